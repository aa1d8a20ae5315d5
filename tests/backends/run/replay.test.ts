/** The whole way of a repair: real pages, the extension, the panel's text, a real server, and real pages again. */
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { provideBuild } from '../../../scripts/build.ts';
import { findChromium } from '../../../scripts/chromium.ts';
import type { Snippet } from '../../../src/backends/backend.ts';
import { backends } from '../../../src/backends/index.ts';
import { diagnose } from '../../../src/engine/diagnose.ts';
import type { Credentials, Diagnosis, Policy } from '../../../src/engine/judgement.ts';
import { corsAnswersOf, keepingAllowed } from '../../../src/engine/policy.ts';
import { placeholders, policyChoices, withCredentials } from '../../../src/engine/policy-choices.ts';
import { predict } from '../../../src/engine/predict.ts';
import { judge } from '../../../src/engine/verdict.ts';
import { english } from '../../../src/panel/words/english.ts';
import type { Reading } from '../../e2e/reading.ts';
import { environment, repaired } from '../insert.ts';
import { openPages, type PageAsk, type PageName, type Pages, type Seen } from '../pages.ts';
import { oneOrigin } from '../policies.ts';
import { proofOf } from '../proof.ts';
import { hindrance, type Replay, replaysOf } from '../replays.ts';
import type { Files, Server } from '../server.ts';
import { start, writeApp } from '../start.ts';

const servers = Object.values(import.meta.glob<Server[]>('../servers/*.ts', { eager: true, import: 'default' })).flat();
/** `npm run test:backends` replays everything; a plain test run shows that the way itself holds. */
const all = process.env.BACKENDS === 'all';
const chromium = findChromium();

let pages: Pages;

describe.skipIf(chromium === undefined)('a real page', () => {
  beforeAll(async () => {
    const extension = provideBuild();
    if (chromium === undefined || extension === undefined) throw new Error('This takes a Chromium and a build.');
    pages = await openPages(chromium, extension);
  }, 120_000);
  afterAll(() => pages?.close());

  for (const server of servers) {
    const missing = 'missing' in server.found ? server.found.missing : undefined;
    const title = missing ? `${server.found.title} is not here: ${missing}` : server.found.title;
    describe.skipIf(missing !== undefined)(title, () => replayAll(server));
  }
});

/** One replay with one variant of a server. */
interface Scene {
  server: Server;
  variant: string;
  replay: Replay;
}

/** What came of the broken app: what the page saw, what the panel says of its first request, and the fix it shows. */
interface Refusal {
  seen: Seen[];
  diagnosis: Diagnosis;
  policy: Policy;
  snippet: Snippet;
  reading: Reading;
  code: string[];
}

function replayAll(server: Server): void {
  const root = join(tmpdir(), `replay-${randomUUID()}`);
  const variants = all ? server.variants : server.variants.slice(0, 1);
  const scenes = variants.flatMap((variant) => replaysOf(server, all).map((replay) => ({ server, variant, replay })));
  const possible = scenes.filter(({ replay }) => hindrance(server, replay) === undefined);
  const refusals = new Map<Scene, Refusal>();
  const folderOf = (scene: Scene, when: string) => join(root, when, String(possible.indexOf(scene)));

  beforeAll(
    async () => {
      await pages.clear();
      const broken = possible.map((scene) => folderOf(scene, 'broken'));
      possible.forEach((scene, index) => {
        writeApp(broken[index] as string, brokenApp(scene));
      });
      await server.prepare?.(broken);
      for (const scene of possible) refusals.set(scene, await refusalOf(scene, folderOf(scene, 'broken')));
      for (const scene of possible) writeApp(folderOf(scene, 'fixed'), fixedApp(scene, refusals.get(scene) as Refusal));
      await server.prepare?.(possible.map((scene) => folderOf(scene, 'fixed')));
      // A plain run takes 13 s for the slowest server.
    },
    all ? 600_000 : 120_000,
  );
  afterAll(() => rmSync(root, { recursive: true, force: true }), 60_000);

  for (const scene of scenes.filter((one) => !possible.includes(one))) {
    test.skip(`${nameOf(scene)}: ${hindrance(server, scene.replay)}`);
  }
  for (const scene of possible) {
    test(nameOf(scene), { timeout: server.slow ? 300_000 : 60_000 }, async ({ task }) => {
      task.meta.proof = proofOf(server, scene.variant, 'browser', scene.replay.name);
      const refusal = refusals.get(scene) as Refusal;
      expectRefused(scene, refusal);
      const running = await start(server, folderOf(scene, 'fixed'), environment(filledIn(refusal)));
      const follow = scene.replay.next === undefined ? expectLetThrough : expectNext;
      await follow(scene, refusal.policy, running.url).finally(running.stop);
    });
  }
}

const nameOf = ({ variant, replay }: Scene) => `${variant}: ${replay.name}`;

