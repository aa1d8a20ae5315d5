/** The server gets a GET where the page sent a POST. */
import { instead, pointedTo } from '../causes/finding/around-redirect.ts';
import { mdn, spec } from '../causes/finding/references.ts';
import type { Hop } from '../exchange.ts';
import { originOf } from '../fetch/origin.ts';
import { partsOf } from '../fetch/url.ts';
import { say } from '../say.ts';
import type { Warning } from './warning.ts';

export default {
  id: 'redirect-to-get',
  spec: spec.redirect,
  mdn: mdn.status(301),
  modes: ['cors'],
  find(passed) {
    const { hops } = passed.exchange;
    const index = hops.findIndex((hop, index) => becameGet(hop, hops[index + 1]));
    const [before, after] = hops.slice(index);
    if (index < 0 || !before?.response || !after) return undefined;
    const { status } = before.response;
    return {
      short: say('`POST` became `GET`'),
      title: say('A redirect turned `POST` into `GET`, which has no body.'),
      happened: `${pointedTo(before.url, status, after.url)} ${say('There the browser asked with `GET`.')}`,
      why: say(
        'After `301` and `302`, browsers ask with `GET` where the page had asked with `POST`. After `307` and `308` they send the same request again.',
      ),
      evidence: [{ message: 'response', hop: index, header: 'Status', seen: String(status), needed: '308' }],
      confidence: 'certain',
      repair: { ...instead(after.url, passed), steps: [keepMethod()] },
    };
  },
} satisfies Warning;

function becameGet({ method, url, response }: Hop, after: Hop | undefined): boolean {
  const changes = response?.status === 301 || response?.status === 302;
  return changes && method === 'POST' && after?.method === 'GET' && hasMoved(url, after.url);
}

/**
 * A redirect to another host or scheme, or because of a slash. After a form, a `GET` of another page, or of the same
 * one, is intended.
 */
function hasMoved(from: string, to: string): boolean {
  return addressOf(from) !== addressOf(to) && pathOf(from) === pathOf(to);
}

function addressOf(url: string): string {
  return `${originOf(url)}${partsOf(url)?.pathname}`;
}

/** Without a trailing slash. */
function pathOf(url: string): string | undefined {
  return partsOf(url)?.pathname.replace(/\/$/, '');
}

function keepMethod(): string {
  return say('Or let the server redirect with `308`: then method and body stay.');
}
