/** The server does not let this page show its document in a frame. */
import type { Exchange } from '../exchange.ts';
import { frameRefusal } from '../fetch/x-frame-options.ts';
import { say } from '../say.ts';
import { originName, serverName } from '../wording.ts';
import type { Cause, Finding } from './cause.ts';
import { mdn, spec } from './finding/references.ts';
import { repairOf } from './finding/repair.ts';

export default {
  id: 'frame-refused',
  spec: spec.frameOptions,
  mdn: mdn.header('X-Frame-Options'),
  rules: [],
  // Firefox's codes. In Chromium only the headers tell.
  codes: ['NS_ERROR_XFO_VIOLATION', 'NS_ERROR_CSP_FRAME_ANCESTOR_VIOLATION'],
  depth: 1,
  find: ({ exchange, origin }) => refusedFrame(exchange, origin),
} satisfies Cause;

/** @param origin of the page around the frame */
export function refusedFrame({ hops }: Exchange, origin: string): Finding | undefined {
  const hop = hops.at(-1);
  const refusal = hop?.response && frameRefusal(hop.response.headers, hop.url, origin);
  if (!refusal) return undefined;
  const { header, seen } = refusal;
  const server = serverName(hop.url);
  return {
    short: say`Frame refused (\`${header}\`)`,
    title: say`${server} does not let this page show its document in a frame.`,
    happened: say`${server} answered with \`${header}: ${seen}\`. The page is ${originName(origin)}, so the frame stays empty.`,
    why: say(
      'A page that shows another one in a frame can trick people into clicking there. So a server may say which pages may show it. CORS has no part in it.',
    ),
    evidence: [{ message: 'response', hop: hops.length - 1, header, seen }],
    confidence: 'certain',
    repair: repairOf(
      'server',
      origin === 'null'
        ? say('Show it in a page that has an origin: a policy cannot name this one.')
        : say`If this page may show it, send \`Content-Security-Policy: frame-ancestors 'self' ${origin}\`, and no \`X-Frame-Options\`.`,
      [say('If the server is not yours, link to the document instead.')],
    ),
  };
}
