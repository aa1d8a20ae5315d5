/**
 * What Firefox itself says about each request: its console's category, and how the request ended. The extension has no
 * part in it.
 */
import type { Firefox } from './browser.ts';

export interface Judge {
  /** Everything said so far, in order. */
  heard(): Promise<Heard>;
  /** Resolves once a request to each of these paths has ended, or when patience (in ms) has run out. */
  ended(paths: string[], patience: number): Promise<void>;
  /** Forgets everything heard so far. */
  forget(): Promise<void>;
}

export interface Heard {
  /** The console's lines about requests, each with its category: `CORSMissingAllowOrigin2`. */
  lines: { category: string; text: string }[];
  /** The requests that ended, with Firefox's name for the ending: `NS_OK`, `NS_ERROR_DOM_CORP_FAILED`. */
  ends: { url: string; method: string; status: string; blockingReason: number; leftTheWeb: boolean }[];
}

/**
 * Firefox's own name for how a request ended: its console's first line about CORS (later ones are fallout), or else the
 * error it ended with. Undefined if Firefox allowed it.
 */
export function nameGiven({ lines, ends }: Heard, urls: string[]): string | undefined {
  const line = lines.find(
    ({ category, text }) => isRefusal(category) && urls.some((url) => text.includes(asWritten(url))),
  );
  const end = ends.findLast(({ url, status }) => urls.includes(url) && !saysNothing.has(status));
  return line?.category ?? end?.status;
}

/**
 * It succeeded; it continued elsewhere; one of two processes dropped what the other still had; what the page got is not
 * a picture.
 */
const saysNothing = new Set(['NS_OK', 'NS_BINDING_REDIRECTED', 'NS_ERROR_ABORT', 'NS_IMAGELIB_ERROR_FAILURE']);

function isRefusal(category: string): boolean {
  return category.startsWith('CORS') && category !== 'CORSAllowHeaderFromPreflightDeprecation';
}

/** The console leaves out what follows the path. */
function asWritten(url: string): string {
  return url.replace(/[?#].*/, '');
}

/** Firefox's own objects, as far as they are used. */
interface ConsoleLine {
  category?: string;
  errorMessage?: string;
}
interface Channel {
  URI: { spec: string };
  requestMethod: string;
  getResponseHeader(name: string): string;
  status: number;
  loadInfo?: { requestBlockingReason: number };
}
declare const Services: {
  console: { registerListener(listener: { observe(line: ConsoleLine): void }): void };
  obs: { addObserver(observer: (channel: Channel) => void, topic: string): void };
};
declare const Ci: { nsIScriptError: object; nsIHttpChannel: object };
declare const ChromeUtils: { getXPCOMErrorName?(status: number): string };
declare const corsHeard: Heard & { onEnd?: () => void };

export async function startJudge({ privileged }: Pick<Firefox, 'privileged'>): Promise<Judge> {
  await privileged(() => {
    const heard: typeof corsHeard = { lines: [], ends: [] };
    const observeLine = (line: ConsoleLine) => {
      (line as unknown as { QueryInterface(wanted: object): void }).QueryInterface?.(Ci.nsIScriptError);
      if (line.category) heard.lines.push({ category: line.category, text: line.errorMessage ?? '' });
    };
    Services.console.registerListener({
      observe(line) {
        try {
          observeLine(line);
        } catch {
          // A plain message has no category.
        }
      },
    });
    const leadsOffTheWeb = (channel: Channel) => {
      try {
        return !new URL(channel.getResponseHeader('Location'), channel.URI.spec).protocol.startsWith('http');
      } catch {
        // There is no such header, or no URL in it.
        return false;
      }
    };
    Services.obs.addObserver((channel) => {
      (channel as unknown as { QueryInterface(wanted: object): void }).QueryInterface(Ci.nsIHttpChannel);
      heard.ends.push({
        url: channel.URI.spec,
        method: channel.requestMethod,
        status: ChromeUtils.getXPCOMErrorName?.(channel.status) ?? String(channel.status),
        blockingReason: channel.loadInfo?.requestBlockingReason ?? 0,
        leftTheWeb: leadsOffTheWeb(channel),
      });
      heard.onEnd?.();
    }, 'http-on-stop-request');
    Object.assign(globalThis, { corsHeard: heard });
  });
  return {
    heard: () => privileged(() => corsHeard),
    ended: (paths, patience) => privileged(allEnded, paths, patience),
    forget: () =>
      privileged(() => {
        corsHeard.lines.length = 0;
        corsHeard.ends.length = 0;
      }),
  };
}

/**
 * Runs in the browser's own process. A preflight is not an end, and a redirect only if it leaves the web, because
 * nothing follows.
 */
function allEnded(paths: string[], patience: number): Promise<void> {
  return new Promise((resolve) => {
    corsHeard.onEnd = () => {
      const ends = corsHeard.ends.filter(
        ({ method, status, leftTheWeb }) => method !== 'OPTIONS' && (status !== 'NS_BINDING_REDIRECTED' || leftTheWeb),
      );
      if (paths.every((path) => ends.some(({ url }) => url.includes(path)))) resolve();
    };
    corsHeard.onEnd();
    setTimeout(resolve, patience);
  });
}
