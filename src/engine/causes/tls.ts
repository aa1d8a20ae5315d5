import { say } from '../say.ts';
import { serverName } from '../wording.ts';
import { type Cause, mdn, repairOf, spec } from './cause.ts';
import { errorOf, hostOf } from './signs/ending.ts';

export default {
  id: 'tls',
  says: 'The secure connection fails, often because the server speaks plain http.',
  spec: spec.network,
  mdn: mdn.error('CORSDidNotSucceed'),
  rules: [],
  // Firefox reports TLS errors in the words and the language of its own interface: anything with a space is one.
  codes: [
    /^net::ERR_(SSL_|BAD_SSL_|TLS|ECH_|EARLY_DATA)/,
    /^(?!net::|NS_|cannot tell|redirect:|mode:).*\s/,
    /^(SSL_ERROR_|MOZILLA_PKIX_)/,
  ],
  depth: 1,
  find(facts) {
    const host = hostOf(facts.hop.url);
    return {
      short: say('Secure connection failed'),
      title: say`The secure connection to \`${host}\` could not be set up.`,
      happened: say`The browser greeted ${serverName(facts.hop.url)} with TLS and got \`${errorOf(facts)}\`. Often the program at that port speaks plain \`http:\`.`,
      why: say(
        'No request was sent, so CORS played no part. The console may still speak of CORS, as the page is not told more.',
      ),
      evidence: [],
      confidence: 'certain',
      repair: repairOf(
        'infrastructure',
        say`Check whether \`${host}\` speaks \`https:\` on this port, and call it with the scheme it speaks.`,
        [say('If it does speak `https:`, look at its TLS versions and at a proxy on the way.')],
      ),
    };
  },
} satisfies Cause;
