/** Who wrote a HAR, and so whose rules it is read by and what its silence means. */
import type { Family } from '../../../engine/exchange.ts';
import { combined } from '../../../engine/fetch/header-list.ts';
import { type HarFile, ownName } from './file.ts';

export interface Writer {
  family: Family;
  /** Whether an answer without an error was let through. Firefox's DevTools and proxies write down messages alone. */
  tellsErrors: boolean;
  /** The browser was neither Chromium's nor Firefox's. */
  isOther: boolean;
  /** This panel. */
  isOwn: boolean;
  /** A request stands there from when the page made it, before its preflight, and not from when it was seen on its way. */
  requestsFirst: boolean;
  /** Chromium's, whose times hold how long a request waited for its preflight. */
  isDevTools: boolean;
}

/** Chromium's. */
const devTools = 'WebInspector';
const tellErrors = new Set([devTools, 'WebKit Web Inspector', 'Playwright', ownName]);

/** A proxy does not know the browser by its name: the requests do. They are asked last, as DevTools can have them name another. */
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

/** The first that fits is the one: Chromium's `User-Agent` names WebKit, too. */
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
