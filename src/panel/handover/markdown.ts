/** One exchange as a ticket: what was asked, what came back, what is needed, the fix, and how to reproduce it. */
import type { Snippet } from '../../backends/backend.ts';
import type { HeaderLine, Hop } from '../../engine/exchange.ts';
import type { Diagnosis, Evidence } from '../../engine/judgement.ts';
import { reproduce } from '../../engine/reproduce.ts';
import type { Secrets } from '../../engine/secrets.ts';
import { asWritten } from '../../engine/wording.ts';
import { afterRedirects } from '../diagnosis/after-redirects.ts';
import { isReproducible } from '../diagnosis/reproducible.ts';
import { legible, legibleLines } from '../legible/legible.ts';
import { pieces } from '../legible/text.tsx';
import { words } from '../words.ts';

export interface Printed {
  /** The server that the code is for. */
  name: string;
  snippet: Snippet;
}

/**
 * @param printed the repair's code, if there is any
 * @param secrets whether the `curl` commands contain them; the rest says what the diagnosis says
 */
export function markdownOf(diagnosis: Diagnosis, printed?: Printed, secrets: Secrets = 'masked'): string {
  const { exchange, explanation } = diagnosis;
  const { hops } = exchange;
  return [
    `## ${told(explanation?.title ?? words.diagnosis.blockedTitle)}`,
    beginningOf(diagnosis),
    explanation && told(explanation.happened),
    explanation?.because && `${words.diagnosis.probably} ${told(explanation.because)}`,
    ...hops.flatMap((hop, index) => messagesOf(hop, index)),
    ...evidenceOf(explanation?.evidence ?? []),
    ...(explanation ? [`### ${words.diagnosis.why}`, told(explanation.why)] : []),
    ...fixOf(diagnosis, printed),
    ...(isReproducible(exchange) ? curlOf(diagnosis, secrets) : []),
    (explanation?.learnMore ?? []).map(({ title, url: link }) => `- [${title}](${link})`).join('\n'),
  ]
    .filter((part) => part !== undefined && part !== '')
    .join('\n\n')
    .concat('\n');
}

/**
 * What was requested, and what became of it. A request that was given up, or that reached no server, was not blocked.
 */
function beginningOf({ exchange, verdict }: Diagnosis): string {
  const { hops, initiator = '?', family } = exchange;
  const { method = '', url = '' } = hops[0] ?? {};
  const [request, origin] = [inCode(`${method} ${url}`), inCode(initiator)];
  if (verdict.outcome === 'cannot tell') return `${words.ticket.about(request, origin)} ${told(verdict.reason)}`;
  const failed = words.ticket.failed(request, origin);
  const code = verdict.outcome === 'blocked' ? verdict.code : '';
  return code === '' ? failed : `${failed} ${words.ticket.called(family, inCode(code))}`;
}

function messagesOf(hop: Hop, index: number): string[] {
  const { stages } = words.diagnosis;
  const preflight = hop.preflight && [
    `### ${afterRedirects(stages.preflight, index)}`,
    http(`OPTIONS ${hop.url}`, hop.preflight.request?.headers),
    answerOf(hop.preflight.response),
  ];
  const request = [
    `### ${afterRedirects(stages.request, index)}`,
    hop.request ? http(`${hop.method} ${hop.url}`, hop.request.headers) : words.ticket.notSent,
    ...(hop.request ? [answerOf(hop.response)] : []),
  ];
  return [...(preflight ?? []), ...request];
}

function answerOf(response: Hop['response']): string {
  if (!response) return words.ticket.noAnswer;
  return `${words.ticket.answer}\n\n${http(String(response.status), response.headers)}`;
}

/** Headers that the browser sends by itself, and that CORS never asks about, would only hide the rest. */
const noise = /^(accept|accept-.*|user-agent|sec-ch-.*|connection|keep-alive|dnt|priority|upgrade-insecure-requests)$/i;

/** A message as on the wire, one header per line whatever its value holds. */
function http(start: string, headers: HeaderLine[] = []): string {
  const telling = headers.filter(({ name }) => !noise.test(name));
  return fenced('http', [start, ...telling.map(({ name, value }) => `${name}: ${value}`)].map(legible).join('\n'));
}

function evidenceOf(evidence: Evidence[]): string[] {
  if (evidence.length === 0) return [];
  const items = evidence.map(({ header, message, hop, seen, needed }) => {
    const place = afterRedirects(words.diagnosis.messages[message], hop);
    const was = `${words.diagnosis.seen}: ${seen === undefined ? words.diagnosis.notSent : inCode(asWritten(seen))}`;
    const should = needed === undefined ? '' : `. ${words.diagnosis.needed}: ${inCode(needed)}`;
    return `- ${inCode(header)} ${place}. ${was}${should}`;
  });
  return [`### ${words.diagnosis.evidence}`, items.join('\n')];
}

function fixOf({ explanation }: Diagnosis, printed: Printed | undefined): string[] {
  if (!explanation) return [];
  const { where, instruction, steps } = explanation.repair;
  const parts = printed?.snippet.parts ?? [];
  return [
    `### ${words.diagnosis.fixWhere(where)}`,
    told(instruction),
    steps.map((step, index) => `${index + 1}. ${told(step)}`).join('\n'),
    ...(printed && parts.length > 0 ? [words.ticket.codeFor(printed.name)] : []),
    ...parts.flatMap(({ file, where: place, language, code }) => [
      `**${inCode(file)}** ${told(place)}`,
      fenced(language, code),
    ]),
    (printed?.snippet.notes ?? []).map((note) => `- ${told(note)}`).join('\n'),
  ];
}

function curlOf(diagnosis: Diagnosis, secrets: Secrets): string[] {
  const { preflight, request, notes } = reproduce(diagnosis, secrets);
  const commands = [preflight, request].filter((one) => one !== undefined);
  return [
    `### ${words.reproduce.title}`,
    ...commands.flatMap(({ command, lookFor }) => [
      fenced('sh', command),
      ...(lookFor.length > 0
        ? [`${words.reproduce.lookFor}:`, lookFor.map((sign) => `- ${told(sign)}`).join('\n')]
        : []),
    ]),
    notes.map((note) => `- ${told(note)}`).join('\n'),
  ];
}

/** A fence longer than any in the text, so that the text cannot end it. */
function fenced(language: string, text: string): string {
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}${language}\n${legibleLines(text)}\n${fence}`;
}

/** Text for people, whose only markup is `code`: anything else that Markdown would interpret is escaped. */
function told(text: string): string {
  return pieces(text)
    .map((piece) => (piece.kind === 'code' ? inCode(piece.text) : legible(piece.text).replace(markup, '\\$&')))
    .join('');
}

const markup = /[\\`*_[\]<>&~|#]/g;

function inCode(text: string): string {
  const value = legible(text);
  const ticks = '`'.repeat(longestRun(value) + 1);
  // Two ticks with nothing between them are not code, and a tick next to them would count as one of them.
  const padding = value === '' || value.startsWith('`') || value.endsWith('`') ? ' ' : '';
  return `${ticks}${padding}${value}${padding}${ticks}`;
}

function longestRun(text: string): number {
  return (text.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);
}
