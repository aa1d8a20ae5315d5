import { describe, expect, it } from 'vitest';
import { type CallFrame, type NetworkEntry, watchCallStacks } from '../../src/panel/call-stacks.ts';
import { exchange, hop } from './fixtures.ts';

const url = 'https://api.example.com/users';
const at = Date.UTC(2026, 10, 23, 9);
const frame = (functionName: string): CallFrame => ({
  functionName,
  url: 'https://app.test/app.js',
  lineNumber: 1,
  columnNumber: 2,
});
const entry = (offset: number, stack?: object, method = 'GET'): NetworkEntry =>
  ({
    startedDateTime: new Date(at + offset).toISOString(),
    request: { method, url },
    ...(stack && { _initiator: { stack } }),
  }) as NetworkEntry;

/** DevTools' log: what was there before, and what comes. */
function log(...before: NetworkEntry[]) {
  let come = (_: unknown) => {};
  const network = {
    getHAR: (callback: (har: { entries: unknown[] }) => void) => callback({ entries: before }),
    onRequestFinished: {
      addListener(listener: (entry: unknown) => void) {
        come = listener;
      },
    },
  };
  return { stacks: watchCallStacks(network), come: (one: NetworkEntry) => come(one) };
}

const asked = (offset = 0, method = 'GET') => exchange('1', { startedAt: at + offset, hops: [hop(url, method)] });
const names = (parts: { frames: CallFrame[] }[]) =>
  parts.map(({ frames }) => frames.map(({ functionName }) => functionName));

describe('watchCallStacks', () => {
  it('knows what was asked before the panel was opened, and what comes', () => {
    const { stacks, come } = log(entry(0, { callFrames: [frame('before')] }));
    expect(names(stacks.of(asked()))).toEqual([['before']]);
    expect(stacks.of(asked(1000))).toEqual([]);
    come(entry(1003, { callFrames: [frame('later')] }));
    expect(names(stacks.of(asked(1000)))).toEqual([['later']]);
  });

  it('follows what began the turn, and leaves out turns without a line', () => {
    const parent = { description: 'await', callFrames: [frame('load')] };
    const { stacks } = log(entry(0, { callFrames: [frame('fetch')], parent: { callFrames: [], parent } }));
    expect(stacks.of(asked())).toEqual([
      { frames: [frame('fetch')] },
      { description: 'await', frames: [frame('load')] },
    ]);
  });

  it('takes the nearest in time, and none that is far', () => {
    const { stacks } = log(entry(0, { callFrames: [frame('one')] }), entry(40, { callFrames: [frame('two')] }));
    expect(names(stacks.of(asked(38)))).toEqual([['two']]);
    expect(stacks.of(asked(100))).toEqual([]);
  });

  it('tells methods apart, and does without a stack', () => {
    const { stacks } = log(entry(0, { callFrames: [frame('put')] }, 'PUT'), entry(0));
    expect(stacks.of(asked())).toEqual([]);
    expect(names(stacks.of(asked(0, 'PUT')))).toEqual([['put']]);
  });

  it('tells whoever listens that something came', () => {
    const { stacks, come } = log();
    const versions: number[] = [];
    stacks.subscribe(() => versions.push(stacks.version()));
    come(entry(0, { callFrames: [frame('one')] }));
    come(entry(0));
    expect(versions).toEqual([1]);
  });
});
