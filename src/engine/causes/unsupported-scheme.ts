/** The URL is neither http nor https. */
import { say } from '../say.ts';
import { withoutQuery } from '../wording.ts';
import type { Cause } from './cause.ts';
import { mdn, spec } from './finding/references.ts';
import { pageRepair } from './finding/repair.ts';

export default {
  id: 'unsupported-scheme',
  spec: spec.mainFetch,
  mdn: mdn.error('CORSRequestNotHttp'),
  rules: [],
  codes: ['CorsDisabledScheme', 'CORSRequestNotHttp'],
  depth: 1,
  find(facts) {
    const { url } = facts.hop;
    const scheme = url.slice(0, url.indexOf(':') + 1);
    const isOnDisk = scheme === 'file:' && facts.origin === 'null';
    return {
      short: say`${scheme} is no web address`,
      title: say`The page asked for a \`${scheme}\` URL, and only \`http:\` and \`https:\` can be asked across origins.`,
      happened: `${say`The browser stopped the request for \`${withoutQuery(url)}\` before it was sent.`}${isOnDisk ? say(' The page was opened from disk, so its relative URLs lead to files.') : ''}`,
      why: say(
        'Only servers that speak HTTP can agree to be read by another origin. No other scheme has a place for that agreement.',
      ),
      evidence: [],
      confidence: 'certain',
      repair: isOnDisk
        ? pageRepair(say('Serve the page from a web server, and open it with its `http:` URL.'), [
            say('For example, run `python3 -m http.server` or `npx serve` in its folder.'),
          ])
        : pageRepair(say('Serve the file from a web server, and call it with its `http:` or `https:` URL.'), [
            say(
              'If the URL lacks a scheme by mistake, write it out: `localhost:3000` reads as the scheme `localhost:`.',
            ),
          ]),
    };
  },
} satisfies Cause;
