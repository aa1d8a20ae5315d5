/** The source's texts, read with a parser: what goes through the catalogue, and what does not. */
import { readdirSync, readFileSync } from 'node:fs';
import { parseSync } from 'vite';

type Node = { type: string; [key: string]: unknown };

function parsed(source: string, file = 'view.tsx'): Node {
  return parseSync(file, source).program as unknown as Node;
}

/** A node and everything below it, each with the nodes around it. */
function withParents(node: unknown, parents: readonly Node[] = []): [Node, readonly Node[]][] {
  if (Array.isArray(node)) return node.flatMap((one) => withParents(one, parents));
  if (typeof node !== 'object' || node === null) return [];
  const isNode = 'type' in node && typeof node.type === 'string';
  const inside = isNode ? [...parents, node as Node] : parents;
  const below = Object.values(node).flatMap((one) => withParents(one, inside));
  return isNode ? [[node as Node, parents], ...below] : below;
}

/** Every file that may speak to people, except the catalogues themselves. */
export const sources: readonly { file: string; source: string }[] = ['engine', 'backends', 'panel'].flatMap((room) =>
  readdirSync(`src/${room}`, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts') && !/(^|\/)words\//.test(`${room}/${path}`))
    .map((path) => `src/${room}/${path}`)
    .map((file) => ({ file, source: readFileSync(file, 'utf8') })),
);

export interface Said {
  /** Absent if what is said cannot be read from the source. */
  key?: string;
  /** Whether it is said while the module loads, before the language is known. */
  early: boolean;
}

export function saidIn(source: string): Said[] {
  return withParents(parsed(source))
    .filter(([node]) => isSay(node))
    .map(([node, parents]) => {
      const key = keyIn(node);
      return { ...(key !== undefined && { key }), early: !parents.some(({ type }) => /Function/.test(type)) };
    });
}

function isSay({ type, callee, tag }: Node): boolean {
  const name =
    ((type === 'CallExpression' ? callee : type === 'TaggedTemplateExpression' && tag) as Node | false) || {};
  return 'name' in name && name.name === 'say';
}

function keyIn(node: Node): string | undefined {
  if (node.type === 'TaggedTemplateExpression') return textOf(node.quasi as Node);
  const [text] = node.arguments as Node[];
  return text?.type === 'Literal' && typeof text.value === 'string' ? text.value : undefined;
}

/** A template's strings, with `{0}`, `{1}` … in place of its values: the key of a translation. */
function textOf({ quasis }: Node): string {
  const strings = (quasis as Node[]).map(({ value }) => (value as { cooked: string }).cooked);
  return strings.reduce((before, string, index) => `${before}{${index - 1}}${string}`);
}

/** Texts in quotes, in backticks and between tags that are not code and are missing from the catalogue. */
export function unmarkedIn(source: string, room: string): string[] {
  const nodes = withParents(parsed(source));
  const isProse = room === 'backends' ? isSentence : hasWords;
  return nodes
    .filter(([node, parents]) => !isSilent(node, parents))
    .flatMap(([node]) => ownText(node))
    .filter(isProse);
}

function ownText(node: Node): string[] {
  if (node.type === 'TemplateLiteral') return [textOf(node)];
  if (node.type === 'JSXText' || (node.type === 'Literal' && typeof node.value === 'string'))
    return [String(node.value)];
  return [];
}

/** Text that nobody reads: imports, types, comparisons, class names, code to print, and errors for developers. */
function isSilent(node: Node, parents: readonly Node[]): boolean {
  const parent = parents.at(-1);
  if (parent?.type === 'Property' && parent.key === node) return true;
  return parents.some(
    (one, index) =>
      /^(Import|Export(All|Named)Declaration$.*source|TS.*Type|TSInterface|TSTypeAlias)/.test(one.type) ||
      isSay(one) ||
      (one.type === 'TaggedTemplateExpression' && one.quasi === parents[index + 1] && !isSay(one)) ||
      (one.type === 'TaggedTemplateExpression' && one.quasi === node) ||
      (one.type === 'BinaryExpression' && /^[!=]==$/.test(String(one.operator))) ||
      (one.type === 'SwitchCase' && one.test === node) ||
      (one.type === 'JSXAttribute' && (one.name as Node).name === 'className') ||
      (one.type === 'NewExpression' && /Error$/.test(String((one.callee as Node).name))) ||
      (one.type === 'CallExpression' && isConsole(one.callee as Node)),
  );
}

function isConsole(callee: Node): boolean {
  return callee.type === 'MemberExpression' && (callee.object as Node).name === 'console';
}

/** Two words in a row, or a word beside a value or `code`. */
function hasWords(text: string): boolean {
  return /\p{L}{2,}[,.:;]? +[\p{L}`{]|[`}][,.:;]? +\p{L}{2,}/u.test(text.replace(/`[^`]*`/g, '``'));
}

/** Backends print code, much of which looks like words. A sentence has several, and a full stop. */
function isSentence(text: string): boolean {
  return hasWords(text) && /[\p{L}\d`)]\.\s*$/u.test(text);
}

/** Values that types name, such as `cannot tell`: they are compared, and never shown. */
export function marksIn(source: string): string[] {
  return withParents(parsed(source))
    .filter(([node]) => node.type === 'TSLiteralType')
    .flatMap(([{ literal }]) => ((literal as Node).type === 'Literal' ? [String((literal as Node).value)] : []));
}
