/** Takes what was heard, folds it into exchanges and hands them to the journal. */
import { type EventName, type Exchange, type Family, noTab, type Observation } from '../engine/exchange.ts';
import { combined } from '../engine/fetch/header-list.ts';
import { isOwnUrl } from '../engine/fetch/origin.ts';
import { made } from '../engine/made.ts';
import {
  createRecording,
  forgetTab,
  ignore,
  isBusy,
  isKnown,
  observationsOf,
  observe,
  resumedExchanges,
  takeChanges,
  wasLetGo,
} from '../engine/record.ts';
import { inTrouble, isCrossOriginFailure, isOfPage } from '../engine/trouble.ts';
import type { Area } from '../journal/area.ts';
import type { Ask, Shown } from '../journal/asks.ts';
import * as ledgers from '../journal/ledger.ts';
import type { TabRecord } from '../journal/tab-record.ts';
import { createWriter, type WriterOptions } from '../journal/writer.ts';
import type { Badge } from './badge.ts';
import { type Details, observationFrom } from './observation.ts';
import { policiesIn } from './page-policies.ts';

export interface Recorder {
  /** `mayBeLate`: the request can have begun before the listeners that now hear of it. */
  hear(event: EventName, details: Details, mayBeLate: boolean): void;
  /**
   * A failure in a tab that was not observed: all that is known of it is this one event.
   * @returns whether it is news: one that is recorded in full, or was sighted before, is none
   */
  sight(failure: Observation): boolean;
  /** Resolves once it is stored, as the two that follow. */
  obey(tabId: number, ask: Ask): Promise<void>;
  /** Failures that the DevTools page saw, and that no event told this worker of. */
  hearWitness(tabId: number, failures: Observation[]): Promise<void>;
  /** The DevTools page saw the tab show a document. */
  show(tabId: number, shown: Shown[]): Promise<void>;
  /** Whether the tab is paused, and nothing that had begun before is under way. */
  isAtRest(tabId: number): boolean;
  /**
   * Whether a request of no tab is to be kept: a worker asks for a page that is recorded, or its beginning is kept. One that
   * begins at home can be led away from there. Firefox shows it from the first; Chromium, once one at its host has failed.
   */
  isForPage(asked: Observation): boolean;
  /** The tabs of which it holds anything. */
  tabIds(): Iterable<number>;
  closeTab(tabId: number): void;
  /** Another takes a tab's place: it is paused, and its log preserved, as that one's was. */
  replaceTab(removed: number, added: number): void;
  settled(): Promise<void>;
}

export interface RecorderOptions extends WriterOptions {
  family: Family;
  area: Area;
  /** Everything in `area`, as an earlier worker left it. */
  stored: Record<string, unknown>;
  badge: Badge;
}

/** In ms: ample time for a document to be shown. Chromium took 16 to 46, and longer only where the one before held on. */
const untilShown = 500;

