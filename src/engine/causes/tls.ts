/** The secure connection fails, often because the server speaks plain http. */
import { tlsInWords } from '../browsers/endings.ts';
import type { Repair } from '../judgement.ts';
import { say } from '../say.ts';
import { hostOf, serverName } from '../wording.ts';
import type { Cause, Facts, Finding } from './cause.ts';
import { isUpgraded, ledBefore, withoutRedirectToHttps, withoutUpgrade } from './finding/around-redirect.ts';
import { mdn, spec } from './finding/references.ts';
import { repairOf } from './finding/repair.ts';
import { consoleSpeaks, whyNotSent } from './finding/why.ts';
import { errorOf } from './signs/ending.ts';

export default {
  id: 'tls',
  spec: spec.network,
  mdn: mdn.error('CORSDidNotSucceed'),
  rules: [],
  codes: [/^net::ERR_(SSL_|BAD_SSL_|TLS|ECH_|EARLY_DATA)/, tlsInWords, /^SSL_ERROR_/],
  depth: 1,
  find(facts) {
    if (/CLIENT_AUTH|CERTIFICATE_REQUIRED/.test(errorOf(facts))) return clientCertificate(facts);
    const host = hostOf(facts.hop.url);
    return {
      short: say('Secure connection failed'),
      title: say`The secure connection to \`${host}\` could not be set up.`,
      happened: `${ledBefore(facts)}${say`The browser greeted ${serverName(facts.hop.url)} with TLS and got \`${errorOf(facts)}\`. Often the program at that port speaks plain \`http:\`.`}`,
      why: whyNotSent(facts),
      evidence: [],
      confidence: 'certain',
      repair: repairFor(facts, host),
    };
  },
} satisfies Cause;

function repairFor(facts: Facts, host: string): Repair {
  const [instruction = '', ...steps] = [
    ...withoutRedirectToHttps(facts),
    isUpgraded(facts)
      ? say`Let \`${host}\` speak \`https:\` on this port: this browser does not ask it over \`http:\`.`
      : say`Check whether \`${host}\` speaks \`https:\` on this port, and call it with the scheme it speaks.`,
    ...withoutUpgrade(facts),
    say('If it does speak `https:`, look at its TLS versions and at a proxy on the way.'),
  ];
  return repairOf('infrastructure', instruction, steps);
}

function clientCertificate(facts: Facts): Finding {
  const host = hostOf(facts.hop.url);
  return {
    short: say('Client certificate wanted'),
    title: say`\`${host}\` wants a certificate from the browser, and got none that it takes.`,
    happened: say`${serverName(facts.hop.url)} asked for a client certificate while the secure connection was set up, and broke off: \`${errorOf(facts)}\`.`,
    why: consoleSpeaks(
      say('By the Fetch Standard no client certificate goes with a preflight, nor with a request without credentials.'),
    ),
    evidence: [],
    confidence: 'certain',
    repair: repairOf(
      'infrastructure',
      say`Add a certificate that \`${host}\` takes to this browser, and send the request with credentials.`,
      [say('If there is a preflight, let the server take `OPTIONS` without a certificate.')],
    ),
  };
}