/** For two layers: an app that sends the headers itself already gets those of a first attempt in front of it. */
function brokenApp({ server, variant, replay: { mistake, earlier } }: Scene): Files {
  const app = server.app(variant, mistake);
  if (earlier) return repaired(app, printer(server, variant).print({ ...firstAttempt(), ...earlier }, 'app-wide'));
  if (mistake !== 'one-layer') return app;
  const { parts, notes } = printer(server, variant).print(firstAttempt(), 'app-wide');
  return repaired(app, { parts: parts.map((part) => ({ ...part, code: handingOn(part.code) })), notes });
}

/** Without the lines that drop what the app says, as a first attempt has it. */
const handingOn = (code: string) =>
  code.replace(/^\s*(proxy_hide_header|header_down|Header (always )?unset) .*\n?/gm, '');

const firstAttempt = (): Policy => ({ ...oneOrigin, origins: [pages.origins.home] });

/** The repair stands where the first attempt stood, if there was one. */
function fixedApp({ server, variant, replay: { mistake } }: Scene, refusal: Refusal): Files {
  return repaired(server.app(variant, mistake), filledIn(refusal));
}

/** A page in another tab is not seen from this one: the person puts its origin in place of the placeholder. */
function filledIn({ snippet: { parts, notes } }: Refusal): Snippet {
  return { parts: parts.map((part) => ({ ...part, code: withStaging(part.code) })), notes };
}

/** Dots stay escaped where they stand in a regular expression. */
function withStaging(code: string): string {
  const [name = '', ending] = placeholders.production.split('.');
  const placeholder = new RegExp(`${name}(\\\\*)\\.${ending}`, 'g');
  return code.replace(placeholder, (_, slashes: string) => pages.origins.staging.replaceAll('.', () => `${slashes}.`));
}

async function refusalOf({ server, variant, replay }: Scene, folder: string): Promise<Refusal> {
  const running = await start(server, folder);
  try {
    for (const ask of replay.letIn ?? []) expect(await asked(ask, running.url)).toMatchObject({ status: 200 });
    const seen = await inTurn(replay.asks, (ask) => asked(ask, running.url));
    const [exchange, ...rest] = await recordings([...replay.asks, ...(replay.letIn ?? [])], running.url);
    if (!exchange) throw new Error('The extension recorded nothing.');
    // The panel is about one tab.
    const others = rest.filter(({ tabId }) => tabId === exchange.tabId);
    const diagnosis = diagnose(exchange, others);
    const repair = printed(server, variant, replay, diagnosis, others);
    const reading = await inPanel(replay.asks[0], running.url);
    return {
      seen,
      diagnosis,
      ...repair,
      reading,
      code: await pages.fix(replay.asks[0].from ?? 'home', repair.choices),
    };
  } finally {
    await running.stop();
  }
}

/** The text of the panel, for the server whose tab is chosen there. */
function printed(
  server: Server,
  variant: string,
  replay: Replay,
  diagnosis: Diagnosis,
  others: Diagnosis['exchange'][],
) {
  const repair = diagnosis.explanation?.repair;
  if (!repair?.policy) throw new Error(`The panel offers no policy: ${JSON.stringify(diagnosis.explanation)}`);
  // A preflight does not show whether its request has credentials; who wrote the page knows.
  const credentials =
    replay.next === undefined && diagnosis.credentials.mode === 'unknown' && replay.asks[0].credentials;
  const policy = (credentials && withCredentials(repair.policy)) || repair.policy;
  const choices = policyChoices(policy, diagnosis.exchange, others);
  const choice = choices.find(({ id }) => id === replay.choice);
  if (!choice) throw new Error(`The panel does not offer the choice ${replay.choice}.`);
  const { backend, name, print } = printer(server, variant);
  const snippet = print(choice.policy, repair.placement ?? 'app-wide');
  return { policy: choice.policy, snippet, choices: { backend, variant: name, policy: choice.id, credentials } };
}

function printer(server: Server, variant: string) {
  const backend = backends.find(({ id }) => id === server.backend);
  const found = backend?.variants.find(({ id }) => id === variant);
  if (!backend || !found) throw new Error(`There is no backend ${server.backend} with a variant ${variant}.`);
  return { ...found, backend: backend.name };
}

/** What a person reads about the request once it is selected in the panel. */
function inPanel(ask: PageAsk, url: string): Promise<Reading> {
  return pages.read(ask.from ?? 'home', address(ask, url));
}

