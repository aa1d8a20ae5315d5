/** What happened, and why, in sentences and parts of them that several findings share. */
import { isLocal, isThisMachine } from '../../address.ts';
import type { Exchange, Hop } from '../../exchange.ts';
import { listElements } from '../../fetch/extract-header-list-values.ts';
import { combined } from '../../fetch/header-list.ts';
import { isInternalRedirect } from '../../fetch/internal-redirect.ts';
import { requestMode } from '../../mode.ts';
import { say } from '../../say.ts';
import { failure, listed, pageName, requestName, serverName } from '../../wording.ts';
import type { Facts, Finding } from '../cause.ts';
import { errorOf, isInBody } from '../signs/ending.ts';
import { kindOf } from '../signs/kind.ts';
import { lostAuthorization } from '../signs/redirect.ts';
import { wantsLogin } from '../signs/status.ts';

/** What the failed message answered: `OPTIONS /users` for a preflight, else the request itself. */
export function answeredName(facts: Facts): string {
  return requestName(failedMessage(facts));
}

/** A preflight is a request of its own. */
function failedMessage({ verdict, hop, answer }: Facts): Hop {
  return verdict.stage === 'preflight' ? { ...hop, method: 'OPTIONS', ...(answer && { response: answer }) } : hop;
}

/** What the failed message answered, and with which status: what most findings begin with. */
export function answered(facts: Facts): string {
  return answerTo(failedMessage(facts));
}

export function answerTo(hop: Hop): string {
  return say`${serverName(hop.url)} answered ${requestName(hop)} with status \`${hop.response?.status}\`.`;
}

/** With the rule that it fails. */
export function answeredWrong(facts: Facts): string {
  const { check } = facts.verdict;
  return check ? `${answered(facts)} ${failure(check)}` : answered(facts);
}

/** What came without the header that lets a page in. */
export function bareAnswer(facts: Facts): string {
  return `${answered(facts)} ${say`Nothing in the answer says that ${pageName(facts.exchange)} may read it.`}`;
}

/** What a list header says: "`https://api.example` allows `GET, PUT`." */
export function allowsWhat({ verdict: { check }, hop }: Facts): string {
  const server = serverName(hop.url);
  if (check?.seen === undefined) return say`${server} sent no \`${check?.header}\`.`;
  return check.seen === ''
    ? say`${server} sent an empty \`${check.header}\`.`
    : say`${server} allows \`${check.seen}\`.`;
}

/** @param what a method, or headers */
export function notAllowed(what: string): string {
  return say`The browser asked for permission first (the preflight), and the server did not allow ${what}.`;
}

/** What makes a `*` count for less. */
export function askedWithLogin(): string {
  return say('The page asked the browser to send cookies or an HTTP login along.');
}

export function namesTheOne(): string {
  return say(
    'With credentials the answer may hold private data of the person logged in. So the browser wants the name of the one origin that may read it.',
  );
}

/** Names that were meant, and are others to the browser: in quotes, as Amazon's settings want them, or with `_`. */
export function almostListed({ verdict: { check } }: Facts): string {
  const wanted = check?.missing?.map(plainName) ?? [];
  const almost = listElements(check?.seen).filter((name) => wanted.some((one) => isAlmost(plainName(name), one)));
  return almost.length > 0 ? say` Every character of a name counts, so ${listed(almost)} does not help.` : '';
}

/** A letter more, less or other. Of names with figures, another one is as likely meant. */
function isAlmost(name: string, wanted: string): boolean {
  if (name === wanted) return true;
  if (wanted.length < 6 || /\d/.test(wanted)) return false;
  const alike = [...wanted].findIndex((letter, index) => letter !== name[index]);
  const from = alike < 0 ? wanted.length : alike;
  const [given, meant] = [name.slice(from), wanted.slice(from)];
  return given.slice(1) === meant.slice(1) || given.slice(1) === meant || given === meant.slice(1);
}

