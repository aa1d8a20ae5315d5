/** What every cause owes the house. Each failure says in a sentence what is missing. */
import { expect, it } from 'vitest';
import type { Cause } from '../../../src/engine/causes/cause.ts';
import { causes } from '../../../src/engine/causes/index.ts';
import { claims } from '../../../src/engine/diagnose.ts';
import type { RuleId } from '../../../src/engine/judgement.ts';
import { warnings } from '../../../src/engine/warnings/index.ts';
import type { Cases } from './cases.ts';

const files = import.meta.glob<Cause>(['../../../src/engine/causes/*.ts', '!**/cause.ts', '!**/index.ts'], {
  eager: true,
  import: 'default',
});
const cases = import.meta.glob<Cases>('./*.cases.ts', { eager: true, import: 'default' });

const rules: Record<RuleId, true> = {
  'preflight-not-redirected': true,
  'allow-origin-present': true,
  'allow-origin-single': true,
  'allow-origin-matches': true,
  'allow-origin-not-wildcard': true,
  'allow-credentials': true,
  'preflight-status': true,
  'allow-methods-syntax': true,
  'allow-headers-syntax': true,
  'method-allowed': true,
  'headers-allowed': true,
  'redirect-without-userinfo': true,
  'redirect-scheme': true,
};

/** What the verdict can say where no rule of the CORS protocol failed (docs: browser rules 2A, 2B, 3A, 3D, 4B). */
const codes = [
  ...['corp-not-same-origin', 'corp-not-same-site', 'corp-not-same-origin-after-defaulted-to-same-origin-by-coep'],
  ...['net::ERR_BLOCKED_BY_RESPONSE.NotSameOrigin', 'net::ERR_BLOCKED_BY_RESPONSE', 'net::ERR_BLOCKED_BY_ORB'],
  ...['net::ERR_BLOCKED_BY_CLIENT', 'net::ERR_BLOCKED_BY_INSPECTOR', 'net::ERR_BLOCKED_BY_ADMINISTRATOR'],
  ...['LocalNetworkAccessPermissionDenied', 'InsecureLocalNetwork', 'InvalidLocalNetworkAccess'],
  ...['net::ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS', 'net::ERR_UNSAFE_REDIRECT', 'net::ERR_INVALID_REDIRECT'],
  ...['net::ERR_TOO_MANY_REDIRECTS', 'net::ERR_UNSAFE_PORT', 'net::ERR_ABORTED', 'net::ERR_FAILED'],
  ...['net::ERR_CONNECTION_REFUSED', 'net::ERR_NAME_NOT_RESOLVED', 'net::ERR_EMPTY_RESPONSE', 'net::ERR_TIMED_OUT'],
  ...['net::ERR_CONNECTION_RESET', 'net::ERR_INTERNET_DISCONNECTED', 'net::ERR_CERT_AUTHORITY_INVALID'],
  ...['net::ERR_SSL_PROTOCOL_ERROR', 'CorsDisabledScheme', 'DisallowedByMode', 'NoCorsRedirectModeNotFollow'],
  ...['csp', 'mixed-content', 'user-in-url', 'inspector', 'changed-on-the-way'],
  ...['redirect: "error"', 'redirect: "manual"', 'mode: "same-origin"', 'Content-Security-Policy'],
  ...['CORSDidNotSucceed2', 'CORSRequestNotHttp', 'NS_BINDING_ABORTED', 'NS_ERROR_ABORT', 'NS_ERROR_FAILURE'],
  ...['NS_ERROR_CONNECTION_REFUSED', 'NS_ERROR_UNKNOWN_HOST', 'NS_ERROR_NET_RESET', 'NS_ERROR_NET_TIMEOUT'],
  ...['NS_ERROR_TRACKING_URI', 'NS_ERROR_LOCAL_NETWORK_ACCESS_DENIED', 'NS_ERROR_DOM_CORP_FAILED'],
  ...['NS_ERROR_DOM_COEP_FAILED', 'NS_ERROR_CORRUPTED_CONTENT', 'NS_ERROR_REDIRECT_LOOP', 'NS_ERROR_OFFLINE'],
  ...['The certificate is not trusted because it is self-signed.', 'SSL received a record that is too long.'],
];

