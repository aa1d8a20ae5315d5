/** What Amazon's API Gateway writes on every answer that goes through it, and on those alone that it wrote itself. */
import type { ReceivedResponse } from '../../exchange.ts';
import { combined } from '../../fetch/header-list.ts';

/** An HTTP API writes this one, whoever wrote the answer. */
export const httpApi = 'apigw-requestid';
/** A REST API writes this one. */
const restApi = 'x-amz-apigw-id';
export const marks = [httpApi, restApi];

export function isThroughApiGateway({ headers }: ReceivedResponse): boolean {
  return marks.some((name) => combined(headers, name) !== undefined);
}

/** A REST API names a type on each error of its own, and on none that it hands on. Other services of AWS name one, too. */
export function isByRestApi({ headers }: ReceivedResponse): boolean {
  return combined(headers, restApi) !== undefined && combined(headers, 'x-amzn-ErrorType') !== undefined;
}

export function isHandedOnByRestApi(answer: ReceivedResponse): boolean {
  return combined(answer.headers, restApi) !== undefined && !isByRestApi(answer);
}
