import { crc32, inflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { type ArchivedFile, archive, quickly, tightly } from '../../scripts/archive.ts';

const files: ArchivedFile[] = [
  { name: 'src/b.js', content: Buffer.from('let b;\n'.repeat(100)) },
  { name: 'a.json', content: Buffer.from('{}') },
  { name: 'empty', content: Buffer.alloc(0) },
  { name: 'ü.txt', content: Buffer.from('ü') },
];

const kinds = [
  ['quickly', quickly],
  ['tightly', tightly],
] as const;

test.each(kinds)('holds every file, %s packed, in the order of their names', async (_, deflate) => {
  expect(read(await archive(files, deflate))).toEqual(files.toSorted((one, other) => (one.name < other.name ? -1 : 1)));
});

test.each(kinds)('is the same, %s packed, whatever order and time it is made in', async (_, deflate) => {
  expect((await archive(files.toReversed(), deflate)).equals(await archive(files, deflate))).toBe(true);
});

/** By the central directory, as every program that opens archives does. */
function read(zip: Buffer): ArchivedFile[] {
  const end = zip.length - 22;
  expect(zip.readUInt32LE(end)).toBe(0x06054b50);
  const found: ArchivedFile[] = [];
  for (let at = zip.readUInt32LE(end + 16); found.length < zip.readUInt16LE(end + 10); ) {
    expect(zip.readUInt32LE(at)).toBe(0x02014b50);
    const [crc, packed, size] = [16, 20, 24].map((field) => zip.readUInt32LE(at + field)) as [number, number, number];
    const nameLength = zip.readUInt16LE(at + 28);
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    const local = zip.readUInt32LE(at + 42);
    expect(zip.readUInt32LE(local)).toBe(0x04034b50);
    const start = local + 30 + zip.readUInt16LE(local + 26);
    const content = inflateRawSync(zip.subarray(start, start + packed));
    expect([crc32(content), content.length]).toEqual([crc, size]);
    found.push({ name, content });
    at += 46 + nameLength;
  }
  return found;
}