it('gives every cause the name of its file', () => {
  const wrong = Object.entries(files).filter(([path, cause]) => cause.id !== nameOf(path));
  expect(wrong.map(([path, { id }]) => `${path} calls itself ${id}: the id has to be the name of the file.`)).toEqual(
    [],
  );
});

it('has exchanges for every cause, and a cause for all of them', () => {
  const tested = Object.keys(cases).map(nameOf);
  const ids = causes.map(({ id }) => id);
  expect([
    ...ids
      .filter((id) => !tested.includes(id))
      .map((id) => `The cause ${id} has no tests/engine/causes/${id}.cases.ts.`),
    ...tested.filter((id) => !ids.includes(id)).map((id) => `${id}.cases.ts is about a cause that does not exist.`),
  ]).toEqual([]);
});

it('has an exchange that reports, and one that stays silent, for every cause', () => {
  const missing = Object.entries(cases).flatMap(([path, { reports, silent }]) => [
    ...(Object.keys(reports).length > 0 ? [] : [`${path} has no exchange that the cause explains.`]),
    ...(Object.keys(silent).length > 0 ? [] : [`${path} has no exchange that the cause stays silent about.`]),
  ]);
  expect(missing).toEqual([]);
});

it('has a plain restatement for every rule', () => {
  const orphans = Object.keys(rules).filter((rule) => !causes.some((one) => one.rules.includes(rule as RuleId)));
  expect(orphans.map((rule) => `No cause speaks for the rule ${rule}: add it to the \`rules\` of one.`)).toEqual([]);
});

it('has a cause for every code of the browsers', () => {
  const orphans = codes.filter((code) => !causes.some((cause) => claims(cause, code)));
  expect(orphans.map((code) => `No cause speaks for the code ${code}: add it to the \`codes\` of one.`)).toEqual([]);
});

it('links to the standard and to MDN', () => {
  const broken = [...causes, ...warnings].flatMap(({ id, spec, mdn }) => [
    ...(/^https:\/\/((fetch|html|websockets)\.spec\.whatwg\.org\/#[\w?-]+|wicg\.github\.io\/|w3c\.github\.io\/|github\.com\/annevk\/orb)/.test(
      spec,
    )
      ? []
      : [`${id} links to ${spec}, which is no step of a standard.`]),
    ...(/^https:\/\/developer\.mozilla\.org\/en-US\/docs\/Web\/(HTTP|API|Security)\/\w/.test(mdn)
      ? []
      : [`${id} links to ${mdn}, which is no page of MDN.`]),
  ]);
  expect(broken).toEqual([]);
});

it('names only pages of MDN that exist', () => {
  const errors = new Set([
    ...['CORSDisabled', 'CORSDidNotSucceed', 'CORSOriginHeaderNotAdded', 'CORSExternalRedirectNotAllowed'],
    ...['CORSRequestNotHttp', 'CORSMissingAllowOrigin', 'CORSAllowOriginNotMatchingOrigin'],
    ...['CORSNotSupportingCredentials', 'CORSMethodNotFound', 'CORSMissingAllowCredentials'],
    ...['CORSPreflightDidNotSucceed', 'CORSInvalidAllowMethod', 'CORSInvalidAllowHeader'],
    ...['CORSMissingAllowHeaderFromPreflight', 'CORSMultipleAllowOriginNotAllowed'],
  ]);
  const wrong = [...causes, ...warnings].filter(({ mdn }) => {
    const [, name] = /\/CORS\/Errors\/(.+)$/.exec(mdn) ?? [];
    return name !== undefined && !errors.has(name);
  });
  expect(wrong.map(({ id, mdn }) => `${id} links to ${mdn}, which MDN does not have.`)).toEqual([]);
});

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/(\.cases)?\.ts$/, '');
}
