/** Takes events, folds them into exchanges and hands those to the journal. */
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
  /** @param mayBeLate the request can have begun before the listeners that now hear of it */
  hear(event: EventName, details: Details, mayBeLate: boolean): void;
  /**
   * A failure in a tab that was not observed: this one event is all that is known.
   * @returns whether it is news: not if the request is recorded in full, or was sighted before
   */
  sight(failure: Observation): boolean;
  /** Resolves once it is stored, like the next two. */
  obey(tabId: number, ask: Ask): Promise<void>;
  /** Failures that the DevTools page saw, and of which no event reached this worker. */
  hearWitness(tabId: number, failures: Observation[]): Promise<void>;
  /** The DevTools page saw the tab show a document. */
  show(tabId: number, shown: Shown[]): Promise<void>;
  /** Whether the tab is paused, and nothing that began before the pause is still under way. */
  isAtRest(tabId: number): boolean;
  /**
   * Whether a request of no tab is to be kept: a worker makes it for a page that is recorded, or its beginning is kept
   * already. A request to the page's own origin may be redirected elsewhere. Firefox shows it from the start; Chromium
   * only once a request to its host has failed.
   */
  isForPage(asked: Observation): boolean;
  /** The tabs about which anything is kept. */
  tabIds(): Iterable<number>;
  closeTab(tabId: number): void;
  /** Another tab takes this tab's place, and inherits whether it is paused and preserves its log. */
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

/**
 * In ms: ample time for a document to be shown. Chromium took 16 to 46, and longer only if the previous document held
 * it up.
 */
const untilShown = 500;

export function createRecorder(options: RecorderOptions): Recorder {
  const ledger = ledgers.createLedger(options.stored, Date.now());
  const recording = createRecording(options.family, ledgers.unfinished(ledger));
  const writer = createWriter(ledger, options.area, options, catchUp);
  const resumed = resumedExchanges(recording);
  for (const exchange of resumed) ledgers.putExchange(ledger, exchange, inTrouble(exchange));
  if (resumed.length > 0) writer.save('soon');

  /** Requests that were under way when their tab's listeners were added, or its recording resumed. */
  const late = new Set<string>();
  /** When each document that is still on its way was first asked for, by its request. */
  const askedAt = new Map<string, number>();
  /** When the last document of each tab arrived: for a page in development, two listeners report it. */
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
    // Chromium reports a document that was left as being in a frame (measured).
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
      // An earlier worker had finished with it: this event was delivered twice.
      if (ledgers.holdsEnded(ledger, requestId)) return;
    }
    observe(recording, observation);
    // During a burst, exchanges are computed all together when the batch is written. A failure makes that happen
    // sooner.
    if (!writer.isGathering()) saveChanges(observation);
    else if (observation.error !== undefined) writer.save('now');
  }

  function saveChanges({ method }: Observation): void {
    const { exchanges, isTroubled } = catchUp();
    // A request to the page's own origin is written along with others, not for its own sake.
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

  /** Half a request explains nothing, and may mislead. Only its failure is kept, like one that the sentinel sees. */
  function passOver(observation: Observation): void {
    if (observation.event !== 'onErrorOccurred' && observation.event !== 'onCompleted') return;
    late.delete(observation.requestId);
    if (isCrossOriginFailure(observation) && observation.method !== 'OPTIONS') sight(observation);
  }

  function sight(failure: Observation): boolean {
    const { requestId, tabId, url, method, type, initiator, timeStamp, error = '' } = failure;
    if (isPaused(failure) || ledger.closed.has(tabId)) return false;
    // It is recorded in full, or the tab's own listeners, added while it was under way, saw it too.
    if (isKnown(recording, requestId) || wasLetGo(recording, requestId)) return false;
    ignore(recording, requestId);
    const sighting = { url, method, type, ...(initiator !== undefined && { initiator }), error, at: timeStamp };
    ledgers.addSighting(ledger, tabId, sighting);
    writer.save('now');
    return true;
  }

  /**
   * The ledger with everything up to now: whoever looks at exchanges, or changes which are kept, needs them all there.
   */
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
    // When the browser shows the document, it clears the button's badge without telling anybody.
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
      // The witness reports a failure again and again, so one that happened during a pause would be recorded
      // afterwards.
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
 * The document has begun to arrive and will be shown: it is neither a download nor an answer that leaves the page as it
 * is. What speculation rules prefetch comes under the document that asked for it, while a page that is shown comes
 * under none (measured).
 */
function isNewPage({ event, status = 0, documentId, responseHeaders = [] }: Observation, details: Details): boolean {
  const { documentLifecycle } = details;
  if (event !== 'onResponseStarted' || documentLifecycle === 'prerender') return false;
  if (documentLifecycle !== undefined && documentId !== undefined) return false;
  if (status === 204 || status === 205) return false;
  if (/^\s*attachment/i.test(combined(responseHeaders, 'Content-Disposition') ?? '')) return false;
  return isShown(combined(responseHeaders, 'Content-Type') ?? '');
}

/** Any other type is downloaded. Without a type, the browser looks at the content, which is mostly a page. */
function isShown(type: string): boolean {
  if (/^\s*text\/(csv|calendar|vcard)\b/i.test(type)) return false;
  return /^\s*($|(text|image|audio|video|multipart)\/|application\/([\w.+-]*\+)?(json|pdf|xml|javascript)\b)/i.test(
    type,
  );
}
