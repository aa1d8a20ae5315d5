/** A bot check, a tunnel, a host or a CDN answers, and the app never hears of it. */
import type { ReceivedResponse } from '../exchange.ts';
import { combined } from '../fetch/header-list.ts';
import type { Repair } from '../judgement.ts';
import { say } from '../say.ts';
import { serverName } from '../wording.ts';
import type { Cause, Facts, Finding } from './cause.ts';
import { lookAtHost } from './finding/advice.ts';
import { probably } from './finding/confidence.ts';
import { headerEvidence, statusAndHeader } from './finding/evidence.ts';
import { answered, answeredName, bareAnswer, warningPageOf } from './finding/happened.ts';
import { mdn, spec } from './finding/references.ts';
import { repairInFront, repairOf } from './finding/repair.ts';
import { notTheApp } from './finding/why.ts';
import { type Front, frontOf, iisHandlerOf, looksRefusedByCloudFront } from './signs/front.ts';

export default {
  id: 'answered-in-front',
  spec: spec.corsCheck,
  mdn: mdn.error('CORSMissingAllowOrigin'),
  rules: ['allow-origin-present', 'preflight-status'],
  codes: [],
  depth: 3,
  find(facts) {
    const { answer, hop } = facts;
    const front = answer && frontOf(answer);
    if (!front) return answer && (looksRefusedByCloudFront(answer) ? ofCloudFront(facts) : ofIis(facts, answer));
    const { header, seen } = front;
    const { where = 'infrastructure', instruction, ...told } = tellers[front.kind](front);
    return {
      ...told,
      happened: say`${serverName(hop.url)} answered ${answeredName(facts)} with \`${answer.status}\` and \`${header}: ${seen}\`. This answer does not come from the app.`,
      evidence: [...statusAndHeader(facts), ...headerEvidence(facts, header)],
      confidence: 'certain',
      repair: repairOf(where, instruction),
    };
  },
} satisfies Cause;

interface Told {
  short: string;
  title: string;
  why: string;
  where?: Repair['where'];
  instruction: string;
}

function ofBotCheck({ name }: Front): Told {
  return {
    short: say`Bot check of ${name}`,
    title: say`${name}, in front of the app, answered with a bot check.`,
    why: say(
      'A person can pass such a check in a tab. A request that code makes cannot, and a preflight carries no cookie that says it was passed.',
    ),
    instruction: say`Leave \`OPTIONS\` and the paths of the API out of the bot checks of ${name}.`,
  };
}

function ofTunnel({ name }: Front): Told {
  return {
    short: say('Tunnel is offline'),
    title: say`No tunnel of ${name} runs at this address.`,
    why: notTheApp(),
    instruction: say('Start the tunnel again, and compare its address with the URL that the page calls.'),
  };
}

function ofWarningPage({ name }: Front): Told {
  return {
    ...warningPageOf(name),
    where: 'page',
    instruction: say(
      'Send the request header `ngrok-skip-browser-warning` with any value, and let the server allow it.',
    ),
  };
}

function ofHost({ name }: Front): Told {
  return {
    short: say('No app at this address'),
    title: say`${name} found no running app at this address.`,
    why: notTheApp(),
    instruction: lookAtHost(name),
  };
}

function ofSleeper({ name }: Front): Told {
  return {
    short: say('App is asleep'),
    title: say`${name} puts idle apps to sleep, and this one did not wake in time.`,
    why: notTheApp(),
    instruction: say('Ask again in a minute: the app has to start first. A paid plan keeps it awake.'),
  };
}

function ofAirPlay(): Told {
  return {
    short: say('AirPlay has this port'),
    title: say('AirPlay answered, not the app: it listens on the same port.'),
    why: say(
      'AirPlay Receiver takes port 5000 and port 7000, and knows nothing of the app. So it refuses the request, and sends no CORS headers.',
    ),
    instruction: say(
      'Start the app on another port and call it there. Or switch off AirPlay Receiver in the settings of macOS.',
    ),
  };
}

const tellers: Record<Front['kind'], (front: Front) => Told> = {
  'bot check': ofBotCheck,
  tunnel: ofTunnel,
  'warning page': ofWarningPage,
  host: ofHost,
  asleep: ofSleeper,
  AirPlay: ofAirPlay,
};

/** A cache behavior takes one of three lists of methods: these two, or only `GET` and `HEAD`, which is the default. */
const readingMethods = ['GET', 'HEAD', 'OPTIONS'];
const allMethods = [...readingMethods, 'PUT', 'POST', 'PATCH', 'DELETE'];

function ofCloudFront(facts: Facts): Finding | undefined {
  const { verdict, hop } = facts;
  const method = verdict.stage === 'preflight' ? 'OPTIONS' : hop.method;
  if (method === 'GET' || method === 'HEAD') return undefined;
  const methods = readingMethods.includes(hop.method) ? readingMethods : allMethods;
  return {
    short: say`CloudFront stops ${method}`,
    title: say`CloudFront answered ${answeredName(facts)} with \`403\`, most likely because its cache behavior does not allow \`${method}\`.`,
    happened: `${answered(facts)} ${say('The answer is a page with `X-Cache: Error from cloudfront` and `Server: CloudFront`.')}`,
    why: say(
      'A cache behavior lets only `GET` and `HEAD` through unless it is told more. To any other method CloudFront answers `403` itself, and no app hears of it.',
    ),
    evidence: [...statusAndHeader(facts), ...headerEvidence(facts, 'X-Cache', 'Server')],
    ...probably(
      say(
        'CloudFront answers like this to a method that it does not let through. A rule of AWS WAF can answer so too.',
      ),
    ),
    repair: repairInFront(
      facts,
      'every-route',
      say`Set the allowed HTTP methods of this cache behavior in CloudFront to \`${methods.join(', ')}\`.`,
      [
        say('Then let the server behind CloudFront answer `OPTIONS` with `204` and the CORS headers.'),
        say('If CloudFront allows the method already, look at the rules of AWS WAF.'),
      ],
    ),
  };
}

function ofIis(facts: Facts, answer: ReceivedResponse): Finding | undefined {
  const handler = iisHandlerOf(answer, facts.hop.method);
  if (!handler || (handler === 'OPTIONS') !== (facts.verdict.stage === 'preflight')) return undefined;
  const header = handler === 'OPTIONS' ? 'Public' : 'Allow';
  return {
    short: say`IIS answered ${answer.status} itself`,
    title: say`Most likely IIS answered ${answeredName(facts)} itself, and the app behind it never heard of it.`,
    happened: `${bareAnswer(facts)} ${say`\`${header}: ${combined(answer.headers, header)}\` is what IIS itself writes there.`}`,
    why: notTheApp(),
    evidence: [...statusAndHeader(facts), ...headerEvidence(facts, header, 'Server')],
    ...probably(say`The handler of IIS for \`${handler}\` answers like this.`),
    repair: repairInFront(
      facts,
      'app-wide',
      handler === 'OPTIONS'
        ? say('In `web.config`, remove `OPTIONSVerbHandler` under `<handlers>`: then `OPTIONS` reaches the app.')
        : say('In `web.config`, remove `WebDAVModule` under `<modules>`, and `WebDAV` under `<handlers>`.'),
    ),
  };
}
