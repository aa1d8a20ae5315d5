/** The page's own Content Security Policy forbids it. */
import { decidingDirective, directiveFor, type Refusal } from '../fetch/content-security-policy.ts';
import { originOf } from '../fetch/origin.ts';
import type { Explanation } from '../judgement.ts';
import type { Violation } from '../notes.ts';
import { say } from '../say.ts';
import { hostOf, serverName } from '../wording.ts';
import type { Cause, Finding } from './cause.ts';
import { learnMore, mdn, spec } from './finding/references.ts';
import { pageRepair } from './finding/repair.ts';
import { limitsItself } from './finding/why.ts';
import { kindOf } from './signs/kind.ts';

const contentSecurityPolicy = {
  id: 'content-security-policy',
  spec: spec.contentSecurityPolicy,
  mdn: mdn.header('Content-Security-Policy'),
  rules: [],
  codes: ['csp', 'net::ERR_BLOCKED_BY_CSP'],
  depth: 1,
  find(facts) {
    // Policies are written with the short names. A directive with `-elem` would replace the short one.
    const directive = (directiveFor(kindOf(facts.exchange)) ?? 'connect-src').replace('-elem', '');
    return {
      ...notListed(),
      happened: say`The page wanted something from ${serverName(facts.hop.url)}, and its policy does not list that for \`${directive}\`. The request was never sent.`,
      confidence: 'certain',
      repair: pageRepair(
        say`Add \`${originOf(facts.hop.url)}\` to \`${directive}\` in the \`Content-Security-Policy\` of the page.`,
      ),
    };
  },
} satisfies Cause;

export default contentSecurityPolicy;

function notListed(): Pick<Finding, 'short' | 'title' | 'why' | 'evidence'> {
  return {
    short: say('Not in the CSP'),
    title: say('The page has a Content Security Policy, and this address is not on its list.'),
    why: limitsItself(),
    evidence: [],
  };
}

/** The violation as the browser itself reported it. */
export function explainViolation(url: string, { policy, directive }: Violation, isMixed: boolean): Explanation {
  const refusal = decidingDirective(policy, directive);
  const explanation = explainPolicy(url, { ...refusal, effective: directive }, { confidence: 'certain' }, isMixed);
  // Such a policy looks only at the element: the script is refused even if its address is listed (measured).
  const isDynamic = directive.startsWith('script-src') && /'strict-dynamic'/i.test(refusal.sources);
  return isDynamic ? { ...explanation, ...byElementAlone(refusal) } : explanation;
}

function byElementAlone({ sources }: Refusal): Pick<Explanation, 'title' | 'why' | 'repair'> {
  return {
    title: say(
      'The page has a Content Security Policy that does not go by addresses, and it does not trust this script.',
    ),
    why: say(
      'With `strict-dynamic` a policy trusts scripts by their nonce or hash, and the scripts that those add. The addresses on its list count for nothing.',
    ),
    repair: pageRepair(
      /'nonce-/i.test(sources)
        ? say('Give the `<script>` element the `nonce` of the policy, or let a script that has it add this one.')
        : say('Let a script that the policy trusts add this one, or give the policy and this script a `nonce`.'),
    ),
  };
}

/** `effective`: the directive that the request falls under, which the policy may not contain. */
type Decided = Refusal & { effective: string };

/** For a request that was never sent, the policy and the URL are all there is. */
export function explainPolicy(
  url: string,
  refusal: Decided,
  confidence: Pick<Explanation, 'confidence' | 'because'>,
  isMixed: boolean,
): Explanation {
  const { directive, sources } = refusal;
  return {
    cause: contentSecurityPolicy.id,
    ...notListed(),
    happened: say`The page wanted something from ${serverName(url)}. Its policy has \`${directive} ${sources}\`. The request was never sent.`,
    ...confidence,
    repair: pageRepair(
      widen(refusal, url),
      isMixed ? [say`Serve \`${hostOf(url)}\` over \`https:\`, or mixed content stops the request next.`] : [],
    ),
    learnMore: learnMore(contentSecurityPolicy),
  };
}

/** Adding the address to `default-src` would allow scripts and frames from it as well. */
function widen({ directive, effective, sources }: Decided, url: string): string {
  const own = effective.replace(/-elem$/, '');
  return directive === 'default-src' && own !== directive
    ? say`In the \`Content-Security-Policy\` of the page, add \`${widened(own, sources, url)}\`: for such requests it takes the place of \`default-src\`.`
    : say`In the \`Content-Security-Policy\` of the page, write \`${widened(directive, sources, url)}\`.`;
}

/** `'none'` stands alone, so the address replaces it. */
function widened(directive: string, sources: string, url: string): string {
  const others = sources.split(' ').filter((source) => source !== '' && source.toLowerCase() !== "'none'");
  return [directive, ...others, originOf(url)].join(' ');
}
