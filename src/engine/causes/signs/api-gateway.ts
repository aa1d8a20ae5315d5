/** What Amazon's API Gateway writes on every answer that goes through it, and on those alone that it wrote itself. */
import type { ReceivedResponse } from '../../exchange.ts';
import { combined } from '../../fetch/header-list.ts';

/** An HTTP API writes this one, whoever wrote the answer. */
export const httpApiHeader = 'apigw-requestid';
/** A REST API writes this one. */
const restApiHeader = 'x-amz-apigw-id';
export const apiGatewayHeaders = [httpApiHeader, restApiHeader];

export function isThroughApiGateway({ headers }: ReceivedResponse): boolean {
  return apiGatewayHeaders.some((name) => combined(headers, name) !== undefined);
}

/** A REST API names a type on each error of its own, and on none that it hands on. Other services of AWS name one, too. */
export function isByRestApi({ headers }: ReceivedResponse): boolean {
  return combined(headers, restApiHeader) !== undefined && combined(headers, 'x-amzn-ErrorType') !== undefined;
}

export function isHandedOnByRestApi(answer: ReceivedResponse): boolean {
  return combined(answer.headers, restApiHeader) !== undefined && !isByRestApi(answer);
}
