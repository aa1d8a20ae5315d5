/**
 * What the extension costs, as the ratios and bounds of `docs/performance.md`:
 *   npm run bench -- [--only ID,ID] [--json]
 */
import { parseArgs } from 'node:util';
import { browserMeasures } from './browser/measures.ts';
import type { Measure, Reading } from './measure.ts';
import { pureMeasures } from './pure/measures.ts';
import { zippedSize } from './size.ts';
import { rounded } from './statistics.ts';

const size: Measure = {
  id: 'size',
  what: 'Zipped extension',
  floor: 'nothing',
  unit: 'kB',
  atMost: 220,
  run: zippedSize,
};
const measures: Measure[] = [...pureMeasures, size, ...browserMeasures];

type Row = Omit<Measure, 'run'> & Reading & { holds: boolean };

export async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { only: { type: 'string' }, json: { type: 'boolean' } } });
  const wanted = values.only?.split(',') ?? measures.map(({ id }) => id);
  const unknown = wanted.filter((id) => !measures.some((measure) => measure.id === id));
  if (unknown.length > 0) {
    console.error(`There is no figure ${unknown.join(', ')}. There are: ${measures.map(({ id }) => id).join(', ')}.`);
    return 2;
  }
  const rows: Row[] = [];
  const chosen = measures.filter(({ id }) => wanted.includes(id));
  for (const measure of chosen) {
    const row = await rowOf(measure).catch((error: Error) => console.error(`FAILED  ${measure.id}: ${error.message}`));
    if (!row) continue;
    rows.push(row);
    if (!values.json) console.log(line(row));
  }
  if (values.json) console.log(JSON.stringify(rows, undefined, 2));
  return rows.length === chosen.length && rows.every(({ holds }) => holds) ? 0 : 1;
}

async function rowOf({ run, ...measure }: Measure): Promise<Row> {
  const { value, ...rest } = await run();
  return { ...measure, ...rest, value: rounded(value), holds: value <= measure.atMost };
}

function line({ id, what, floor, value, unit, atMost, holds, beside }: Row): string {
  const counted = Object.entries(beside ?? {}).map(([name, count]) => `${name} ${count}`);
  const more = counted.length > 0 ? ` (${counted.join(', ')})` : '';
  return `${holds ? 'holds ' : 'MISSED'}  ${value} ${unit}, at most ${atMost} ${unit}  ${id}: ${what}, against ${floor}${more}`;
}
