import { combined } from '../fetch/header-list.ts';
import { locationUrl } from '../fetch/location-url.ts';
import { serverName } from '../wording.ts';
import { type Cause, mdn, serverRepair, spec } from './cause.ts';

export default {
  id: 'preflight-redirected',
  says: 'The preflight is redirected.',
  spec: spec.preflight,
  mdn: mdn.error('CORSExternalRedirectNotAllowed'),
  rules: ['preflight-not-redirected'],
  codes: [],
  depth: 0,
  find(facts) {
    const { answer, hop } = facts;
    const location = (answer && locationUrl(answer, hop.url)) ?? '';
    const repair = serverRepair(
      facts,
      'before-redirect',
      `Call \`${withoutQuery(location)}\` from the page in the first place.`,
      ['If the URL has to stay, let the CORS middleware answer `OPTIONS` before the redirect.'],
    );
    return {
      short: `Preflight redirected (${answer?.status})`,
      title: `The server answered the preflight with a redirect to \`${withoutQuery(location)}\`.`,
      happened: `The browser asked ${serverName(hop.url)} with \`OPTIONS\`. It got \`${answer?.status}\`, which sends it elsewhere instead of answering.`,
      why: 'The browser never follows a redirect for a preflight. The permission has to come from the URL that the page asked for.',
      evidence: [
        {
          message: 'preflight response',
          hop: facts.verdict.hop,
          header: 'Location',
          seen: combined(answer?.headers ?? [], 'Location') ?? '',
        },
      ],
      confidence: 'certain',
      repair: { ...repair, where: 'page' },
    };
  },
} satisfies Cause;

function withoutQuery(url: string): string {
  return url.split(/[?#]/)[0] ?? url;
}
