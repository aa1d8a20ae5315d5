/**
 * A second witness. An event on its way to a worker that is being killed is lost with it, and with the event the end
 * of a request. The DevTools page lives on, so it listens for failures alone, looks into the journal a little later,
 * and tells the worker of those that are not there. Firefox's DevTools pages have no `webRequest`: no witness there.
 */
import type { Observation } from '../engine/exchange.ts';
import { type Area, keys } from '../journal/area.ts';
import { checked, storedSegment } from '../journal/stored.ts';

/** Ample time for a killed worker to be started and to write. */
const patience = 1000;

/** What `onErrorOccurred` tells, in Chromium's words. */
export interface Failure {
  requestId: string;
  timeStamp: number;
  tabId: number;
  frameId: number;
  documentId?: string | undefined;
  url: string;
  method: string;
  type: string;
  initiator?: string | undefined;
  error: string;
}

export interface Witness {
  saw(failure: Failure): void;
}

export function createWitness(tabId: number, session: Area, tell: (failures: Observation[]) => void): Witness {
  let unchecked: Observation[] = [];

  async function check(): Promise<void> {
    const failures = unchecked;
    unchecked = [];
    const recorded = await recordedIds();
    const missing = failures.filter(({ requestId }) => !recorded.has(requestId));
    if (missing.length > 0) tell(missing);
  }

  async function recordedIds(): Promise<Set<string>> {
    const shelf = keys.exchanges(tabId, 'blocked');
    const names = (await session.getKeys?.()) ?? Object.keys(await session.get(null));
    const segments = await session.get(names.filter((name) => name.startsWith(shelf)));
    return new Set(Object.values(segments).flatMap((segment) => Object.keys(checked(storedSegment, segment) ?? {})));
  }

  return {
    saw({ requestId, timeStamp, tabId, frameId, documentId, url, method, type, initiator, error }) {
      unchecked.push({
        event: 'onErrorOccurred',
        requestId,
        timeStamp,
        tabId,
        frameId,
        ...(documentId !== undefined && { documentId }),
        url,
        method,
        type,
        ...(initiator !== undefined && { initiator }),
        error,
      });
      if (unchecked.length === 1) setTimeout(() => void check(), patience);
    },
  };
}
