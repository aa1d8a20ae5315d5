/** Opens what was saved: a report of ours, or a HAR of anybody's. What cannot be read is refused with the place and the reason. */
import * as v from 'valibot';
import type { Exchange } from '../../engine/exchange.ts';
import { words } from '../words.ts';
import { exchangesOf, harFile } from './har.ts';
import { reportFormat, reportVersion, savedReport } from './report.ts';

export interface Opened {
  name: string;
  exchanges: Exchange[];
}

/** In bytes. A HAR with every body of a long session stays below it. */
export const mostBytes = 64 * 1024 * 1024;
const mostExchanges = 20_000;

/** Why a file was refused, as a sentence. */
export class Refusal extends Error {}

export async function openFile(file: Pick<File, 'name' | 'size' | 'text'>): Promise<Opened> {
  if (file.size > mostBytes) throw new Refusal(words.open.tooBig(file.size, mostBytes));
  const exchanges = exchangesIn(parsed(await file.text()));
  if (exchanges.length > mostExchanges) throw new Refusal(words.open.tooMany(exchanges.length, mostExchanges));
  return { name: file.name, exchanges };
}

function parsed(text: string): unknown {
  const json = text.replace(/^\uFEFF/, '');
  const reason = whyNot(json);
  if (reason === undefined) return JSON.parse(json);
  const before = json.slice(0, brokenAt(json)).split('\n');
  throw new Refusal(words.open.noJson(reason, words.open.line(before.length, (before.at(-1)?.length ?? 0) + 1)));
}

function whyNot(json: string): string | undefined {
  try {
    JSON.parse(json);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** The first character that no JSON goes on with. Engines do not all say, so it is searched for by halves. */
function brokenAt(json: string): number {
  let [fine, broken] = [0, json.length];
  while (broken - fine > 1) {
    const middle = (fine + broken) >> 1;
    if (couldGoOn(json.slice(0, middle))) fine = middle;
    else broken = middle;
  }
  return fine;
}

/** Whether what is wrong with the start of a text is only that it ends. */
function couldGoOn(start: string): boolean {
  const reason = whyNot(start);
  if (reason === undefined || /end of (JSON input|data)|unterminated string/i.test(reason)) return true;
  return Number(/at position (\d+)/.exec(reason)?.[1] ?? -1) >= start.length;
}

function exchangesIn(value: unknown): Exchange[] {
  if (!isObject(value)) throw new Refusal(words.open.unknown);
  if (value.format === reportFormat) return reportIn(value);
  if ('log' in value) return exchangesOf(read(harFile, value));
  throw new Refusal(words.open.unknown);
}

function reportIn(value: Record<string, unknown>): Exchange[] {
  if (value.version !== reportVersion) throw new Refusal(words.open.version(String(value.version), reportVersion));
  return read(savedReport, value).exchanges;
}

function read<T>(schema: v.GenericSchema<unknown, T>, value: unknown): T {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new Refusal(words.open.wrongAt(v.getDotPath(issue) ?? '', issue.message));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
