/** Ways to write a server. None of them receives a policy that must not be printed. */
import { isToken } from '../../engine/fetch/extract-header-list-values.ts';
import type { Placement, Policy } from '../../engine/judgement.ts';
import { say } from '../../engine/say.ts';
import type { Snippet, Variant } from '../backend.ts';
import { environmentPart, placeholderNotes } from './origins.ts';

type Print = Variant['print'];

/** The name of a product or file; or words, which are translated. */
type Name = string | (() => string);

/** A way to write a server. Policies that must not be printed never reach its printer. */
export function variant(id: string, name: Name, print: Print): Variant {
  return named(
    id,
    name,
    guarded(({ originsFrom, ...listed }, placement) => withNotes(print, listed, placement, originsFrom)),
  );
}

/** A way to write a server that can read its origins from the environment, if the policy says so. */
export function configurable(id: string, name: Name, print: Print): Variant {
  const withEnvironment: Print = (policy, placement) => {
    const { parts, notes } = print(policy, placement);
    return { parts: [...parts, ...environmentPart(policy)], notes: [...notes, ...placeholderNotes(policy)] };
  };
  return named(id, name, guarded(withEnvironment));
}

/** A variant that the tests cannot run, of a backend whose other variants they run. */
export function documented(one: Variant): Variant {
  return Object.assign(one, { provenance: 'documentation' as const });
}

function named(id: string, name: Name, print: Print): Variant {
  return {
    id,
    get name() {
      return typeof name === 'string' ? name : name();
    },
    print,
  };
}

function withNotes(print: Print, policy: Policy, placement: Placement, wanted: string | undefined): Snippet {
  const { parts, notes } = print(policy, placement);
  const spelledOut = wanted !== undefined && policy.origins !== 'any' ? [noEnvironment()] : [];
  return { parts, notes: [...notes, ...spelledOut, ...placeholderNotes(policy)] };
}

const noEnvironment = () =>
  say('The origins are spelled out here. To tell development and production apart, keep a file for each.');

function guarded(print: Print): Print {
  return (policy, placement) => {
    const refusal = refusalOf(policy);
    return refusal === undefined ? print(policy, placement) : { parts: [], notes: [refusal] };
  };
}

/** Why a policy is not printed; absent if it may be. */
function refusalOf(policy: Policy): string | undefined {
  return originsRefusal(policy) ?? namesRefusal(policy);
}

function originsRefusal({ origins, credentials }: Policy): string | undefined {
  if (origins === 'any') return credentials ? anyWithCredentials() : undefined;
  return origins.length > 0 && origins.every((origin) => serializedOrigin.test(origin))
    ? undefined
    : say('Nothing is printed, because one of the origins is not a scheme, host and port.');
}

function namesRefusal({ methods, headers, exposed }: Policy): string | undefined {
  const nameable = [...methods, ...headers, ...exposed].every((name) => isToken(name) && name !== '*');
  return nameable
    ? undefined
    : say('Nothing is printed, because a method or header name holds characters that no name can have.');
}

const anyWithCredentials = () =>
  say(
    'Nothing is printed, because any origin together with credentials would open the answers to every website. Name the exact origins.',
  );

/**
 * HTML, serialization of an origin: scheme, host and port, in lower case, with nothing after it. Every sandboxed page
 * is `null`.
 */
const serializedOrigin = /^[a-z][a-z0-9+.-]*:\/\/([a-z0-9._~-]+|\[[0-9a-f:.]+\])(:[0-9]{1,5})?$/;
