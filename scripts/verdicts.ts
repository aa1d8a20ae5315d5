/**
 * Replays recorded webRequest events through the engine and compares its verdict with the browser's own:
 *   npm run --silent verdicts -- FILE.json [--browser chromium|firefox]
 * The engine gets the events and nothing else of the file.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Details, observationFrom } from '../src/background/observation.ts';
import type { EventName, Exchange, Family } from '../src/engine/exchange.ts';
import type { Alternative } from '../src/engine/judgement.ts';
import { createRecording, observe, takeChanges } from '../src/engine/record.ts';
import { judge } from '../src/engine/verdict.ts';

/** One recorded case: what the extension saw, and what the browser said about it. */
export interface RecordedCase {
  id: string;
  pageSaw?: string | null;
  events: RecordedEvent[];
  verdict: ChromiumVerdict | FirefoxVerdict;
}

/** A webRequest details object with the name of its event. */
export type RecordedEvent = Details & { ev: EventName };

interface ChromiumVerdict {
  corsError: string | null;
  blockedReason: string | null;
  netError: string | null;
}

interface FirefoxVerdict {
  first: string | null;
}

export interface Comparison {
  id: string;
  expected: string;
  got: string;
  result: 'agrees' | 'differs' | `undecidable: ${string}`;
}

const usage = 'Usage: npm run --silent verdicts -- FILE.json [--browser chromium|firefox]';

export async function main(args: string[]): Promise<number> {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: { browser: { type: 'string', default: 'chromium' } },
  });
  const [file] = positionals;
  if (file === undefined || (values.browser !== 'chromium' && values.browser !== 'firefox')) {
    console.error(usage);
    return 2;
  }
  const comparisons = compareAll(JSON.parse(readFileSync(file, 'utf8')), values.browser);
  for (const { id, expected, got, result } of comparisons) console.log([id, expected, got, result].join('\t'));
  const count = (word: string) => comparisons.filter(({ result }) => result.startsWith(word)).length;
  console.log(
    `${comparisons.length} cases: ${count('agrees')} agree, ${count('differs')} differ, ${count('undecidable')} undecidable`,
  );
  return count('differs') > 0 ? 1 : 0;
}

export function compareAll(cases: RecordedCase[], family: Family): Comparison[] {
  return cases.map((recorded) => compare(recorded, family));
}

function compare(recorded: RecordedCase, family: Family): Comparison {
  const expected = expectedOf(recorded);
  const answer = answerOf(replay(recorded.events, family));
  const outcome = { id: recorded.id, expected, got: answer.code };
  if (expected === notRecorded)
    return { ...outcome, result: 'undecidable: the recording holds no verdict of the browser' };
  if (answer.code === expected || isOtherRefusal(expected, answer)) return { ...outcome, result: 'agrees' };
  if (answer.undecided) return { ...outcome, result: `undecidable: ${answer.undecided}` };
  const alternative = answer.orElse?.find(({ code = 'allowed' }) => code === expected);
  if (alternative) return { ...outcome, result: `undecidable: so it is ${alternative.when}, which the browser hides` };
  return { ...outcome, result: 'differs' };
}

/** The exchanges that the recorded events make, oldest first. */
export function replay(events: RecordedEvent[], family: Family): Exchange[] {
  const recording = createRecording(family);
  for (const { ev, ...details } of events) observe(recording, observationFrom(ev, details));
  return takeChanges(recording).exchanges.sort((a, b) => a.startedAt - b.startedAt);
}

const notRecorded = 'not recorded';
/** Firefox's recorder kept only the console's CORS category: every other refusal counts as one and the same. */
const refusedOtherwise = 'refused, not by CORS';

function expectedOf({ verdict, pageSaw, events }: RecordedCase): string {
  const name = 'first' in verdict ? verdict.first : (verdict.corsError ?? verdict.blockedReason ?? verdict.netError);
  // Opaque Response Blocking gives fetch() an empty answer: the page received one, whatever the protocol calls it.
  const emptied = name === 'net::ERR_ABORTED' && pageSaw?.startsWith('ok') === true;
  if (name !== null && !emptied) return name;
  if (events.length === 0) return 'nothing';
  // The recorder was not attached where this request came from: the page saw an error that nobody named.
  if ('first' in verdict && events.some(({ error }) => error !== undefined && error !== 'NS_ERROR_DOM_BAD_URI'))
    return refusedOtherwise;
  const failed = events.some(({ ev }) => ev === 'onErrorOccurred') && /^err/.test(pageSaw ?? '');
  const neverEnded = pageSaw === null;
  return failed || neverEnded ? notRecorded : 'allowed';
}

function isOtherRefusal(expected: string, { code }: Answer): boolean {
  return expected === refusedOtherwise && /^NS_/.test(code);
}

interface Answer {
  code: string;
  /** The answers if facts that the browser hides are otherwise. */
  orElse?: Alternative[] | undefined;
  undecided?: string;
}

/** The verdict on a case is the one on its first blocked exchange. */
function answerOf(recorded: Exchange[]): Answer {
  // A request that began before the recording is usually the last one of the case before.
  const begun = recorded.filter(({ interrupted }) => !interrupted);
  const exchanges = begun.length > 0 ? begun : recorded;
  if (exchanges.length === 0) return { code: 'nothing', undecided: 'webRequest reported no cross-origin request' };
  const verdicts = exchanges.map((exchange) => judge(exchange).verdict);
  const verdict = verdicts.find(({ outcome }) => outcome !== 'allowed') ?? verdicts[0];
  switch (verdict?.outcome) {
    case 'blocked':
      return { code: verdict.code, orElse: verdict.orElse };
    case 'cannot tell':
      return { code: 'cannot tell', undecided: verdict.reason };
    case 'waiting':
      return { code: 'waiting', undecided: verdict.note };
    default:
      return { code: 'allowed', orElse: verdict?.orElse };
  }
}
