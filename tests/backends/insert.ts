import type { Part, Snippet } from '../../src/backends/backend.ts';
import type { Files } from './server.ts';

/** Puts every printed part where its own words say, as a person would who reads them. */
export function repaired(app: Files, snippet: Snippet): Files {
  return snippet.parts.filter(({ file }) => file !== 'Terminal' && file !== 'Environment').reduce(insert, app);
}

/** The variables that the snippet wants set where the server runs: `NAME=value`, in shell syntax. */
export function environment({ parts }: Snippet): Record<string, string> {
  const lines = parts.filter(({ file }) => file === 'Environment').flatMap(({ code }) => code.split('\n'));
  return Object.fromEntries(lines.map((line) => /^(\w+)=(.*)$/.exec(line)?.slice(1) as [string, string]));
}

function insert(app: Files, part: Part): Files {
  const source = app[part.file];
  if (part.where.startsWith('As a new file')) return { ...app, [part.file]: `${part.code}\n` };
  if (source === undefined) throw new Error(`The repair is for ${part.file}, which the app does not have.`);
  if (part.where.startsWith('In place of')) return { ...app, [part.file]: exchanged(source, part) };
  return { ...app, [part.file]: placed(withoutReplaced(source, part), part) };
}

function exchanged(source: string, { replaces = '', code }: Part): string {
  if (!source.includes(replaces))
    throw new Error(`The repair stands in place of "${replaces}", which the app does not have.`);
  return source.replace(replaces, () => code);
}

function withoutReplaced(source: string, { replaces }: Part): string {
  const lines = replaces?.split('\n') ?? [];
  return lines.reduce((text, line) => text.replace(text.includes(`${line}\n`) ? `${line}\n` : line, ''), source);
}

function placed(source: string, part: Part): string {
  const { above, below, code, where } = part;
  const mayBeThere = above === undefined || where.includes('if it is not there yet');
  if (mayBeThere && source.includes(code)) return source;
  if (above !== undefined) return between(source, above, code, below);
  if (where.startsWith('At the top')) return `${code}\n${source}`;
  if (where.startsWith('At the end')) return `${source}\n${code}\n`;
  throw new Error(`Where "${where}" is cannot be told without the lines above.`);
}

function between(source: string, above: string, code: string, below?: string): string {
  const at = source.indexOf(`${above}\n`);
  if (at < 0) throw new Error(`The repair goes below "${above}", which the app does not have.`);
  const end = at + above.length + 1;
  const misplaced = below !== undefined && source.includes(below) && !source.slice(end).includes(below);
  if (misplaced) throw new Error(`The repair goes above "${below}", which stands above "${above}".`);
  return `${source.slice(0, end)}${code}\n${source.slice(end)}`;
}
