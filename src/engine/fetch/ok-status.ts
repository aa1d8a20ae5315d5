/** As written for people, in every language. */
export const okStatuses = '200–299';

/** https://fetch.spec.whatwg.org/#ok-status */
export function isOkStatus(status: number): boolean {
  return status >= 200 && status <= 299;
}
