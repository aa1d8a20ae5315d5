/** Every cause has a mistake in the lab, or a reason why a lab on one machine cannot make it. */
import { expect, it } from 'vitest';
import { causes } from '../../src/engine/causes/index.ts';
import { warnings } from '../../src/engine/warnings/index.ts';
import { cases, isFragile, isMistake } from './cases.ts';

const outOfReach: Record<string, string> = {
  'api-for-servers': 'The page would have to call one of the hosts by its name.',
  'apps-script': 'The page would have to call a host of Google.',
  'blocked-as-dangerous': 'The host would have to be on the list of dangerous sites.',
  'blocked-as-tracker': 'The host would have to be on a list that Firefox ships.',
  'blocked-by-allowlist':
    'The lab’s page would limit its other cases, too: tests/conformance/inside.test.ts has a page.',
  'blocked-by-extension': 'It takes a second extension that cancels requests, and the lab loads this one alone.',
  'blocked-by-policy': 'Whoever looks after the machine sets such a policy.',
  'blocked-in-devtools': 'A person sets such a rule up in DevTools; no page and no server can.',
  'changed-on-the-way': 'It takes a second extension that changes headers, and the lab loads this one alone.',
  'content-security-policy': 'The browser stops the request before extensions are shown one.',
  'frame-refused': 'Which page is around a frame no request shows: tests/conformance/frames.test.ts has such frames.',
  'local-network-insecure': 'The lab would have to be public: tests/conformance/local-network.test.ts overrides that.',
  'local-network-mismatch': 'The lab would have to be public: tests/conformance/local-network.test.ts overrides that.',
  'local-network-permission':
    'The lab would have to be public: tests/conformance/local-network.test.ts overrides that.',
  'mixed-content':
    'Browsers let every page call a server of its own machine over http, and other servers are not at hand.',
  'network-failure': 'Each network error that the lab can make has a cause of its own.',
  'no-cors-redirect-mode': 'The browser stops the request before extensions are shown one.',
  'no-network': 'The machine would have to lose its network, or have a proxy that fails.',
  'preflight-moved': 'It takes a host that wants https alone: tests/conformance/inside.test.ts has one.',
  'redirected-by-extension': 'It takes a second extension: tests/conformance/inside.test.ts loads one.',
  'same-origin-mode': 'The browser stops the request before extensions are shown one.',
  'server-timeout': 'Chromium waits for some minutes before it gives a server up.',
  'stopped-before-sent': 'A program has to steer the browser: tests/conformance/inside.test.ts does.',
  'streamed-upload-redirected':
    'It takes HTTP/2 and a certificate that the browser trusts: tests/conformance streams over HTTP/2.',
  'too-many-open-requests':
    'It takes thousands of requests, in the way of all other cases: tests/conformance/own-limits.test.ts makes them.',
  'unsupported-scheme': 'Extensions are shown none but of a page from disk: tests/e2e/from-disk.test.ts opens one.',
  'upload-file-changed': 'Somebody has to choose a file: tests/conformance/own-limits.test.ts does.',
  'user-in-url': 'The browser stops the request before extensions are shown one.',
  'websocket-not-opened': 'Chromium tells extensions of a 401 alone: tests/conformance/inside.test.ts has one.',
};

const warningsOutOfReach: Record<string, string> = {
  'let-in-by-extension': 'It takes a second extension that changes headers, and the lab loads this one alone.',
  'service-worker-opaque': 'A service worker would stand between the page and every other case.',
};

const explained = cases.flatMap(({ expect: expected }) => (isMistake(expected) ? [expected.cause] : []));
const warned = cases.flatMap(({ expect: expected }) => (isFragile(expected) ? [expected.warning] : []));
const ids = causes.map(({ id }) => id);

it('has a mistake for every cause that it can make', () => {
  const missing = ids.filter((id) => !explained.includes(id) && !(id in outOfReach));
  expect(
    missing.map((id) => `No mistake leads to ${id}: add one to tests/lab/mistakes, or say here why it cannot be made.`),
  ).toEqual([]);
});

it('calls out of reach only what is', () => {
  const wrong = Object.keys(outOfReach).filter((id) => explained.includes(id) || !ids.includes(id));
  expect(wrong.map((id) => `${id} has a mistake in the lab, or is no cause: take it out of the table.`)).toEqual([]);
});

it('has a case for every warning, or a reason why not', () => {
  const known = [...warned, ...Object.keys(warningsOutOfReach)].sort();
  expect(known).toEqual(warnings.map(({ id }) => id).sort());
});

it('expects only causes that exist', () => {
  expect(explained.filter((cause) => !ids.includes(cause))).toEqual([]);
});

it('gives every case a title of its own, by which its button is found', () => {
  const titles = cases.map(({ title }) => title);
  expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
});
