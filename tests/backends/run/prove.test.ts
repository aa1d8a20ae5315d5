import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { backends } from '../../../src/backends/index.ts';
import { variesByOrigin } from '../../../src/engine/causes/signs/cache.ts';
import { combined } from '../../../src/engine/fetch/header-list.ts';
import type { Policy } from '../../../src/engine/judgement.ts';
import { type Ask, type Asker, askRaw, type Message, type Outcome, send } from '../ask.ts';
import { environment, repaired } from '../insert.ts';
import { policies } from '../policies.ts';
import { proofOf } from '../proof.ts';
import type { Files, Mistake, Server } from '../server.ts';
import { start, writeApp } from '../start.ts';

const servers = Object.values(import.meta.glob<Server[]>('../servers/*.ts', { eager: true, import: 'default' })).flat();

/** Who asks. A real browser can take this place: it needs only what an `Asker` gives. */
const ask: Asker = askRaw;

const foreign = 'https://evil.example';

for (const server of servers) {
  const missing = 'missing' in server.found ? server.found.missing : undefined;
  const title = missing ? `${server.found.title} is not here: ${missing}` : server.found.title;
  describe.skipIf(missing !== undefined)(title, () => proveAll(server));
}

/** One app in its own folder, before or after its repair. */
interface Case {
  name: string;
  variant: string;
  /** What it proves of a repair; absent where an app is shown to be broken. */
  what?: string;
  files: Files;
  /** What the repair wants set in the environment. */
  variables?: Record<string, string>;
  folder: string;
  proof(url: string): Promise<void>;
}

function proveAll(server: Server): void {
  const root = join(tmpdir(), `${server.backend}-${randomUUID()}`);
  const cases = server.variants
    .flatMap((variant) => [
      ...possible(server).map(([name, policy]) => policyCase(server, variant, name, policy)),
      ...server.mistakes.flatMap((mistake) => mistakeCases(server, variant, mistake)),
      ...['all-together', 'any-origin'].map((name) => cacheCase(server, variant, name)),
      ...Object.entries(server.earlier ?? {}).flatMap(([name, app]) =>
        earlierCases(server, variant, name, app(variant)),
      ),
    ])
    .map((one, index) => ({ ...one, folder: join(root, String(index)) }));

  beforeAll(async () => {
    for (const { folder, files } of cases) writeApp(folder, files);
    await server.prepare?.(cases.map(({ folder }) => folder));
  }, 300_000); // Limits for a machine with much else to do; alone, a start takes a second.
  afterAll(() => rmSync(root, { recursive: true, force: true }), 60_000);

  for (const [policy, reason] of Object.entries(server.cannot ?? {})) test.skip(`${policy}: ${reason}`);

  for (const { name, variant, what, variables, folder, proof } of cases) {
    const register = server.slow ? test : test.concurrent;
    register(name, { timeout: server.slow ? 300_000 : 60_000 }, async ({ task }) => {
      if (what !== undefined) task.meta.proof = proofOf(server, variant, 'http', what);
      const running = await start(server, folder, variables);
      await proof(running.url).finally(running.stop);
    });
  }
}

function possible({ cannot = {}, slow, own = {} }: Server): [string, Policy][] {
  const common = Object.entries(policies).filter(([name]) => !(name in cannot) && (!slow || few.includes(name)));
  return [...common, ...Object.entries(own)];
}

/** All that a policy can hold, with each way to name origins. */
const few = ['all-together', 'origins-from-environment', 'any-origin'];

type Unplaced = Omit<Case, 'folder'>;

function policyCase(server: Server, variant: string, name: string, policy: Policy): Unplaced {
  const snippet = printed(server, variant, policy, 'app-wide');
  const files = repaired(server.app(variant, 'app-wide'), snippet);
  return {
    name: `${variant}: ${name}`,
    variant,
    what: name,
    files,
    variables: withSpace(environment(snippet)),
    proof: async (url) => {
      await provePolicy(url, policy, server);
      await proveOpenness(url, policy, snippet.notes.join(' '));
      const warned = snippet.notes.some((note) => note.includes('cache key'));
      expect((await unfitForCaches(url, policy)).length > 0, 'needs a word on caches').toBe(warned);
      if (snippet.notes.some((note) => note.startsWith('Other requests get neither'))) await proveSilence(url, policy);
    },
  };
}

