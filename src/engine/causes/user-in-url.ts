/** The URL of an image or a script holds a user name or password. */
import type { Explanation } from '../judgement.ts';
import { say } from '../say.ts';
import { serverName } from '../wording.ts';
import type { Cause, Finding } from './cause.ts';
import { learnMore, mdn, spec } from './finding/references.ts';
import { pageRepair } from './finding/repair.ts';
import { logsVisitorsIn } from './finding/why.ts';

const userInUrl = {
  id: 'user-in-url',
  spec: spec.request,
  mdn: mdn.page('HTTP/Guides/Authentication'),
  rules: [],
  codes: ['user-in-url'],
  depth: 1,
  find: ({ hop }) => about(hop.url),
} satisfies Cause;

export default userInUrl;

/** For a request that was never sent, its URL is all there is. */
export function explainUserInUrl(url: string): Explanation {
  return { cause: userInUrl.id, ...about(url), learnMore: learnMore(userInUrl) };
}

function about(url: string): Finding {
  return {
    short: say('User name in the URL'),
    title: say('The URL holds a user name or password, so the browser did not load it.'),
    happened: say`The page wanted something from ${serverName(url)}, by a URL of the form \`https://user:password@host\`. The request was never sent.`,
    why: logsVisitorsIn(),
    evidence: [],
    confidence: 'certain',
    repair: pageRepair(say('Take the user name and password out of the URL.'), [
      say('If the server asks for them, get the file with `fetch()` and send them in an `Authorization` header.'),
    ]),
  };
}