function expectRefused({ replay }: Scene, { seen, diagnosis, policy, snippet, reading, code }: Refusal): void {
  expect(seen).toEqual(replay.asks.map(() => ({ refused: expect.stringContaining('TypeError') })));
  expect(diagnosis.verdict.outcome).toBe('blocked');
  expectBlocked(reading, diagnosis);
  expect(code, 'the code in the panel').toEqual(snippet.parts.map((part) => part.code));
  expect(replay.causes).toContain(diagnosis.explanation?.cause);
  // The browser holds the engine to this: what follows is the same policy in a real server.
  const mode = replay.asks[0].credentials ? 'include' : 'not include';
  const told: Credentials = replay.next === undefined ? { ...diagnosis.credentials, mode } : diagnosis.credentials;
  expect(predict(policy, diagnosis.exchange, told)).toMatchObject(
    replay.next === undefined
      ? { outcome: 'passes' }
      : { outcome: 'cannot tell', check: { rule: 'allow-credentials' } },
  );
}

function expectBlocked({ title, code }: Reading, { verdict, explanation }: Diagnosis): void {
  expect({ title, code }, 'the panel').toEqual({
    title: explanation?.title.replaceAll('`', ''),
    code: verdict.outcome === 'blocked' && verdict.code,
  });
}

/**
 * The second refusal tells what the first one hid. Its repair is the one that other replays prove, and keeps what the
 * library allows by itself.
 */
async function expectNext({ replay }: Scene, policy: Policy, url: string): Promise<void> {
  const [first] = replay.asks;
  expect(await asked(first, url)).toEqual({ refused: expect.stringContaining('TypeError') });
  const [exchange] = await recordings([first], url);
  if (!exchange) throw new Error('The extension recorded nothing.');
  const diagnosis = diagnose(exchange, []);
  const { explanation } = diagnosis;
  expectBlocked(await inPanel(first, url), diagnosis);
  expect(explanation?.cause).toBe(replay.next);
  const answers = exchange.hops.flatMap((hop) => corsAnswersOf(exchange, hop));
  const fixed = withCredentials(policy);
  expect(explanation?.repair.policy).toEqual(fixed && keepingAllowed(fixed, answers));
}

async function expectLetThrough({ replay }: Scene, policy: Policy, url: string): Promise<void> {
  const asks = [...replay.asks, ...(replay.letIn ?? [])].map((ask) => ({
    ask,
    status: ask.path === '/fail' ? 500 : 200,
  }));
  for (const { ask, status } of [...asks, ...(replay.readable ?? [])]) {
    expect(await asked(ask, url), describeAsk(ask)).toMatchObject({ status });
    await expectAllowed(ask, url);
  }
  const [first] = replay.asks;
  expect(await inPanel(first, url), 'the panel').toMatchObject({ title: english.diagnosis.allowedTitle, code: '' });
  const seen = await asked(first, url);
  for (const name of replay.exposed ?? []) expect(seen).toHaveProperty(['headers', name]);
  await expectStranger({ ...first, from: 'stranger' }, policy, url);
}

/** What the panel's list would show now, with the credentials that the request took along. */
async function expectAllowed(ask: PageAsk, url: string): Promise<void> {
  const [exchange] = await recordings([ask], url);
  if (!exchange) throw new Error('The extension recorded nothing.');
  expect(judge(exchange).verdict.outcome, describeAsk(ask)).toBe('allowed');
  expect(exchange.hops[0]?.preflight !== undefined, 'a preflight was asked').toBe(needsPreflight(ask));
  expect(judge(exchange).credentials.mode, describeAsk(ask)).toBe(ask.credentials ? 'include' : 'not include');
}

async function expectStranger(ask: PageAsk, policy: Policy, url: string): Promise<void> {
  const seen = await asked(ask, url);
  if (policy.origins === 'any') return expect(seen).toMatchObject({ status: 200 });
  expect(seen, 'a stranger').toEqual({ refused: expect.stringContaining('TypeError') });
  const [exchange] = await recordings([ask], url);
  expect(exchange && judge(exchange).verdict.outcome, 'a stranger').toBe('blocked');
}

function needsPreflight({ method, headers }: PageAsk): boolean {
  return !['GET', 'HEAD', 'POST'].includes(method) || Object.keys(headers).length > 0;
}

const describeAsk = ({ method, path, from = 'home' }: PageAsk) => `${method} ${path} from ${from}`;

function asked(ask: PageAsk, url: string): Promise<Seen> {
  return pages.ask(ask, address(ask, url));
}

async function recordings(asks: PageAsk[], url: string) {
  return inTurn(asks, async (ask) => {
    const [exchange] = await pages.recorded(ask.from ?? 'home', [address(ask, url)]);
    return exchange as Diagnosis['exchange'];
  });
}

/** Every ask has an address of its own, so that no preflight is remembered from another, or from a redirect. */
function address({ path, method, headers, from }: PageAsk, url: string): string {
  const ask = [from ?? ('home' satisfies PageName), method, path, ...Object.keys(headers)].join(' ');
  return new URL(`${url}${path}?${encodeURIComponent(ask)}`).href;
}

async function inTurn<From, To>(items: From[], act: (item: From) => Promise<To>): Promise<To[]> {
  const results: To[] = [];
  for (const item of items) results.push(await act(item));
  return results;
}