/** A list as people write it: the first of its commas has a space behind it. */
function withSpace(variables: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, value.replace(',', ', ')]));
}

function earlierCases(server: Server, variant: string, name: string, app: Files): Unplaced[] {
  const cases: [string, Mistake][] = [
    ['one-origin', 'app-wide'],
    ['credentials', 'app-wide'],
    ['all-together', 'app-wide'],
    ['all-together', 'every-route'],
  ];
  return cases.map(([needed, mistake]) => {
    const policy = policies[needed] as Policy;
    return {
      name: `${variant}: ${needed} placed ${mistake}, after ${name}`,
      variant,
      files: repaired(app, printed(server, variant, policy, mistake)),
      proof: (url) => provePolicy(url, policy, server),
    };
  });
}

function mistakeCases(server: Server, variant: string, mistake: Mistake): Unplaced[] {
  const policy = policies['all-together'] as Policy;
  const broken = server.app(variant, mistake);
  const fixed = repaired(broken, printed(server, variant, policy, mistake));
  return [
    { name: `${variant}: ${mistake}, broken`, variant, files: broken, proof: (url) => proveBroken(url, policy) },
    {
      name: `${variant}: ${mistake}, repaired`,
      variant,
      what: `placed ${mistake}`,
      files: fixed,
      proof: (url) => proveFixed(url, policy, mistake, server),
    },
  ];
}

/** An answer that a cache keeps must suit the page, or tell the cache that pages of other origins get another. */
function cacheCase(server: Server, variant: string, name: string): Unplaced {
  const policy = policies[name] as Policy;
  const broken = server.app(variant, server.mistakes.includes('every-route') ? 'every-route' : 'app-wide');
  const files = repaired(broken, printed(server, variant, policy, 'every-route'));
  const proof = async (url: string) => expect(await unfitForCaches(url, policy)).toEqual([]);
  return { name: `${variant}: ${name}, answers in a cache`, variant, files, proof };
}

/** Who asks for the answers that a cache would give to a page that cannot read them. */
async function unfitForCaches(url: string, { origins }: Policy): Promise<Record<string, string>[]> {
  const [allowed, page] = origins === 'any' ? ['*', foreign] : [String(origins), String(origins[0])];
  const unfit = [];
  for (const asker of [{}, { Origin: foreign }, { Origin: page }]) {
    const { headers } = await send(`${url}/items`, 'GET', asker);
    const suits = combined(headers, 'Access-Control-Allow-Origin') === allowed;
    if (!suits && !variesByOrigin({ headers })) unfit.push(asker);
  }
  return unfit;
}

/** Whoever is not let in, and whoever is no page, gets nothing of it. */
async function proveSilence(url: string, { origins }: Policy): Promise<void> {
  for (const asker of origins === 'any' ? [{}] : [{}, { Origin: foreign }]) {
    const { headers } = await send(`${url}/items`, 'GET', asker);
    expect(combined(headers, 'Access-Control-Allow-Origin')).toBeUndefined();
    expect(variesByOrigin({ headers })).toBe(false);
  }
}

function printed(server: Server, variant: string, policy: Policy, mistake: Mistake) {
  const backend = backends.find(({ id }) => id === server.backend);
  const printer = backend?.variants.find(({ id }) => id === variant);
  if (!printer) throw new Error(`There is no backend ${server.backend} with a variant ${variant}.`);
  return printer.print(policy, mistake);
}

/** Every origin of the policy gets everything the policy says, by every method; a foreign one gets nothing. */
async function provePolicy(url: string, policy: Policy, server: Server): Promise<void> {
  for (const one of asks(policy)) {
    const outcome = await ask(url, one);
    expect(outcome, describeAsk(one)).toMatchObject({ passed: true, status: 200 });
    expect(outcome.readable).toEqual(expect.arrayContaining(policy.exposed));
    expectHeaders(outcome, one, policy);
  }
  const [first] = asks(policy) as [Ask];
  const stranger = await ask(url, { ...first, origin: foreign });
  expect(stranger.passed, 'a foreign origin').toBe(policy.origins === 'any');
  if (server.inFront) expectNoCredentials(stranger);
}

