/** What one exchange costs in a journal of many, compared to one in a journal of few. */
import { createRecorder, type Recorder } from '../../src/background/recorder.ts';
import type { Exchange } from '../../src/engine/exchange.ts';
import type { Diagnosis } from '../../src/engine/judgement.ts';
import type { Area, StoredChanges, StoredSegment } from '../../src/journal/area.ts';
import { createLedger, putExchange, takeWrites } from '../../src/journal/ledger.ts';
import { openJournal } from '../../src/journal/reader.ts';
import { type DiagnosisStore, diagnosisStore, type Time } from '../../src/panel/judging/diagnoses.ts';
import type { Diagnose } from '../../src/panel/judging/judge.ts';
import { shown } from '../../src/panel/list/facets.ts';
import { folded, standIns } from '../../src/panel/list/folds.ts';
import { grouped } from '../../src/panel/list/order.ts';
import { exchanges, visits } from '../traffic.ts';
import { ratio, type Work } from './ratio.ts';

const many = 10_000;
const few = 100;

/** Room for all of them: what giving up the oldest costs is counted in tests/background/load.test.ts. */
const mostBytes = 100_000_000;

/**
 * Accepts everything and returns nothing: what storage itself costs depends on what is written, not on what is held.
 */
const anyArea: Area = {
  get: async () => ({}),
  getKeys: async () => [],
  set: async () => {},
  remove: async () => {},
  onChanged: { addListener() {}, removeListener() {} },
};

/** Events come in, and the journal's writes go out. */
export function recordingRatio(): Promise<number> {
  const batch = 50;
  const large = filledRecorder(many);
  let next = many;
  const record = ({ recorder, events }: { recorder: Recorder; events: ReturnType<typeof visits> }) => {
    for (const { ev, ...details } of events.flat()) recorder.hear(ev, details, false);
  };
  const eventsOf = () => {
    next += batch;
    return visits(batch, next - batch);
  };
  return ratio(
    { prepare: () => ({ recorder: large, events: eventsOf() }), pass: record },
    { prepare: () => ({ recorder: filledRecorder(few), events: eventsOf() }), pass: record },
  );
}

function filledRecorder(count: number): Recorder {
  const recorder = createRecorder({ family: 'chromium', area: anyArea, stored: {}, badge: { show() {} }, mostBytes });
  for (const { ev, ...details } of visits(count).flat()) recorder.hear(ev, details, false);
  return recorder;
}

/** The neighbours of each exchange are found: the panel's diagnoses get a whole journal. */
export function neighboursRatio(): Promise<number> {
  return perExchange<DiagnosisStore>((all) => ({
    prepare: () => diagnosisStore(diagnose, eagerly),
    pass: (store) => store.follow(all),
  }));
}

/** One exchange changes, and the list is computed again, up to what React is given. */
export function listUpdateRatio(): Promise<number> {
  return perExchange<StoredChanges>((all) => {
    const stored = storedAs(all);
    const [key = '', segment = {}] = Object.entries(stored).at(-1) ?? [];
    const [id = '', text = ''] = Object.entries(segment).at(-1) ?? [];
    let tell: (changes: StoredChanges) => void = () => {};
    const onChanged: Area['onChanged'] = {
      addListener: (listener) => {
        tell = listener;
      },
      removeListener() {},
    };
    const store = diagnosisStore(diagnose, eagerly);
    let updated = () => {};
    const atOnce = () => () => undefined;
    openJournal(
      7,
      { ...anyArea, getKeys: async () => Object.keys(stored), get: async () => stored, onChanged },
      undefined,
      atOnce,
    ).subscribe((look) => {
      const { exchanges: seen } = look();
      if (seen.length !== all.length) throw new Error(`The list has ${seen.length} of ${all.length} exchanges.`);
      store.follow(seen);
      for (const { diagnoses } of grouped(
        shown(store.current().diagnoses, 'all', () => true),
        [],
      )) {
        folded(diagnoses, new Set());
        standIns(diagnoses);
      }
      updated();
    });
    let changes = 0;
    return {
      prepare: () => {
        changes += 1;
        return { [key]: { newValue: { ...segment, [id]: `${text}${' '.repeat(changes % 2)}` } } };
      },
      pass: (change) =>
        new Promise<void>((resolve) => {
          updated = resolve;
          tell(change);
        }),
    };
  });
}

/** Both journals at work, with the cost divided by the number of their exchanges. */
async function perExchange<T>(work: (all: Exchange[]) => Work<T>): Promise<number> {
  const all = exchanges(many);
  return ((await ratio(work(all), work(all.slice(0, few)))) * few) / many;
}

/** Time stands still: all work is done at once. */
const eagerly: Time = { now: () => 0, later: (work) => work() };

/** What the engine does is measured separately. */
const diagnose: Diagnose = (exchange): Diagnosis => ({
  exchange,
  verdict: { outcome: 'allowed' },
  credentials: { mode: 'unknown', certainty: 'unknown', reason: '' },
  checklist: [],
});

/** The same way in which the journal writes. */
function storedAs(all: readonly Exchange[]): Record<string, StoredSegment> {
  const ledger = createLedger();
  for (const exchange of all) putExchange(ledger, exchange, false);
  return takeWrites(ledger).set as Record<string, StoredSegment>;
}
