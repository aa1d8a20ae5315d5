import { describe, expect, it } from 'vitest';
import { differenceOf } from '../../../src/engine/causes/origin-near-miss.ts';
import { diagnose } from '../../../src/engine/diagnose.ts';
import { asWritten } from '../../../src/engine/wording.ts';
import { allow, blocked } from '../exchanges.ts';

describe('differenceOf', () => {
  const bytes = (text: string) => String.fromCharCode(...new TextEncoder().encode(text));

  it.each([
    ['https://app.example/', 'https://app.example', 'trailing slash'],
    ['https://App.example', 'https://app.example', 'upper case'],
    ['app.example', 'https://app.example', 'no scheme'],
    ['http://app.example', 'https://app.example', 'scheme'],
    ['https://app.example:8443', 'https://app.example', 'port'],
    ['https://app.example:443', 'https://app.example', 'spelling'],
    ['https://app.example/home', 'https://app.example', 'path'],
    ['https://www.app.example', 'https://app.example', '`www.`'],
    ['https://app.example', 'https://www.app.example', '`www.`'],
    // As UTF-8, and as the Latin-1 of Node.js: the browser writes the host in ASCII.
    [bytes('https://müller.example'), 'https://xn--mller-kva.example', 'spelling'],
    ['https://müller.example', 'https://xn--mller-kva.example', 'spelling'],
    [bytes('https://例え.example'), 'https://xn--r8jz45g.example', 'spelling'],
    ['https://https://app.example', 'https://app.example', 'two schemes'],
    ['http://https://app.example', 'https://app.example', 'two schemes'],
    ['https://other.example', 'https://app.example', undefined],
    ['null', 'https://app.example', undefined],
    ['*', 'https://app.example', undefined],
    ['https://app.example/*', 'https://app.example', undefined],
    ['https://app.example"', 'https://app.example', 'quotes'],
  ])('%s for %s: %s', (seen, origin, short) => {
    expect(differenceOf(asWritten(seen), origin)?.short).toBe(short);
  });
});

describe('the repair', () => {
  const repairFor = (from: string, allowed: string) =>
    diagnose(blocked({ from, answer: { headers: allow(allowed) } }), []).explanation?.repair.instruction;

  it.each([
    ['http://127.0.0.1:3000', 'http://localhost:3000'],
    ['http://localhost:3000', 'http://127.0.0.1:3000'],
    ['http://localhost:3000', 'http://[::1]:3000'],
  ])('of the page at %s is to open it at %s as well, which is allowed', (from, allowed) => {
    expect(repairFor(from, allowed)).toBe(
      `Open the page at \`${allowed}\`, or add \`${from}\` to the server's list of origins.`,
    );
  });

  it.each([
    ['http://localhost:3000', 'http://localhost:3000/'],
    ['http://localhost:3000', 'http://127.0.0.1:3000/'],
    ['http://localhost:3000', 'http://localhost:8080'],
    ['http://localhost:3000', 'http://shop.localhost:3000'],
    ['https://shop.example', 'https://www.shop.example'],
  ])('of the page at %s is in the server, where %s is no other name of the same page', (from, allowed) => {
    expect(repairFor(from, allowed)).toBe(`Write \`${from}\` into the server's list of origins, exactly like this.`);
  });
});
