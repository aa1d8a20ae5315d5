/** A font, module script or image with crossorigin comes from a server without CORS. */
import { say } from '../say.ts';
import { serverName } from '../wording.ts';
import type { Cause } from './cause.ts';
import { staleCopy } from './finding/around-cache.ts';
import { evidenceOf } from './finding/evidence.ts';
import { bareAnswer } from './finding/happened.ts';
import { mdn, spec } from './finding/references.ts';
import { serverRepair } from './finding/repair.ts';

/** A module has the type that it is imported as: `with { type: 'css' }` is a stylesheet (measured). */
const kinds = new Map(
  Object.entries<() => string>({
    font: () => say('a font'),
    script: () => say('a module or a script with `crossorigin`'),
    image: () => say('an image with `crossorigin`, or for a CSS mask or shape,'),
    stylesheet: () => say('a stylesheet as a module or with `crossorigin`'),
    media: () => say('video, audio or captions with `crossorigin`'),
  }),
);

export default {
  id: 'embed-without-cors',
  spec: spec.corsCheck,
  mdn: mdn.guide,
  rules: ['allow-origin-present'],
  codes: [],
  depth: 1,
  find(facts) {
    const { exchange, verdict, hop } = facts;
    const kind = kinds.get(exchange.type);
    if (kind === undefined) return undefined;
    return {
      short: exchange.type === 'font' ? say('Font without Allow-Origin') : say('File without Allow-Origin'),
      title: say`The page loads ${kind()} from a server that sends no \`Access-Control-Allow-Origin\`.`,
      happened: bareAnswer(facts),
      why: say(
        'Most files may be embedded from anywhere. Fonts, module scripts and everything with `crossorigin` are loaded with CORS, so the server has to agree.',
      ),
      evidence: evidenceOf(verdict.check),
      confidence: 'certain',
      repair: serverRepair(
        facts,
        'app-wide',
        say`Have ${serverName(hop.url)} send \`Access-Control-Allow-Origin\` with its static files.`,
        [...staleCopy(facts), say("Or serve the file from the page's own origin.")],
      ),
    };
  },
} satisfies Cause;
