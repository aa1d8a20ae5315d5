/** The URL is neither http nor https. */
import { unknownScheme } from '../browsers/endings.ts';
import { isHttp } from '../fetch/location-url.ts';
import { lacksScheme, misspellsScheme } from '../fetch/url.ts';
import type { Explanation } from '../judgement.ts';
import { say } from '../say.ts';
import { schemeOf, withoutQuery } from '../wording.ts';
import type { Cause, Finding } from './cause.ts';
import { learnMore, mdn, spec } from './finding/references.ts';
import { pageRepair } from './finding/repair.ts';
import { onlyHttpAgrees } from './finding/why.ts';

const unsupportedScheme = {
  id: 'unsupported-scheme',
  spec: spec.mainFetch,
  mdn: mdn.error('CORSRequestNotHttp'),
  rules: [],
  codes: ['CorsDisabledScheme', 'CORSRequestNotHttp', unknownScheme],
  depth: 1,
  find: ({ hop, origin }) => (isHttp(hop.url) ? undefined : about(hop.url, origin)),
} satisfies Cause;

export default unsupportedScheme;

/** For a request that was never sent, its URL is all there is. */
export function explainScheme(url: string): Explanation {
  return { cause: unsupportedScheme.id, ...about(url), learnMore: learnMore(unsupportedScheme) };
}

function about(url: string, origin?: string): Finding {
  const scheme = schemeOf(url);
  const isOnDisk = scheme === 'file:' && origin === 'null';
  return {
    short: say`${scheme} is not a web address`,
    title: say`The page asked for a \`${scheme}\` URL, and only \`http:\` and \`https:\` can be asked across origins.`,
    happened: `${say`The browser stopped the request for \`${withoutQuery(url)}\` before it was sent.`}${isOnDisk ? say(' The page was opened from disk, so its relative URLs lead to files.') : ''}`,
    why: onlyHttpAgrees(),
    evidence: [],
    confidence: 'certain',
    repair: isOnDisk
      ? pageRepair(say('Serve the page from a web server, and open it with its `http:` URL.'), [
          say('For example, run `python3 -m http.server` or `npx serve` in its folder.'),
        ])
      : pageRepair(say('Serve the file from a web server, and call it with its `http:` or `https:` URL.')),
    ...(misspellsScheme(url) && {
      repair: pageRepair(say`Check the spelling of \`${scheme}\` in the page's code and settings.`),
    }),
    ...(lacksScheme(url) && withoutScheme(url)),
  };
}

/** The host and port that were meant. */
function withoutScheme(url: string): Partial<Finding> {
  const meant = `http://${withoutQuery(url)}`;
  return {
    short: say('No `http://` in the URL'),
    title: say`The URL lacks \`http://\`, so the browser took \`${schemeOf(url)}\` for its scheme.`,
    why: say(
      'What stands before the first colon of a URL is its scheme. Browsers send nothing to a scheme they do not know.',
    ),
    repair: pageRepair(say`Write \`http://\` or \`https://\` in front of it: \`${meant}\`.`),
  };
}
