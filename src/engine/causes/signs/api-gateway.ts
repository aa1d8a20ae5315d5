/**
 * What Amazon's API Gateway writes on every answer that passes through it, and what only on those that it wrote itself.
 */
import type { ReceivedResponse } from '../../exchange.ts';
import { combined } from '../../fetch/header-list.ts';

/** An HTTP API adds this header, whoever wrote the answer. */
export const httpApiHeader = 'apigw-requestid';
/** A REST API adds this header. */
const restApiHeader = 'x-amz-apigw-id';
export const apiGatewayHeaders = [httpApiHeader, restApiHeader];

export function isThroughApiGateway({ headers }: ReceivedResponse): boolean {
  return apiGatewayHeaders.some((name) => combined(headers, name) !== undefined);
}

/**
 * A REST API names a type on each of its own errors, and on none that it passes on. Other AWS services name one too.
 */
export function isByRestApi({ headers }: ReceivedResponse): boolean {
  return combined(headers, restApiHeader) !== undefined && combined(headers, 'x-amzn-ErrorType') !== undefined;
}

export function isHandedOnByRestApi(answer: ReceivedResponse): boolean {
  return combined(answer.headers, restApiHeader) !== undefined && !isByRestApi(answer);
}
