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

/** A repair in the server, with the smallest policy that lets this exchange through. What is rented has a setting instead. */
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

/** The same in front of the app, unless all there is to do is elsewhere. */
export function repairInFront(...asked: Parameters<typeof serverRepair>): Repair {
  const repair = serverRepair(...asked);
  return repair.where === 'server' ? { ...repair, where: 'infrastructure' } : repair;
}

/** More than a `*` with the answer lets the page do. */
function wantsMoreThanStar({ verdict }: RepairFacts): boolean {
  return verdict?.stage === 'preflight' || verdict?.check?.rule === 'allow-origin-not-wildcard';
}

function readOnly(): Repair {
  return pageRepair(
    say('Ask with `GET`, and without credentials and headers of your own: GitHub Pages lets every page read that.'),
    [say('GitHub Pages lets nobody set headers. If you need them, serve the files from another host.')],
  );
}

/** An error has a reason of its own, which goes first. */
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
  // What the steps say goes on from the instruction.
  const all = [...steps, ...withoutLogin(facts), ...withoutPreflight(facts, [instruction, ...steps]), ...further];
  return {
    ...{ where: 'server', instruction, steps: all, placement },
    ...(policy && { policy }),
    ...(policy && !isSame(policy, smallest) && { keeps: true }),
  };
}

/** Allowed, it may fail next: "Only one auth mechanism allowed", S3 says with `400` (https://github.com/request/request/issues/860). */
function withoutLogin({ hop }: RepairFacts): string[] {
  if (!isSignedForS3(hop.url) || !requestedHeaders(hop).includes('authorization')) return [];
  return [
    say(
      'Leave `authorization` out of the request: the URL is signed, which is its login. Amazon S3 may refuse a second one with `400`.',
    ),
  ];
}

/** Whether it would help that the server knows the page's origin: it may answer preflights of no other. */
function mayNeedOrigin({ verdict }: RepairFacts): boolean {
  const rule = verdict?.check?.rule;
  return rule !== undefined && (originRules.includes(rule) || rule === 'preflight-status');
}

/** Whether something in the server lets pages in already, or answers preflights. */
function speaksOfCors(lines: HeaderLine[]): boolean {
  return lines.some(({ name }) => /^access-control-allow-/i.test(name));
}

/**
 * Two of them add up: a header twice, or every origin let in with credentials (measured with `cors` and nginx). What
 * `http-proxy-middleware` hands on overwrites those of the app in front (measured).
 */
function inPlace(): string {
  return say(
    'The answer has CORS headers already, from this server or one behind it. Put the new code in place of what sends them: two may add up, or the old one may win.',
  );
}

/** What the policy leaves out on purpose: with it in the request, the preflight would still fail. */
function inThePage(misplaced: string[]): string {
  return say`Remove ${listed(misplaced)} from the request in the page: such a header counts in an answer alone.`;
}

/** Each of two layers sends what only one of them may send. */
export function oneLayerRepair(facts: RepairFacts, further: string[] = []): Repair {
  return serverRepair(facts, 'one-layer', say('Let one layer add the CORS headers, and remove them from the other.'), [
    say('Look for a reverse proxy, a gateway or a second middleware in front of the app.'),
    ...further,
  ]);
}

export function pageRepair(instruction: string, steps: string[] = []): Repair {
  return { where: 'page', instruction, steps };
}

/** Where the server names the protocol that it wants. */
export function protocolRepair(answer: ReceivedResponse): Repair | undefined {
  const wanted = wantedProtocol(answer) ?? '';
  if (/^websocket$/i.test(wanted)) return pageRepair(openWebSocket());
  return /^TLS\b/i.test(wanted) ? pageRepair(writeHttps()) : undefined;
}

/** A repair that no policy of the server helps with. */
export function repairOf(where: Repair['where'], instruction: string, steps: string[] = []): Repair {
  return { where, instruction, steps };
}

/** What a page embeds, under its own type. */
export function fileRepair(type: string): Repair {
  return repairOf('server', say`Send the file with \`Content-Type: ${type}\`.`, [
    say('Look at the answer first. If it is an error page, check the URL: no type makes a file of it.'),
  ]);
}
