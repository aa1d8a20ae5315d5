import { whyPreflight } from '../../engine/course.ts';
import type { Diagnosis } from '../../engine/judgement.ts';
import type { TopicId } from './topics.ts';

/** What led to the guide, and what the guide can say about the request that was on display. */
export interface Asked {
  topic: TopicId;
  /** The page and the server of the request that led here. */
  urls?: [string, string] | undefined;
  /** Why that request had a preflight, in the engine's words. */
  preflightReason?: string | undefined;
}

export function askedBy(diagnosis: Diagnosis | undefined, topic: TopicId): Asked {
  const { initiator, hops = [] } = diagnosis?.exchange ?? {};
  const url = hops.at(-1)?.url;
  const reason = diagnosis && whyPreflight(diagnosis);
  return {
    topic,
    ...(initiator !== undefined &&
      initiator !== 'null' &&
      url !== undefined && { urls: [initiator, url] as [string, string] }),
    ...(reason !== undefined && { preflightReason: reason }),
  };
}
