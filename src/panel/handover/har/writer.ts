/** Which program wrote a HAR, and so whose rules apply to it and what its silence means. */
import type { Family } from '../../../engine/exchange.ts';
import { combined } from '../../../engine/fetch/header-list.ts';
import { type HarFile, ownName } from './file.ts';

export interface Writer {
  family: Family;
  /** Whether an answer without an error was allowed. Firefox's DevTools and proxies write down only the messages. */
  tellsErrors: boolean;
  /** Whether the browser was neither of Chromium's nor of Firefox's family. */
  isOther: boolean;
  /** Whether this panel wrote it. */
  isOwn: boolean;
  /**
   * Whether the time of a request is when the page made it, before its preflight, and not when it was seen on its way.
   */
  requestsFirst: boolean;
  /** Whether it was Chromium's DevTools, whose times include how long a request waited for its preflight. */
  isDevTools: boolean;
}

/** Chromium's name for itself. */
const devTools = 'WebInspector';
const tellErrors = new Set([devTools, 'WebKit Web Inspector', 'Playwright', ownName]);

/**
 * A proxy does not know the browser's name, but the requests do. They are read last, because DevTools can make them
 * name another browser.
 */
export function writerOf({ log }: HarFile): Writer {
  const creator = log.creator?.name ?? '';
  const named = kindOf(creator) ?? kindOf(log.browser?.name ?? '');
  const kind = named ?? kindOf(agentIn(log));
  return {
    family: kind === 'firefox' ? 'firefox' : 'chromium',
    tellsErrors: tellErrors.has(creator),
    isOther: kind === 'webkit',
    isOwn: creator === ownName,
    requestsFirst: named !== undefined || tellErrors.has(creator),
    isDevTools: creator === devTools,
  };
}

type Kind = Family | 'webkit';

/** The first match counts: Chromium's `User-Agent` names WebKit too. */
const kinds: [Kind, RegExp][] = [
  ['firefox', /firefox/i],
  ['chromium', /chrom(e|ium)|^WebInspector$/i],
  ['webkit', /webkit/i],
];

function kindOf(name: string): Kind | undefined {
  return kinds.find(([, names]) => names.test(name))?.[0];
}

function agentIn({ entries }: HarFile['log']): string {
  const agents = entries.map(({ request }) => combined(request.headers, 'User-Agent'));
  return agents.find((agent) => agent !== undefined) ?? '';
}
