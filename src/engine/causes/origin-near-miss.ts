/** The allowed origin is almost the right one. */
import { isThisMachine } from '../address.ts';
import { isHttp } from '../fetch/location-url.ts';
import { originOf } from '../fetch/origin.ts';
import { say } from '../say.ts';
import { asWritten, serverName } from '../wording.ts';
import type { Cause } from './cause.ts';
import { listExactly } from './finding/advice.ts';
import { evidenceOf } from './finding/evidence.ts';
import { mdn, spec } from './finding/references.ts';
import { serverRepair } from './finding/repair.ts';

export default {
  id: 'origin-near-miss',
  spec: spec.corsCheck,
  mdn: mdn.error('CORSAllowOriginNotMatchingOrigin'),
  rules: ['allow-origin-matches'],
  codes: [],
  depth: 1,
  find(facts) {
    const seen = asWritten(facts.verdict.check?.seen ?? '');
    const difference = differenceOf(seen, facts.origin);
    if (difference === undefined) return undefined;
    return {
      short: say`Allowed origin differs: ${difference.short}`,
      title: say`The origin that the server allows differs from that of the page by ${difference.by}.`,
      happened: say`${serverName(facts.hop.url)} allows \`${seen}\`. The page's origin is \`${facts.origin}\`.`,
      why: say(
        'The browser compares the two character by character. An origin is scheme, host and port, and every part counts.',
      ),
      evidence: evidenceOf(facts.verdict.check),
      confidence: 'certain',
      repair: serverRepair(
        facts,
        'app-wide',
        isOtherNameOfPage(seen, facts.origin)
          ? say`Open the page at \`${seen}\`, or add \`${facts.origin}\` to the server's list of origins.`
          : listExactly(facts),
      ),
    };
  },
} satisfies Cause;

/** Names under which a server on this machine mostly shows one and the same page. */
const thisMachine = /^(localhost|127\.0\.0\.1|\[::1\])$/;

/** Some servers print this address when they start. It opens no page on Windows, and no secure page anywhere. */
const anyAddress = '0.0.0.0';

function isOtherNameOfPage(seen: string, origin: string): boolean {
  if (originOf(seen) !== seen) return false;
  const [other, page] = [new URL(seen), new URL(origin)];
  if (other.protocol !== page.protocol || other.port !== page.port) return false;
  return thisMachine.test(other.hostname) && (thisMachine.test(page.hostname) || page.hostname === anyAddress);
}

interface Difference {
  short: string;
  by: string;
}

/** The one thing in which two origins differ, in words; absent if they differ in more, or in something else. */
export function differenceOf(seen: string, origin: string): Difference | undefined {
  if (origin === 'null' || seen === 'null' || seen === origin || seen.includes('*')) return undefined;
  if (seen === `${origin}/`) return { short: say('trailing slash'), by: say('a slash at the end') };
  if (seen.toLowerCase() === origin) return { short: say('upper case'), by: say('upper case') };
  if (isWrapped(seen, origin)) return { short: say('quotes'), by: say('the quotes or brackets around it') };
  if (seen.endsWith(origin) && /^https?:\/+$/.test(seen.slice(0, -origin.length)))
    return { short: say('two schemes'), by: say('a second scheme in front of it') };
  if (!isHttp(seen))
    return origin.endsWith(`//${seen}`) ? { short: say('no scheme'), by: say('the missing scheme') } : undefined;
  if (!URL.canParse(seen) || !URL.canParse(origin)) return undefined;
  return partDifference(new URL(seen), new URL(origin));
}

/** A text, or a list of one text, written as code or a setting would. */
function isWrapped(value: string, origin: string): boolean {
  const at = value.indexOf(origin);
  if (at < 0) return false;
  return /^["'`[({<]*$/.test(value.slice(0, at)) && /^["'`\])}>]*$/.test(value.slice(at + origin.length));
}

function partDifference(seen: URL, page: URL): Difference | undefined {
  if (seen.origin === page.origin) {
    return seen.pathname === '/'
      ? { short: say('spelling'), by: say('a default port, or how it is spelled') }
      : { short: say('path'), by: say('a path behind the host') };
  }
  const scheme = seen.protocol !== page.protocol;
  const port = seen.port !== page.port;
  const host = seen.hostname !== page.hostname;
  if (scheme && !host && !port)
    return { short: say('scheme'), by: say`its scheme: \`${seen.protocol}\`, not \`${page.protocol}\`` };
  if (port && !host && !scheme) return { short: say('port'), by: say`its port: ${portOf(seen)}, not ${portOf(page)}` };
  if (host && !scheme && !port) return hostDifference(seen.hostname, page.hostname);
  return undefined;
}

function hostDifference(seen: string, page: string): Difference | undefined {
  if (seen === `www.${page}` || page === `www.${seen}`)
    return { short: '`www.`', by: say('`www.` in front of the host') };
  if ([seen, page].every(isThisMachine)) {
    return { short: say`${seen}, not ${page}`, by: say`the name of this machine: \`${seen}\`, not \`${page}\`` };
  }
  return undefined;
}

function portOf(url: URL): string {
  return url.port === '' ? say`none given (\`${url.protocol === 'https:' ? 443 : 80}\`)` : `\`${url.port}\``;
}
