import { describe, expect, it } from 'vitest';
import { copyBy, type Way } from '../../../src/panel/controls/copy.ts';

const log: string[] = [];
const works =
  (name: string): Way =>
  (text) => {
    log.push(`${name} ${text}`);
    return true;
  };
const refuses: Way = async () => {
  throw new DOMException('blocked by permissions policy', 'NotAllowedError');
};
const declines: Way = () => false;

describe('copyBy', () => {
  it.each<[string, Way[], boolean, string[]]>([
    ['stops at the first way that works', [works('first'), works('second')], true, ['first code']],
    ['goes on after a refusal', [refuses, works('second')], true, ['second code']],
    ['goes on after a way that says no', [declines, works('second')], true, ['second code']],
    ['says so when every way is refused', [refuses, declines], false, []],
  ])('%s', async (_, ways, copied, written) => {
    log.length = 0;
    expect(await copyBy(ways, 'code')).toBe(copied);
    expect(log).toEqual(written);
  });
});
