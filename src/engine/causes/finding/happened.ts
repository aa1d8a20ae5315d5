/** What happened: sentences, and parts of sentences, that several findings share. */
import { isLocal, isThisMachine } from '../../address.ts';
import type { Exchange, Hop } from '../../exchange.ts';
import { listElements } from '../../fetch/extract-header-list-values.ts';
import { combined } from '../../fetch/header-list.ts';
import { say } from '../../say.ts';
import { failure, listed, pageName, requestName, serverName } from '../../wording.ts';
import type { Facts, Finding } from '../cause.ts';
import { errorOf } from '../signs/ending.ts';
import { kindOf } from '../signs/kind.ts';
import { lostAuthorization } from '../signs/redirect.ts';
import { wantsLogin } from '../signs/status.ts';
import { notTheApp } from './why.ts';

/** What was answered: `OPTIONS /users` for a preflight, otherwise the request itself. */
export function answeredName(facts: Facts): string {
  return requestName(failedMessage(facts));
}

/** The preflight, which is a request of its own, or the request. */
function failedMessage({ verdict, hop, answer }: Facts): Hop {
  return verdict.stage === 'preflight' ? { ...hop, method: 'OPTIONS', ...(answer && { response: answer }) } : hop;
}

/** What was answered, and with which status: most findings begin with this. */
export function answered(facts: Facts): string {
  return answerTo(failedMessage(facts));
}

export function answerTo(hop: Hop): string {
  return say`${serverName(hop.url)} answered ${requestName(hop)} with status \`${hop.response?.status}\`.`;
}

/** The same, with the rule that the answer fails. */
export function answeredWrong(facts: Facts): string {
  const { check } = facts.verdict;
  return check ? `${answered(facts)} ${failure(check)}` : answered(facts);
}

/** An answer without the header that would allow the page. */
export function bareAnswer(facts: Facts): string {
  return `${answered(facts)} ${say`Nothing in the answer allows ${pageName(facts.exchange)}.`}`;
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

/** What limits the effect of a `*`. */
export function askedWithLogin(): string {
  return say('The page asked the browser to send cookies or an HTTP login along.');
}

/**
 * Names that the person meant but the browser reads as others: in quotes, as Amazon's settings want them, or with `_`.
 */
export function almostListed({ verdict: { check } }: Facts): string {
  const wanted = check?.missing?.map(plainName) ?? [];
  const almost = listElements(check?.seen).filter((name) => wanted.some((one) => isAlmost(plainName(name), one)));
  return almost.length > 0 ? say` Every character of a name counts, so ${listed(almost)} does not help.` : '';
}

/** One letter more, fewer or different. With digits in the name, another name is as likely to be meant. */
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

/** What the server says about the credentials that it wants, phrased to follow another sentence. */
export function challenge({ answer }: Facts): string {
  const seen = combined(answer?.headers, 'WWW-Authenticate');
  return seen ? say` The server says: \`${seen}\`.` : '';
}

/** Why a login that the page sent may not have arrived, phrased to follow another sentence. */
export function leftOut(facts: Facts): string {
  const { status = 0 } = facts.answer ?? {};
  return wantsLogin(status) && lostAuthorization(facts)
    ? say` The redirect to another origin made the browser leave out \`Authorization\`: that may be why the status is \`${status}\`.`
    : '';
}

/** For a request that never reached the network. */
export function stopped(facts: Facts): string {
  return say`The browser stopped the request to ${serverName(facts.hop.url)} before it was sent: \`${errorOf(facts)}\`.`;
}

/** For a request that got no answer. */
export function gotError(facts: Facts): string {
  return say`The browser asked ${serverName(facts.hop.url)} for ${requestName(facts.hop)} and got \`${errorOf(facts)}\` instead of an answer that it could judge.`;
}

/** What the browser made of several values, which came in several lines or look as if they did. */
export function joinedValues({ hop, verdict: { check } }: Facts, isOne: boolean): string {
  const server = serverName(hop.url);
  return isOne
    ? say`${server} sent \`${check?.seen}\`. That looks like several headers in one.`
    : say`${server} sent the header several times. The browser joins the values to \`${check?.seen}\`.`;
}

/** A tunnel shows this page to anyone who calls for the first time. */
export function warningPageOf(name: string): Pick<Finding, 'short' | 'title' | 'why'> {
  return {
    short: say`Warning page of ${name}`,
    title: say`${name} answered with its warning page, and not with the app's answer.`,
    why: notTheApp(),
  };
}

/** Where Local Network Access places a server, as far as its name tells: a name in DNS may lead to this machine too. */
export function placeOf(host: string): string {
  if (isThisMachine(host)) return say('this machine');
  return isLocal(host) ? say('your local network') : say('this machine or your local network');
}

/** For an error without CORS headers. */
export function errorStaysHidden(): string {
  return say('The console mentions CORS, and the real error stays hidden from the page.');
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

/** What is wrong with the type of a file: an empty type means the same as none. */
export function sentAs(exchange: Exchange, type: string | undefined): string {
  const kind = kindOfFile(exchange);
  return type
    ? say`The page loads this as ${kind}, but it is sent as \`${type}\`, so it is not used.`
    : say`The page loads this as ${kind}, and without a type it is not used.`;
}

/** The kind of file that the page expects, with its article. */
export function kindOfFile(exchange: Exchange): string {
  return kindsOfFiles.get(kindOf(exchange))?.() ?? say('a file to embed');
}
