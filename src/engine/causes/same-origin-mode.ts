/** The request was to stay on the page's own origin, and its URL or a redirect leads to another one. */
import type { Repair } from '../judgement.ts';
import { isKeptHome } from '../mode.ts';
import { say } from '../say.ts';
import type { Cause, Facts, Finding } from './cause.ts';
import { stoppedAt } from './finding/around-redirect.ts';
import { stopped } from './finding/happened.ts';
import { mdn, spec } from './finding/references.ts';
import { pageRepair, repairOf } from './finding/repair.ts';
import { unfollowedTarget } from './signs/redirect.ts';

export default {
  id: 'same-origin-mode',
  spec: spec.mode,
  mdn: mdn.page('API/Request/mode'),
  rules: [],
  codes: ['DisallowedByMode', 'origin', 'net::ERR_ABORTED', 'NS_ERROR_DOM_BAD_URI', 'NS_ERROR_CORRUPTED_CONTENT'],
  depth: 2,
  find(facts) {
    return facts.verdict.code === 'DisallowedByMode' ? ofUrl(facts) : ofRedirect(facts);
  },
} satisfies Cause;

function ofUrl(facts: Facts): Finding {
  return {
    short: say('Mode is same-origin'),
    title: say("The page asked with `mode: 'same-origin'`, and the server is another origin."),
    happened: stopped(facts),
    why: `${refusesOthers()} ${say('The server was not asked, so its headers play no part.')}`,
    evidence: [],
    confidence: 'certain',
    repair: pageRepair(withCors(), [say('If the URL should be on your own origin, correct the URL instead.')]),
  };
}

function ofRedirect(facts: Facts): Finding | undefined {
  const target = unfollowedTarget(facts);
  if (target === undefined || !isKeptHome(facts.exchange)) return undefined;
  return {
    ...stoppedAt(target, facts.hop),
    title: say('The request was redirected to another origin, and may not leave that of the page.'),
    evidence: [],
    confidence: 'certain',
    ...ofType(facts.exchange.type),
  };
}

type Told = Pick<Finding, 'why' | 'repair'> & Partial<Pick<Finding, 'title'>>;

function ofType(type: string): Told {
  if (type === 'xmlhttprequest') return { why: refusesOthers(), repair: pageRepair(withCors()) };
  return type === 'script' ? ofWorker() : ofFile(type);
}

function refusesOthers(): string {
  return say('With this mode the page itself asks the browser to refuse other origins.');
}

function withCors(): string {
  return say("Write `mode: 'cors'` in the `fetch` call, or leave `mode` out.");
}

function ofWorker(): Told {
  return {
    title: say("A worker's script was redirected to another origin. Browsers do not allow that."),
    why: say('A worker acts for the page. So its script has to come from the same origin, wherever it is redirected.'),
    repair: sentFromHome([]),
  };
}

/** Captions, what SVG and CSS use from an SVG file, and what XSLT imports (measured). */
function ofFile(type: string): Told {
  return {
    why: say('A page gets such a file only from its own origin, wherever it is redirected.'),
    repair: sentFromHome(
      type === 'media'
        ? [
            say(
              'Or put `crossorigin` on the `<video>` around the `<track>`, and let the other server allow the origin of the page.',
            ),
          ]
        : [],
    ),
  };
}

function sentFromHome(steps: string[]): Repair {
  const instruction = say("Let the page's own server send the file itself. It must not lead to another origin.");
  return repairOf('server', instruction, steps);
}