export function createRecorder(options: RecorderOptions): Recorder {
  const ledger = ledgers.createLedger(options.stored, Date.now());
  const recording = createRecording(options.family, ledgers.unfinished(ledger));
  const writer = createWriter(ledger, options.area, options, catchUp);
  const resumed = resumedExchanges(recording);
  for (const exchange of resumed) ledgers.putExchange(ledger, exchange, inTrouble(exchange));
  if (resumed.length > 0) writer.save('soon');

  /** Requests that were under way when their tab's listeners started, or its recording went on. */
  const late = new Set<string>();
  /** When a document was first asked for that is still on its way, by its request. */
  const askedAt = new Map<string, number>();
  /** When the last document of each tab arrived: at a host of somebody's work in progress, two listeners hear of it. */
  const arrivedAt = new Map<number, number>();

  function hear(event: EventName, details: Details, mayBeLate: boolean): void {
    const observation = observationFrom(event, details);
    const { requestId, tabId, documentId, frameId, timeStamp } = observation;
    if (observation.type === 'main_frame') {
      if (event === 'onBeforeRequest' && !askedAt.has(requestId)) askedAt.set(requestId, timeStamp);
      if (isNewPage(observation, details)) visit(observation);
      if (event === 'onCompleted' || event === 'onErrorOccurred') askedAt.delete(requestId);
      return;
    }
    const beganUnheard = isPaused(observation) || (mayBeLate && event !== 'onBeforeRequest');
    if (beganUnheard && !isKnown(recording, requestId)) late.add(requestId);
    if (late.has(requestId)) {
      passOver(observation);
      return;
    }
    // Of a document that was left, Chromium says that it is in a frame (measured).
    if (event === 'onBeforeRequest' && frameId === 0 && documentId !== undefined)
      seeAsking(tabId, documentId, timeStamp);
    take(observation);
  }

  function seeAsking(tabId: number, documentId: string, seenAt: number): void {
    if (!ledgers.isNewAsker(ledger, tabId, documentId, seenAt)) return;
    if (!ledgers.seeAsking(current(), tabId, documentId, seenAt)) return;
    writer.save('soon');
    count(tabId);
  }

  function take(observation: Observation): void {
    const { requestId } = observation;
    if (!isKnown(recording, requestId)) {
      if (isPaused(observation)) return;
      // An earlier worker was done with it: this is an event delivered twice.
      if (ledgers.holdsEnded(ledger, requestId)) return;
    }
    observe(recording, observation);
    // In a burst, exchanges are made of it all together, as the batch is written. What failed has it written sooner.
    if (!writer.isGathering()) saveChanges(observation);
    else if (observation.error !== undefined) writer.save('now');
  }

  function saveChanges({ method }: Observation): void {
    const { exchanges, isTroubled } = catchUp();
    // A request that stays at home is written along with others, not on its own account.
    if (exchanges > 0 || method === 'OPTIONS') writer.save(isTroubled ? 'now' : 'soon');
  }

  function isPaused({ tabId, initiator }: Pick<Observation, 'tabId' | 'initiator'>): boolean {
    const askers = tabId === noTab ? homesOf(initiator) : [ledgers.tabRecord(ledger, tabId)];
    return askers.length > 0 && askers.every(({ recording }) => recording === 'paused');
  }

  /** The tabs that show a page of this origin. */
  function homesOf(origin = 'null'): TabRecord[] {
    return [...ledger.tabs.values()].filter(({ pages }) => isOwnUrl(pages.at(-1)?.url ?? '', origin));
  }

  /** Half a request explains nothing, and may mislead. Only its failure is kept, as what the sentinel sees. */
  function passOver(observation: Observation): void {
    if (observation.event !== 'onErrorOccurred' && observation.event !== 'onCompleted') return;
    late.delete(observation.requestId);
    if (isCrossOriginFailure(observation) && observation.method !== 'OPTIONS') sight(observation);
  }

  function sight(failure: Observation): boolean {
    const { requestId, tabId, url, method, type, initiator, timeStamp, error = '' } = failure;
    if (isPaused(failure) || ledger.closed.has(tabId)) return false;
    // Recorded in full; or seen by the tab's own listeners too, which were added while it was under way.
    if (isKnown(recording, requestId) || wasLetGo(recording, requestId)) return false;
    ignore(recording, requestId);
    const sighting = { url, method, type, ...(initiator !== undefined && { initiator }), error, at: timeStamp };
    ledgers.addSighting(ledger, tabId, sighting);
    writer.save('now');
    return true;
  }

  /** The ledger as of now: where exchanges are looked at, or a tab's record says anew which are kept, all must be there. */
  function current(): ledgers.Ledger {
    catchUp();
    return ledger;
  }

  /** @returns how many exchanges changed, and whether one of them is in trouble */
  function catchUp(): { exchanges: number; isTroubled: boolean } {
    const { exchanges, withdrawn, touched, failures } = takeChanges(recording);
    const isTroubled = (exchange: Exchange) => made('trouble', () => inTrouble(exchange), failures);
    const troubled = new Set(exchanges.filter(isTroubled));
    if (failures.length > 0) console.error('CORS Explainer could not record all of a request.', failures);
    for (const exchange of exchanges) ledgers.putExchange(ledger, exchange, troubled.has(exchange));
    for (const id of withdrawn) ledgers.withdrawExchange(ledger, id);
    for (const id of touched) ledgers.keepDraft(ledger, id, observationsOf(recording, id));
    for (const tabId of new Set([...troubled].map(({ tabId }) => tabId))) count(tabId);
    return { exchanges: exchanges.length + withdrawn.length, isTroubled: troubled.size > 0 };
  }

  function visit({ requestId, tabId, url, timeStamp, documentId, responseHeaders }: Observation): void {
    if (arrivedAt.get(tabId) === timeStamp) return;
    arrivedAt.set(tabId, timeStamp);
    const page = {
      url,
      at: timeStamp,
      ...(documentId !== undefined && { documentId }),
      ...(responseHeaders && { policies: policiesIn(responseHeaders) }),
    };
    ledgers.visitPage(current(), tabId, page, askedAt.get(requestId));
    writer.save('now');
    count(tabId);
    // As it shows the document, the browser empties the button, and says so to nobody.
    setTimeout(() => count(tabId), untilShown);
  }

  function count(tabId: number): void {
    if (tabId >= 0) options.badge.show(tabId, () => ledgers.troubles(current(), tabId));
  }

  function finish(tabId: number): Promise<void> {
    writer.save('now');
    count(tabId);
    return writer.settled();
  }

  return {
    hear,
    sight,
    obey(tabId, ask) {
      ledgers.obey(current(), tabId, ask);
      return finish(tabId);
    },
    hearWitness(tabId, failures) {
      // Told of again and again, what failed during a pause would be taken after it.
      const { resumedAt: since = 0 } = ledgers.tabRecord(ledger, tabId);
      for (const failure of failures)
        if (failure.timeStamp >= since || isKnown(recording, failure.requestId)) take(failure);
      return finish(tabId);
    },
    show(tabId, shown) {
      for (const document of shown) ledgers.showPage(current(), tabId, document);
      return finish(tabId);
    },
    isAtRest: (tabId) => isPaused({ tabId }) && !isBusy(recording, tabId),
    isForPage: (asked) =>
      isKnown(recording, asked.requestId) ||
      (isOfPage(asked) && homesOf(asked.initiator).some(({ recording }) => recording === 'on')),
    tabIds: () => ledgers.tabIds(current()),
    closeTab(tabId) {
      arrivedAt.delete(tabId);
      for (const id of forgetTab(recording, tabId)) ledgers.keepDraft(ledger, id, []);
      ledgers.closeTab(ledger, tabId);
      writer.save('now');
    },
    replaceTab(removed, added) {
      const { recording, preserveLog } = ledgers.tabRecord(ledger, removed);
      if (ledger.tabs.has(removed)) ledgers.obey(current(), added, { recording, preserveLog });
    },
    settled: () => writer.settled(),
  };
}

/**
 * The document has begun to arrive, and will be shown: not a download, and not an answer that leaves the page as it is. What
 * speculation rules fetch ahead comes under the document that asked for it, and a page that is shown under none (measured).
 */
function isNewPage({ event, status = 0, documentId, responseHeaders = [] }: Observation, details: Details): boolean {
  const { documentLifecycle } = details;
  if (event !== 'onResponseStarted' || documentLifecycle === 'prerender') return false;
  if (documentLifecycle !== undefined && documentId !== undefined) return false;
  if (status === 204 || status === 205) return false;
  if (/^\s*attachment/i.test(combined(responseHeaders, 'Content-Disposition') ?? '')) return false;
  return isShown(combined(responseHeaders, 'Content-Type') ?? '');
}

/** What is none of these is downloaded. Without a type, the browser looks at the content itself: most often a page. */
function isShown(type: string): boolean {
  if (/^\s*text\/(csv|calendar|vcard)\b/i.test(type)) return false;
  return /^\s*($|(text|image|audio|video|multipart)\/|application\/([\w.+-]*\+)?(json|pdf|xml|javascript)\b)/i.test(
    type,
  );
}
