/** What to do about a finding, and where. */
import type { HeaderLine, ReceivedResponse } from '../../exchange.ts';
import { requestedHeaders } from '../../fetch/cors-preflight-request.ts';
import type { Placement, Repair } from '../../judgement.ts';
import { corsAnswersOf, isSame, keepingAllowed, misplacedHeaders, smallestPolicy } from '../../policy.ts';
import { say } from '../../say.ts';
import { listed } from '../../wording.ts';
import { type Facts, originRules } from '../cause.ts';
import { isSignedForS3 } from '../signs/signed-url.ts';
import { wantedProtocol } from '../signs/status.ts';
import { openWebSocket, writeHttps } from './advice.ts';
import { keptRedirect } from './around-cache.ts';
import { isOfGitHubPages, outsideOfTheCode, whereRented } from './outside-of-the-code.ts';
import { withoutPreflight } from './without-preflight.ts';

type RepairFacts = Pick<Facts, 'exchange' | 'credentials' | 'neighbours' | 'hop'> & Partial<Pick<Facts, 'verdict'>>;

/**
 * A repair in the server, with the smallest policy that allows this exchange. A rented service has a setting instead.
 */
export function serverRepair(
  facts: RepairFacts,
  placement: Placement,
  instruction: string,
  steps: string[] = [],
): Repair {
  if (isOfGitHubPages(facts.hop) && wantsMoreThanStar(facts)) return readOnly();
  const setting = mayNeedOrigin(facts) ? whereRented(facts) : undefined;
  return setting ? inSettings(facts, setting, instruction) : inCode(facts, placement, instruction, steps);
}

/** The same repair in front of the app, unless everything there is to do is elsewhere. */
export function repairInFront(...asked: Parameters<typeof serverRepair>): Repair {
  const repair = serverRepair(...asked);
  return repair.where === 'server' ? { ...repair, where: 'infrastructure' } : repair;
}

/** Whether the page needs more than a `*` on the answer allows. */
function wantsMoreThanStar({ verdict }: RepairFacts): boolean {
  return verdict?.stage === 'preflight' || verdict?.check?.rule === 'allow-origin-not-wildcard';
}

function readOnly(): Repair {
  return pageRepair(
    say('Ask with `GET`, and without credentials and headers of your own: GitHub Pages lets every page read that.'),
    [say('GitHub Pages lets nobody set headers. If you need them, serve the files from another host.')],
  );
}

/** An error has a reason of its own, which comes first. */
function inSettings({ verdict, hop }: RepairFacts, setting: string, instruction: string): Repair {
  const isError = verdict?.stage === 'response' && (hop.response?.status ?? 0) >= 400;
  return isError && instruction !== setting ? repairOf('server', instruction, [setting]) : repairOf('server', setting);
}

function inCode(facts: RepairFacts, placement: Placement, instruction: string, steps: string[]): Repair {
  const smallest = smallestPolicy(facts.exchange, facts.credentials, facts.neighbours);
  const answers = corsAnswersOf(facts.exchange, facts.hop);
  const policy = smallest && keepingAllowed(smallest, answers);
  const replaces = policy && placement !== 'one-layer' && answers.some(speaksOfCors);
  const misplaced = misplacedHeaders(facts.exchange);
  const further = [
    ...(policy ? outsideOfTheCode(facts.exchange) : []),
    ...(replaces ? [inPlace()] : []),
    ...(misplaced.length > 0 ? [inThePage(misplaced)] : []),
    ...keptRedirect(facts.hop),
  ];
  // The steps continue from the instruction.
  const all = [...steps, ...withoutLogin(facts), ...withoutPreflight(facts, [instruction, ...steps]), ...further];
  return {
    ...{ where: 'server', instruction, steps: all, placement },
    ...(policy && { policy }),
    ...(policy && !isSame(policy, smallest) && { keeps: true }),
  };
}

/**
 * If the header were allowed, the request could fail next: S3 answers `400`, "Only one auth mechanism allowed"
 * (https://github.com/request/request/issues/860).
 */
function withoutLogin({ hop }: RepairFacts): string[] {
  if (!isSignedForS3(hop.url) || !requestedHeaders(hop).includes('authorization')) return [];
  return [
    say(
      'Leave `authorization` out of the request: the URL is signed, which is its login. Amazon S3 may refuse a second one with `400`.',
    ),
  ];
}

/** Whether it would help if the server knew the page's origin: it may not answer preflights of any other. */
function mayNeedOrigin({ verdict }: RepairFacts): boolean {
  const rule = verdict?.check?.rule;
  return rule !== undefined && (originRules.includes(rule) || rule === 'preflight-status');
}

/** Whether something in the server already allows pages, or answers preflights. */
function speaksOfCors(lines: HeaderLine[]): boolean {
  return lines.some(({ name }) => /^access-control-allow-/i.test(name));
}

/**
 * Two layers add up: a header comes twice, or every origin is allowed with credentials (measured with `cors` and
 * nginx). What `http-proxy-middleware` passes on overwrites the headers of the app in front (measured).
 */
function inPlace(): string {
  return say(
    'The answer has CORS headers already, from this server or one behind it. Put the new code in place of what sends them: two may add up, or the old one may win.',
  );
}

/** The policy leaves these headers out on purpose: as long as the request has them, the preflight fails. */
function inThePage(misplaced: string[]): string {
  return say`Remove ${listed(misplaced)} from the request in the page: such a header counts only in an answer.`;
}

/** Each of two layers sends a header that only one of them may send. */
export function oneLayerRepair(facts: RepairFacts, further: string[] = []): Repair {
  return serverRepair(facts, 'one-layer', say('Let one layer add the CORS headers, and remove them from the other.'), [
    say('Look for a reverse proxy, a gateway or a second middleware in front of the app.'),
    ...further,
  ]);
}

export function pageRepair(instruction: string, steps: string[] = []): Repair {
  return { where: 'page', instruction, steps };
}

/** For a server that names the protocol it wants. */
export function protocolRepair(answer: ReceivedResponse): Repair | undefined {
  const wanted = wantedProtocol(answer) ?? '';
  if (/^websocket$/i.test(wanted)) return pageRepair(openWebSocket());
  return /^TLS\b/i.test(wanted) ? pageRepair(writeHttps()) : undefined;
}

/** A repair for which no server policy helps. */
export function repairOf(where: Repair['where'], instruction: string, steps: string[] = []): Repair {
  return { where, instruction, steps };
}

/** For a file that a page embeds: its proper type. */
export function fileRepair(type: string): Repair {
  return repairOf('server', say`Send the file with \`Content-Type: ${type}\`.`, [
    say('Look at the answer first. If it is an error page, check the URL: no type makes a file of it.'),
  ]);
}