function plainName(name: string): string {
  return name.toLowerCase().replace(/['`_-]/g, '');
}

/** What the server says of the credentials that it wants, ready to follow another sentence. */
export function challenge({ answer }: Facts): string {
  const seen = combined(answer?.headers, 'WWW-Authenticate');
  return seen ? say` The server says: \`${seen}\`.` : '';
}

/** Why a login that the page sent may not have arrived, ready to follow another sentence. */
export function leftOut(facts: Facts): string {
  const { status = 0 } = facts.answer ?? {};
  return wantsLogin(status) && lostAuthorization(facts)
    ? say` The redirect to another origin made the browser leave out \`Authorization\`: that may be why the status is \`${status}\`.`
    : '';
}

/** A finding that rests on circumstances says so, and on which. */
export function probably(because: string): Pick<Finding, 'confidence' | 'because'> {
  return { confidence: 'probable', because };
}

/** Where nothing but the refusal shows credentials, a line that Firefox hides explains it as well. */
export function ifWithCredentials({ exchange, credentials, verdict }: Facts): Pick<Finding, 'confidence' | 'because'> {
  const mayBeALine = verdict.orElse?.some(({ code }) => code === 'CORSMultipleAllowOriginNotAllowed');
  // A response that was refused for such a line ends as completed (measured).
  const isOpen = mayBeALine && credentials.certainty === 'inferred' && exchange.outcome.state === 'failed';
  return isOpen ? probably(credentials.reason) : { confidence: 'certain' };
}

/** Why no header would help at a page to log in. */
export function madeForPeople(): string {
  return say(
    'A login page is made for people, not for scripts. It does not let other pages read it, so the browser stops there.',
  );
}

/** Of a request that the network never saw. */
export function stopped(facts: Facts): string {
  return say`The browser stopped the request to ${serverName(facts.hop.url)} before it was sent: \`${errorOf(facts)}\`.`;
}

/** Why the browser kept an answer from an element. */
export function mustNotSlipIn(): string {
  return say(
    'Data of another site, such as JSON or HTML, must not slip into a page as a script or an image. The browser blocks what looks like data.',
  );
}

/** What the browser made of several values, which came in several lines or look like it. */
export function joinedValues({ hop, verdict: { check } }: Facts, isOne: boolean): string {
  const server = serverName(hop.url);
  return isOne
    ? say`${server} sent \`${check?.seen}\`. That looks like several headers in one.`
    : say`${server} sent the header several times. The browser joins the values to \`${check?.seen}\`.`;
}

/** Why one line with several values passes for several headers. */
export function joinedOnTheWay({ family }: Exchange): string {
  return family === 'firefox'
    ? say('Firefox shows extensions two headers as one, and a proxy can join them as well.')
    : say('A proxy can join two headers into one.');
}

/** Why an answer had no CORS headers. */
export function notTheApp(): string {
  return say('The app adds the CORS headers, and it was not the app that answered.');
}

/** A tunnel shows it to whoever calls for the first time. */
export function warningPageOf(name: string): Pick<Finding, 'short' | 'title' | 'why'> {
  return {
    short: say`Warning page of ${name}`,
    title: say`${name} answered with its warning page, and not with what the app says.`,
    why: notTheApp(),
  };
}

/** Where Local Network Access puts a server, as far as its name tells: one in DNS may lead to this machine, too. */
export function placeOf(host: string): string {
  if (isThisMachine(host)) return say('this machine');
  return isLocal(host) ? say('your local network') : say('this machine or your local network');
}

/** Why other people may not meet what stopped it here. */
export function neverLeft(): string {
  return say(
    'The request never left the browser, so the server and its CORS headers played no part. Other people may not see this at all.',
  );
}

/** Why a list with `*` has holes. */
export function starIsPlain(): string {
  return say(
    'With credentials the star counts as a plain word, not as a wildcard. So it stands for nothing that the list leaves out.',
  );
}

/** Why a page cannot ask whomever it likes. */
export function limitsItself(): string {
  return say(
    'With that policy a page limits itself to the servers it knows. It comes from your own site; the other server and CORS play no part.',
  );
}

/** Why Chromium loads no file by a URL with a user name. */
export function logsVisitorsIn(): string {
  return say(
    'With such a URL a page could log its visitors in somewhere, as on the router at home, without their knowing.',
  );
}

/** Why the CORS headers do not help a preflight. */
export function noWithError(): string {
  return say(
    'The browser asks first whether the request is welcome. An error or a redirect as the answer means no, whatever headers come with it.',
  );
}

/** Why a redirect ends a preflight. */
export function neverRedirected(): string {
  return say(
    'The browser never follows a redirect for a preflight. The permission has to come from the URL that the page asked for.',
  );
}

/** Why a redirect needs CORS headers of its own. */
export function checkedOnTheWay(): string {
  return say(
    'The browser checks each answer of another origin on the way, redirects too. It goes on only if each of them lets the page in.',
  );
}

/** Why CORS played no part where no connection came about, though an earlier message may have gone out, and been judged. */
export function whyNotSent({ exchange, verdict, hop }: Facts): string {
  if (hop.preflight?.response)
    return consoleSpeaks(
      say('The preflight had passed, and the request itself was never sent, so CORS played no part in that.'),
    );
  // Where the browser alone moved the request, as HSTS does, nothing went out before.
  return consoleSpeaks(
    exchange.hops.slice(0, verdict.hop).every(isInternalRedirect)
      ? say('No request was sent, so CORS played no part.')
      : say('A redirect led there, and no request was sent to it, so CORS played no part in that.'),
  );
}

/** Whatever it was, people come from the console. */
export function consoleSpeaks(reason: string): string {
  return `${reason} ${say('The console may still speak of CORS, as the page is not told more.')}`;
}

export function playedNoPart(): string {
  return say('CORS played no part.');
}

/** Of an error without CORS headers. */
export function errorStaysHidden(): string {
  return say('The console speaks of CORS, and the real error stays hidden from the page.');
}

/** Why that is so. */
export function errorsNeedHeaders(): string {
  return say(
    'An error answer needs the CORS headers like every other one. Without them the browser keeps it from the page, status and all.',
  );
}

/** What CORS had to do with a connection that failed: nothing, or nothing any more. */
export function whyNoCors(facts: Facts): string {
  if (!isInBody(facts)) return consoleSpeaks(say('Without an answer there are no headers to check.'));
  // Firefox starts what it refuses, too.
  return facts.exchange.family === 'chromium' && requestMode(facts.exchange) === 'cors'
    ? say("The page was given the answer's status and headers: CORS had let it in. Only reading its body failed.")
    : say("The answer's status and headers came. Reading its body failed after that.");
}

const kindsOfFiles = new Map(
  Object.entries<() => string>({
    script: () => say('a script'),
    json: () => say('a JSON module'),
    image: () => say('an image'),
    stylesheet: () => say('a stylesheet'),
    font: () => say('a font'),
    media: () => say('a video or audio file'),
  }),
);

/** What is wrong with a file by its type: an empty one says as much as none. */
export function sentAs(exchange: Exchange, type: string | undefined): string {
  const kind = kindOfFile(exchange);
  return type
    ? say`The page loads this as ${kind}, but it is sent as \`${type}\`, so it is not used.`
    : say`The page loads this as ${kind}, and without a type it is not used.`;
}

/** What a page loads it as, with its article. */
export function kindOfFile(exchange: Exchange): string {
  return kindsOfFiles.get(kindOf(exchange))?.() ?? say('a file to embed');
}
