/**
 * Opens saved files: our own reports, or a HAR from any program. A file that cannot be read is refused, with the place
 * and the reason.
 */
import * as v from 'valibot';
import type { Exchange } from '../../engine/exchange.ts';
import { stoppedIds } from '../judging/stopped.ts';
import { words } from '../words.ts';
import type { Circumstances } from './circumstances.ts';
import { circumstancesIn } from './har/circumstances.ts';
import { type HarFile, harFile } from './har/file.ts';
import { exchangesOf } from './har/read.ts';
import { type Writer, writerOf } from './har/writer.ts';
import { placeAt, placeOf } from './json-place.ts';
import { reportFormat, reportVersion, savedReport } from './report.ts';

export interface Opened extends Saved {
  name: string;
}

interface Saved extends Circumstances {
  exchanges: Exchange[];
  /** What to know before believing its verdicts. */
  caution?: string;
}

/** In bytes. A HAR with all bodies of a long session is smaller. */
export const mostBytes = 64 * 1024 * 1024;
const mostExchanges = 20_000;

/** Why a file was refused, as a sentence. */
export class Refusal extends Error {}

export async function openFile(file: Pick<File, 'name' | 'size' | 'text'>): Promise<Opened> {
  if (file.size > mostBytes) throw new Refusal(words.open.tooBig(file.size, mostBytes));
  const json = (await file.text()).replace(/^\uFEFF/, '');
  const saved = savedIn(parsed(json), json);
  const count = saved.exchanges.length + saved.stopped.length;
  if (count > mostExchanges) throw new Refusal(words.open.tooMany(count, mostExchanges));
  return { name: file.name, ...saved };
}

function parsed(json: string): unknown {
  const reason = whyNot(json);
  if (reason === undefined) return JSON.parse(json);
  const offset = positionIn(reason) ?? (isCutOff(reason) ? json.length : brokenAt(json));
  if (offset === undefined) throw new Refusal(words.open.noJson(reason));
  const { line, column } = placeAt(json, offset);
  throw new Refusal(words.open.noJson(withoutPlace(reason), words.open.line(line, column)));
}

/** The place has already been named. */
function withoutPlace(reason: string): string {
  return reason.replace(
    /( in JSON)? at (position \d+( \(line \d+ column \d+\))?|line \d+ column \d+ of the JSON data)$/,
    '',
  );
}

/** Some engines name the position of some faults. */
function positionIn(reason: string): number | undefined {
  const position = /at position (\d+)/.exec(reason)?.[1];
  return position === undefined ? undefined : Number(position);
}

function whyNot(json: string): string | undefined {
  try {
    JSON.parse(json);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function isCutOff(reason: string): boolean {
  return /end of (JSON input|data)|unterminated string/i.test(reason);
}

/** In ms. The panel stands still during the search. */
const longestSearch = 500;

/**
 * The first character with which the text can no longer be JSON. Not all engines name it, so it is found by halving.
 */
function brokenAt(json: string): number | undefined {
  const until = Date.now() + longestSearch;
  let [fine, broken] = [0, json.length];
  while (broken - fine > 1) {
    if (Date.now() > until) return undefined;
    const middle = (fine + broken) >> 1;
    if (couldGoOn(json.slice(0, middle))) fine = middle;
    else broken = middle;
  }
  return fine;
}

/** Whether the only thing wrong with the beginning of a text is that it ends. */
function couldGoOn(start: string): boolean {
  const reason = whyNot(start);
  if (reason === undefined || isCutOff(reason)) return true;
  return (positionIn(reason) ?? -1) >= start.length;
}

function savedIn(value: unknown, json: string): Saved {
  if (!isObject(value)) throw new Refusal(words.open.unknown);
  if (value.format === reportFormat) return reportIn(value, json);
  if ('log' in value) return harIn(read(harFile, value, json));
  throw new Refusal(words.open.unknown);
}

function harIn(har: HarFile): Saved {
  const caution = cautionAbout(writerOf(har));
  return { ...circumstancesIn(har), exchanges: exchangesOf(har), ...(caution !== undefined && { caution }) };
}

function cautionAbout({ family, tellsErrors, isOther }: Writer): string | undefined {
  if (isOther) return words.open.otherBrowser;
  return tellsErrors ? undefined : words.open.messagesAlone(family);
}

function reportIn(value: Record<string, unknown>, json: string): Saved {
  if (value.version !== reportVersion)
    throw new Refusal(words.open.version(quoted(JSON.stringify(value.version)), reportVersion));
  const { exchanges, pages, notes, stopped } = read(savedReport, value, json);
  return {
    exchanges: withOwnIds(exchanges, stoppedIds(stopped)),
    pages,
    notes: new Map(Object.entries(notes)),
    stopped,
  };
}

/** A report can be written by hand, and rows are distinguished by their ids. */
function withOwnIds(exchanges: Exchange[], taken: string[]): Exchange[] {
  const seen = new Set(taken);
  const given = new Set([...taken, ...exchanges.map(({ id }) => id)]);
  return exchanges.map((exchange, index) => {
    const isFirst = !seen.has(exchange.id);
    seen.add(exchange.id);
    if (isFirst) return exchange;
    const id = freeId(`${exchange.id} (${index})`, given);
    given.add(id);
    return { ...exchange, id };
  });
}

function freeId(wanted: string, given: ReadonlySet<string>): string {
  let id = wanted;
  for (let again = 2; given.has(id); again += 1) id = `${wanted} (${again})`;
  return id;
}

function read<T>(schema: v.GenericSchema<unknown, T>, value: unknown, json: string): T {
  const result = v.safeParse(schema, value, { abortEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  const path = (issue.path ?? []).map(({ key }) => key as string | number);
  const { line, column } = placeOf(json, path);
  const [name, place] = [quoted(path.join('.')), words.open.line(line, column)];
  if (issue.received === 'undefined') throw new Refusal(words.open.missingAt(name, place));
  // If a schema has no sign for what it expects, its message is the word for it.
  throw new Refusal(words.open.wrongAt(name, place, issue.expected ?? issue.message, quoted(issue.received)));
}

/** In characters. */
const longestQuoted = 100;

/** A refusal is a sentence, and a file may hold megabytes in place of a word. */
function quoted(text = 'undefined'): string {
  return text.length > longestQuoted ? `${text.slice(0, longestQuoted)}…` : text;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