/** What the page did not ask for passes where a note says so, and nowhere else. */
async function proveOpenness(url: string, policy: Policy, notes: string): Promise<void> {
  const [first] = asks(policy) as [Ask];
  const method = ['DELETE', 'PATCH', 'PUT'].find((each) => !policy.methods.includes(each)) ?? 'QUERY';
  const others = await ask(url, { ...first, method });
  expect(others.passed, method).toBe(/lists no methods|allows its own lists/.test(notes));
  const unasked = await ask(url, { ...first, method: 'GET', headers: ['x-unasked'] });
  expect(unasked.passed, 'x-unasked').toBe(/no headers/.test(notes));
}

/** What an app behind it may have to say to the same origin would be completed by it. */
function expectNoCredentials({ preflight, response }: Outcome): void {
  for (const message of [preflight, response]) {
    expect(combined(message?.headers, 'Access-Control-Allow-Credentials'), 'a foreign origin').toBeUndefined();
  }
}

async function proveBroken(url: string, policy: Policy): Promise<void> {
  for (const one of asks(policy)) {
    expect(await ask(url, one), describeAsk(one)).toMatchObject({ passed: false });
  }
}

async function proveFixed(url: string, policy: Policy, mistake: Mistake, server: Server): Promise<void> {
  await provePolicy(url, policy, server);
  const [first] = asks(policy) as [Ask];
  for (const { path, status, headers } of readablePages[mistake] ?? []) {
    const page = await ask(url, { ...first, method: 'GET', path, headers: headers ?? first.headers });
    expect(page, `${path} is readable`).toMatchObject({ passed: true, status });
    // What a runtime calls a body that it knows nothing of: browsers save it to a file.
    expect(combined(page.response?.headers, 'Content-Type')).not.toBe('application/octet-stream');
  }
  if (mistake === 'one-layer') await proveOneVoice(url, first);
}

/** What the app behind says to everybody is not handed on. */
async function proveOneVoice(url: string, one: Ask): Promise<void> {
  const { response } = await ask(url, { ...one, method: 'GET', headers: [], origin: foreign });
  expect(response?.status).toBe(200);
  expect(combined(response?.headers, 'Access-Control-Allow-Origin'), 'a foreign origin').toBeUndefined();
}

/** What the page can read once the mistake is fixed, beyond what it asked for. */
const readablePages: Partial<Record<Mistake, { path: string; status: number; headers?: string[] }[]>> = {
  'before-auth': [{ path: '/items', status: 401, headers: ['x-request-id'] }],
  'on-errors': [
    { path: '/fail', status: 500 },
    { path: '/nowhere', status: 404, headers: [] },
  ],
};

function asks(policy: Policy): Ask[] {
  const origins = policy.origins === 'any' ? ['https://anybody.example'] : policy.origins;
  const { headers, credentials } = policy;
  return origins.flatMap((origin) =>
    ['GET', 'POST', ...policy.methods].map((method) => ({ path: '/items', origin, method, headers, credentials })),
  );
}

const describeAsk = ({ method, origin }: Ask) => `${method} from ${origin}`;

/** The lines themselves, where the asker shows them. */
function expectHeaders({ preflight, response }: Outcome, { origin, method }: Ask, policy: Policy): void {
  const allowed = policy.origins === 'any' ? '*' : origin;
  for (const message of [preflight, response]) {
    if (!message) continue;
    expect(combined(message.headers, 'Access-Control-Allow-Origin')).toBe(allowed);
    expect(combined(message.headers, 'Access-Control-Allow-Credentials')).toBe(policy.credentials ? 'true' : undefined);
  }
  if (preflight) expectPreflight(preflight, method, policy);
}

function expectPreflight(preflight: Message, method: string, { methods, maxAge }: Policy): void {
  const listed = combined(preflight.headers, 'Access-Control-Allow-Methods')?.split(/, ?/);
  if (methods.includes(method)) expect(listed).toContain(method);
  if (maxAge !== undefined) expect(combined(preflight.headers, 'Access-Control-Max-Age')).toBe(String(maxAge));
}
