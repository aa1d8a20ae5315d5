import { say } from '../say.ts';
import { serverName } from '../wording.ts';
import { answeredName, type Cause, headerEvidence, mdn, repairOf, spec, statusAndHeader } from './cause.ts';
import { type Front, frontOf } from './signs/front.ts';

export default {
  id: 'answered-in-front',
  says: 'A bot check or a tunnel answers, and the app never hears of it.',
  spec: spec.corsCheck,
  mdn: mdn.error('CORSMissingAllowOrigin'),
  rules: ['allow-origin-present', 'preflight-status'],
  codes: [],
  depth: 3,
  find(facts) {
    const { answer, hop } = facts;
    const front = answer && frontOf(answer);
    if (!front) return undefined;
    const { header, seen } = front;
    const { instruction, ...told } = front.kind === 'tunnel' ? ofTunnel(front) : ofBotCheck(front);
    return {
      ...told,
      happened: say`${serverName(hop.url)} answered ${answeredName(facts)} with \`${answer.status}\` and \`${header}: ${seen}\`. This answer does not come from the app.`,
      evidence: [...statusAndHeader(facts), ...headerEvidence(facts, header)],
      confidence: 'certain',
      repair: repairOf('infrastructure', instruction),
    };
  },
} satisfies Cause;

interface Told {
  short: string;
  title: string;
  why: string;
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
    why: say('The app adds the CORS headers, and it was not the app that answered.'),
    instruction: say('Start the tunnel again, and compare its address with the URL that the page calls.'),
  };
}
