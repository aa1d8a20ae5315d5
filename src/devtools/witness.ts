/**
 * A second witness. An event on its way to a worker that is being killed is lost with it, and so is the end of a
 * request. The DevTools page lives on, so it listens for failures only, looks into the journal a little later, and
 * tells the worker about those that are missing. Firefox's DevTools pages have no `webRequest`, so there is no witness
 * there.
 */
import type { Observation } from '../engine/exchange.ts';
import { isCrossOriginFailure } from '../engine/trouble.ts';
import { type Area, keys, storedKeys } from '../journal/area.ts';
import { checked, storedSegment } from '../journal/stored.ts';

/** In ms: ample time for a killed worker to be started and to write. */
const patience = 1000;
/**
 * The worker can die of what it was just told, too. What it does not want, it refuses each time it is up to hear it.
 */
const mostHearings = 5;

/** What `onErrorOccurred` reports, in Chromium's words. */
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

/** @param tell returns whether the worker could be told: memory can be full */
export function createWitness(
  tabId: number,
  session: Area,
  tell: (failures: Observation[]) => Promise<boolean>,
): Witness {
  const fresh: Observation[] = [];
  /** Whether what was told last is still there to be taken. */
  let isTold = false;
  /** Failures that were not in the journal when last looked for, and how often a worker took what it was told. */
  const missing = new Map<string, { failure: Observation; heard: number }>();
  let isDue = false;

  function lookLater(): void {
    if (isDue) return;
    isDue = true;
    setTimeout(async () => {
      // If it cannot be read now, it is looked for again.
      await check().catch((error: unknown) => console.error('CORS Explainer could not look for failures.', error));
      isDue = false;
      if (missing.size > 0 || fresh.length > 0) lookLater();
    }, patience);
  }

  async function check(): Promise<void> {
    const taken = missing.size > 0 && isTold && (await wasTaken());
    const isRecorded = await journal();
    for (const [id, each] of missing) {
      if (taken) each.heard += 1;
      if (isRecorded(each.failure) || each.heard === mostHearings) missing.delete(id);
    }
    for (const failure of fresh.splice(0)) {
      if (!isRecorded(failure)) missing.set(failure.requestId, { failure, heard: 0 });
    }
    isTold = missing.size > 0 && (await tell([...missing.values()].map(({ failure }) => failure)));
  }

  /**
   * A worker removes what it was told. One that is killed before it is up has heard nothing, however often that
   * happens.
   */
  async function wasTaken(): Promise<boolean> {
    const key = keys.witnessed(tabId);
    return !(key in (await session.get([key])));
  }

  /** @returns whether a failure is in the journal; a preflight's is part of its request */
  async function journal(): Promise<(failure: Observation) => boolean> {
    const shelf = keys.exchanges(tabId, 'blocked');
    const names = await storedKeys(session);
    const stored = await session.get(names.filter((name) => name.startsWith(shelf)));
    const segments = Object.values(stored).map((segment) => checked(storedSegment, segment) ?? {});
    const isOfPreflight = (id: string) => {
      const named = `"requestId":${JSON.stringify(id)}`;
      return segments.some((segment) => Object.values(segment).some((text) => text.includes(named)));
    };
    return ({ requestId, method }) =>
      segments.some((segment) => requestId in segment) || (method === 'OPTIONS' && isOfPreflight(requestId));
  }

  return {
    saw({ requestId, timeStamp, tabId, frameId, documentId, url, method, type, initiator, error }) {
      const failure: Observation = {
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
      };
      // The worker takes everything that it is told here, and the journal does not keep same-origin failures or what a
      // page gave up.
      if (!isCrossOriginFailure(failure)) return;
      fresh.push(failure);
      lookLater();
    },
  };
}
