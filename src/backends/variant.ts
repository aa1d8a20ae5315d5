import { isToken } from '../engine/fetch/extract-header-list-values.ts';
import type { Placement, Policy } from '../engine/judgement.ts';
import type { Snippet, Variant } from './backend.ts';

/** A way to write a server. No policy reaches its printer that must not be printed. */
export function variant(id: string, name: string, print: (policy: Policy, placement: Placement) => Snippet): Variant {
  const guarded = (policy: Policy, placement: Placement) => {
    const refusal = refusalOf(policy);
    return refusal === undefined ? print(policy, placement) : { parts: [], notes: [refusal] };
  };
  return { id, name, print: guarded };
}

/** Why a policy is not printed, or nothing when it may be. */
function refusalOf({ origins, methods, headers, exposed, credentials, maxAge }: Policy): string | undefined {
  if (origins === 'any') return credentials ? anyWithCredentials : nameless(methods, headers, exposed, maxAge);
  if (origins.length === 0) return "Nothing is printed, because the page's origin is not known.";
  if (origins.includes('null')) return opaqueOrigin;
  const misshapen = origins.find((origin) => !serializedOrigin.test(origin));
  if (misshapen !== undefined) return 'Nothing is printed, because one of the origins is not a scheme, host and port.';
  return nameless(methods, headers, exposed, maxAge);
}

function nameless(methods: string[], headers: string[], exposed: string[], maxAge = 0): string | undefined {
  const nameable = [...methods, ...headers, ...exposed].every((name) => isToken(name) && name !== '*');
  if (!nameable) return 'Nothing is printed, because a method or header name holds characters that no name can have.';
  if (!Number.isSafeInteger(maxAge) || maxAge < 0)
    return 'Nothing is printed, because the max-age is not a whole number of seconds.';
  return undefined;
}

const anyWithCredentials =
  'Nothing is printed: any origin together with credentials would open the answers to every website. Name the exact origins.';

const opaqueOrigin =
  'Nothing is printed: the page has no origin of its own (`null`), and every sandboxed page shares that. Serve the page from an origin that can be named.';

/** HTML, serialization of an origin: scheme, host and port, in lower case, with nothing behind. */
const serializedOrigin = /^[a-z][a-z0-9+.-]*:\/\/([a-z0-9._~-]+|\[[0-9a-f:.]+\])(:[0-9]{1,5})?$/;
