/** What may fill a hole of a template. `false` and `undefined` leave it empty. */
type Filling = string | number | false | undefined;

/**
 * Template text that keeps the shape of what it prints. The template's own indentation is removed. A line with nothing
 * but empty holes is dropped, and so are blank lines at the top. A filling of several lines is indented like its hole.
 */
export function code(template: TemplateStringsArray, ...fillings: Filling[]): string {
  const marked = template.raw.reduce((text, piece, index) => `${text}⟦${index - 1}⟧${piece}`);
  const lines = marked.replace(/^\n/, '').replace(/\n *$/, '').split('\n');
  const margin = Math.min(...lines.filter((line) => line.trim() !== '').map((line) => indentation(line).length));
  const filled = lines.flatMap((line) => fill(line.slice(margin), fillings));
  return filled.join('\n').replace(/^\n+/, '');
}

const hole = /⟦(\d+)⟧/g;

function fill(line: string, fillings: Filling[]): string[] {
  const filled = line.replace(hole, (_, index) => indent(text(fillings[Number(index)]), indentation(line)));
  const onlyHoles = line !== '' && line.replace(hole, '').trim() === '';
  return onlyHoles && filled.trim() === '' ? [] : [filled];
}

function text(filling: Filling): string {
  return filling === false || filling === undefined ? '' : String(filling);
}

/** The spaces or tabs a line begins with. */
function indentation(line: string): string {
  return line.slice(0, line.length - line.trimStart().length);
}

function indent(lines: string, by: string): string {
  return lines.replace(/\n(?!\n|$)/g, `\n${by}`);
}

/** Lines as they stand within a block: each is indented, except empty ones. */
export function indented(by: string, lines: string): string {
  return lines.replace(/^(?=.)/gm, by);
}
