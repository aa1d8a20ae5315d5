/** What a rule is, and what several rules have in common: the header, the list or the redirect they are about. */
import type { HeaderLine } from '../exchange.ts';
import { malformedElements } from '../fetch/extract-header-list-values.ts';
import { combined } from '../fetch/header-list.ts';
import type { Check } from '../judgement.ts';

/** One response as the browser judged it, with what the browser knew about the request. */
export interface Message {
  stage: 'preflight' | 'response';
  hop: number;
  url: string;
  /** False when no response arrived: the message is then judged as an empty one, and none of its rules is reached. */
  hasCome: boolean;
  /**
   * False for the page's own server, which needs to give no permission; where it redirects to is checked all the same.
   */
  isCrossOrigin: boolean;
  status: number;
  headers: readonly HeaderLine[];
  /** Read once, because most rules are about it: the combined `Access-Control-Allow-Origin`. */
  allowOrigin: string | undefined;
  /** Where the response redirects to, if anywhere. */
  location: string | 'unparsable' | undefined;
  /** The serialized request origin at this hop. */
  origin: string;
  /** The request's method and the header names its preflight asked for. */
  method: string;
  requestedHeaders: string[];
}

export type State = Check['state'];

/** Each rule is asked twice about a message: as part of a request with credentials (`include`) and of one without. */
export interface Rule {
  subject?: 'allow-origin' | 'redirect';
  /** Whether the message satisfies the rule; `undefined` if the rule does not apply to this message. */
  state(message: Message, include: boolean): State | undefined;
  /** The same for people. Separate, because for most messages only the state is needed. */
  words(message: Message, include: boolean): Words;
}

/** What a check says besides its state. What is `undefined` here is absent there. */
interface Words extends Pick<Check, 'sentence'>, Partial<Record<'header' | 'seen' | 'needed', string | undefined>> {
  missing?: string[] | undefined;
}

export const allowOriginHeader = 'Access-Control-Allow-Origin';

export function passedIf(passes: boolean): State {
  return passes ? 'passed' : 'failed';
}

export function aboutOrigin(state: Rule['state'], sentence: (message: Message, include: boolean) => string): Rule {
  return {
    subject: 'allow-origin',
    state,
    words: (message, include) => ({
      sentence: sentence(message, include),
      header: allowOriginHeader,
      seen: message.allowOrigin,
      needed: neededOrigin(message, include),
    }),
  };
}

/** Naming an opaque origin would let in every page that has one: only `*`, without credentials, is safe to send. */
function neededOrigin({ origin }: Message, include: boolean): string | undefined {
  if (origin !== 'null') return origin;
  return include ? undefined : '*';
}

export function listSyntax(header: string, sentence: () => string): Rule {
  return {
    state: ({ headers }) => {
      const value = combined(headers, header);
      return value === undefined ? undefined : passedIf(malformedElements(value).length === 0);
    },
    words: ({ headers }) => {
      const seen = combined(headers, header);
      const missing = malformedElements(seen);
      return { sentence: sentence(), header, seen, missing: missing.length > 0 ? missing : undefined };
    },
  };
}

/** A rule about where a redirect leads; it passes if there is no redirect. */
export function aboutTarget(passes: (location: string, message: Message) => boolean, sentence: () => string): Rule {
  return {
    subject: 'redirect',
    state: (message) => {
      const { location } = message;
      if (location === undefined || location === 'unparsable') return undefined;
      return passedIf(passes(location, message));
    },
    words: ({ headers }) => ({ sentence: sentence(), header: 'Location', seen: combined(headers, 'Location') }),
  };
}

export function aboutList({ headers }: Message, header: string, missing: string[]): Omit<Words, 'sentence'> {
  const seen = combined(headers, header);
  if (missing.length === 0) return { header, seen };
  return { header, seen, needed: extended(seen, missing), missing };
}

/** The list as it is, with the missing items appended; without a `*` that credentials turn into a plain word. */
function extended(value: string | undefined, missing: string[]): string {
  const kept = value === undefined || value === '*' || value === '' ? [] : [value];
  return [...kept, ...missing].join(', ');
}
