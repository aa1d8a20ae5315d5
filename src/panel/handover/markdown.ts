/** One exchange as a ticket: what was asked, what came back, what is needed, the fix, and how to see it again. */
import type { Snippet } from '../../backends/backend.ts';
import type { HeaderLine, Hop } from '../../engine/exchange.ts';
import type { Diagnosis, Evidence } from '../../engine/judgement.ts';
import { reproduce } from '../../engine/reproduce.ts';
import { isReproducible } from '../diagnosis/reproducible.ts';
import { words } from '../words.ts';

interface Printed {
  /** The server the code is for. */
  name: string;
  snippet: Snippet;
}

/** @param printed the repair's code, where there is any */
export function markdownOf(diagnosis: Diagnosis, printed?: Printed): string {
  const { exchange, verdict, explanation } = diagnosis;
  const { hops, initiator } = exchange;
  const { method = '', url = '' } = hops[0] ?? {};
  const code = verdict.outcome === 'blocked' ? verdict.code : undefined;
  return [
    `## ${explanation?.title ?? words.diagnosis.blockedTitle}`,
    `${words.ticket.asked(inCode(`${method} ${url}`), inCode(initiator ?? '?'))}${code ? ` ${words.ticket.called(exchange.family, inCode(code))}` : ''}`,
    explanation?.happened,
    ...hops.flatMap((hop, index) => messagesOf(hop, index)),
    ...evidenceOf(explanation?.evidence ?? []),
    ...(explanation ? [`### ${words.diagnosis.why}`, explanation.why] : []),
    ...fixOf(diagnosis, printed),
    ...(isReproducible(exchange) ? curlOf(diagnosis) : []),
    (explanation?.learnMore ?? []).map(({ title, url: link }) => `- [${title}](${link})`).join('\n'),
  ]
    .filter((part) => part !== undefined && part !== '')
    .join('\n\n')
    .concat('\n');
}

function messagesOf(hop: Hop, index: number): string[] {
  const after = index === 0 ? '' : ` ${words.diagnosis.redirectHop(index)}`;
  const preflight = hop.preflight && [
    `### ${words.ticket.preflight}${after}`,
    fenced('http', [`OPTIONS ${hop.url}`, ...lines(hop.preflight.request?.headers)].join('\n')),
    answerOf(hop.preflight.response),
  ];
  const request = [
    `### ${words.ticket.request}${after}`,
    hop.request
      ? fenced('http', [`${hop.method} ${hop.url}`, ...lines(hop.request.headers)].join('\n'))
      : words.ticket.notSent,
    ...(hop.request ? [answerOf(hop.response)] : []),
  ];
  return [...(preflight ?? []), ...request];
}

function answerOf(response: Hop['response']): string {
  if (!response) return words.ticket.noAnswer;
  return `${words.ticket.answer}\n\n${fenced('http', [String(response.status), ...lines(response.headers)].join('\n'))}`;
}

/** What the browser sends by itself, and CORS never asks about, would only hide the rest. */
const noise = /^(accept|accept-.*|user-agent|sec-ch-.*|connection|keep-alive|dnt|priority|upgrade-insecure-requests)$/i;

function lines(headers: HeaderLine[] = []): string[] {
  return headers.filter(({ name }) => !noise.test(name)).map(({ name, value }) => `${name}: ${value}`);
}

function evidenceOf(evidence: Evidence[]): string[] {
  if (evidence.length === 0) return [];
  const items = evidence.map(({ header, message, hop, seen, needed }) => {
    const place = `${words.diagnosis.messages[message]}${hop === 0 ? '' : ` ${words.diagnosis.redirectHop(hop)}`}`;
    const was = `${words.diagnosis.seen}: ${seen === undefined ? words.diagnosis.notSent : inCode(seen)}`;
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
    instruction,
    steps.map((step, index) => `${index + 1}. ${step}`).join('\n'),
    ...(printed && parts.length > 0 ? [words.ticket.codeFor(printed.name)] : []),
    ...parts.flatMap(({ file, where: place, language, code }) => [
      `**${inCode(file)}** ${place}`,
      fenced(language, code),
    ]),
    (printed?.snippet.notes ?? []).map((note) => `- ${note}`).join('\n'),
  ];
}

function curlOf(diagnosis: Diagnosis): string[] {
  const { preflight, request, notes } = reproduce(diagnosis);
  const commands = [preflight, request].filter((one) => one !== undefined);
  return [
    `### ${words.reproduce.title}`,
    ...commands.flatMap(({ command, lookFor }) => [
      fenced('sh', command),
      `${words.reproduce.lookFor}:`,
      lookFor.map((sign) => `- ${sign}`).join('\n'),
    ]),
    notes.map((note) => `- ${note}`).join('\n'),
  ];
}

/** A fence longer than any in the text, so that the text cannot end it. */
function fenced(language: string, text: string): string {
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}${language}\n${text}\n${fence}`;
}

function inCode(text: string): string {
  const ticks = '`'.repeat(longestRun(text) + 1);
  const padding = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  return `${ticks}${padding}${text}${padding}${ticks}`;
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}
