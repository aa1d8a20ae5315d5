/**
 * The facts: what the browser reported about one request of a page. There is no judgement here: facts are stored and
 * judgements are computed, so that a better engine can explain old exchanges better.
 */

/** The two families of browsers the engine knows. Chrome, Edge, Brave and Opera are all `chromium`. */
export type Family = 'chromium' | 'firefox';

/** The tab of requests that belong to none: those of a worker that several pages share, or of a service worker. */
export const noTab = -1;

/** One header line as the browser reported it: the name in the server's own case, the value already trimmed. */
export interface HeaderLine {
  name: string;
  value: string;
}

/** The webRequest events that report on a request, from its first to its last. */
export type EventName =
  | 'onBeforeRequest'
  | 'onBeforeSendHeaders'
  | 'onSendHeaders'
  | 'onHeadersReceived'
  | 'onBeforeRedirect'
  | 'onResponseStarted'
  | 'onCompleted'
  | 'onErrorOccurred';

/** One webRequest event, as plain JSON under the browser's own names. `timeStamp` is in ms since the epoch. */
export interface Observation {
  event: EventName;
  requestId: string;
  timeStamp: number;
  tabId: number;
  frameId: number;
  documentId?: string;
  url: string;
  method: string;
  /** webRequest's resource type, such as `xmlhttprequest`, `font`, `ping`. */
  type: string;
  /** Serialized origin of the initiator; `null` (the string) for an opaque one; absent where the browser hides it. */
  initiator?: string;
  requestHeaders?: HeaderLine[];
  responseHeaders?: HeaderLine[];
  status?: number;
  redirectUrl?: string;
  /** The browser's error string: `net::ERR_FAILED`, `NS_ERROR_DOM_BAD_URI`. */
  error?: string;
  ip?: string;
  fromCache?: boolean;
}

/** Request headers as they went out. `at` is the time stamp of the event that showed them. */
export interface SentRequest {
  at: number;
  headers: HeaderLine[];
}

/** A response as the server sent it. */
export interface ReceivedResponse {
  at: number;
  status: number;
  headers: HeaderLine[];
  /** The headers as the page was given them, present only if another extension changed them on the way. */
  handedOver?: HeaderLine[];
  ip?: string;
  fromCache?: boolean;
}

/** How a request ended, as far as the browser said. In Firefox a blocked response can end in `completed`. */
export type Outcome =
  | { state: 'pending' }
  /** The response was allowed and its body is still arriving, for example an event stream. */
  | { state: 'streaming'; at: number }
  | { state: 'completed'; at: number }
  /** `afterStart`: the head of the response had reached the page by the time it ended. */
  | { state: 'failed'; at: number; error: string; afterStart?: true }
  /** The exchange comes from a file, which holds the messages but not what the browser decided. */
  | { state: 'untold' };

/** Whether the browser reported an end, and when. */
export function isOver(outcome: Outcome): outcome is Extract<Outcome, { state: 'completed' | 'failed' }> {
  return outcome.state === 'completed' || outcome.state === 'failed';
}

/** The CORS-preflight request of one hop: the OPTIONS request with Access-Control-Request-Method. */
export interface Preflight {
  requestId: string;
  startedAt: number;
  request?: SentRequest;
  response?: ReceivedResponse;
  outcome: Outcome;
}

/** One leg of an exchange: the URL that was asked, and what came back. A redirect starts the next hop. */
export interface Hop {
  url: string;
  method: string;
  startedAt: number;
  preflight?: Preflight;
  /** Absent when the request itself was never sent: its preflight failed, or it waits. */
  request?: SentRequest;
  response?: ReceivedResponse;
  /**
   * Where the browser was sent next, if it set out; absent when it refused to follow. If there is no response, the
   * redirect came not from a server but from HSTS or another extension.
   */
  redirectedTo?: string;
}

/** One request a page made, with its redirects. `hops` has at least one entry. */
export interface Exchange {
  /** The browser's request id: unique within one browser session. */
  id: string;
  family: Family;
  tabId: number;
  frameId: number;
  documentId?: string;
  type: string;
  /** Origin of the document or worker that asked; `null` (the string) when opaque; absent when the browser hides it. */
  initiator?: string;
  startedAt: number;
  hops: Hop[];
  outcome: Outcome;
  /** The recorder restarted while the request was under way: some of its messages may have been missed. */
  interrupted?: true;
  /** The exchange is larger than the journal keeps for one request: only its addresses are here, cut short. */
  tooLarge?: true;
  /** Firefox: the status in the page's own resource timing; 0 if the page was given no response. */
  timedStatus?: number;
  /**
   * Chromium: the error in DevTools' log, if it says more than webRequest's:
   * `net::ERR_BLOCKED_BY_RESPONSE.NotSameSite`.
   */
  exactError?: string;
}

/** The headers of a page's own response that limit what the page may request. Header lines as they came. */
export interface PagePolicies {
  /** `Content-Security-Policy`, one entry a line. Absent if it was too long to keep. */
  contentSecurity?: string[];
  /** `Cross-Origin-Embedder-Policy`. */
  embedder?: string;
}
