import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createShowing } from '../../src/devtools/showing.ts';

const now = 1_800_000_000_000;

describe('which document the tab shows', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now });
    shownAt = undefined;
  });
  afterEach(() => vi.useRealTimers());

  /** The page's own answer, or a document that never gives one. */
  let answer: unknown;
  let shownAt: unknown;
  const open = async (wait = 3000) => {
    const turned: number[] = [];
    const told: object[] = [];
    let address = 'https://shop.example/';
    const evaluate = async () =>
      answer === 'never' ? new Promise(() => undefined) : { began: await answer, shownAt, address };
    const showing = createShowing(evaluate, { turned: (at) => turned.push(at), tell: (shown) => told.push(...shown) });
    await vi.advanceTimersByTimeAsync(wait);
    const navigate = async (url: string, next: unknown, wait = 3000, shows = url) => {
      answer = next;
      address = shows;
      showing(url);
      await vi.advanceTimersByTimeAsync(wait);
    };
    return { turned, told, navigate };
  };

  it('is told with the moment it was shown and the one it was asked for', async () => {
    answer = now - 500;
    const { turned, told, navigate } = await open();
    await navigate('https://shop.example/next', now - 9000);
    expect(turned).toEqual([now + 3000]);
    expect(told).toEqual([{ url: 'https://shop.example/next', at: now + 3000, began: now - 9000, isAnother: true }]);
  });

  it.each([
    ['says so', now + 2960, now + 2960],
    ['has not been hidden since the turn before', now - 100, now + 3000],
    ['was hidden once more since', now + 3100, now + 3000],
    ['says something else', 'today', now + 3000],
  ])('is told with the moment it was shown again, where it %s', async (_, says, at) => {
    answer = now - 500;
    const { told, navigate } = await open();
    shownAt = says;
    await navigate('https://shop.example/back', now - 9000);
    expect(told.map((shown) => 'wasHidden' in shown)).toEqual([typeof says === 'number']);
    expect(told).toMatchObject([{ at }]);
  });

  it('is told of about:blank at once, which may not be asked', async () => {
    answer = now - 500;
    const { turned, told, navigate } = await open();
    await navigate('about:blank', undefined, 500);
    const at = now + 3000;
    expect([turned, told]).toEqual([[at], [{ url: 'about:blank', at, began: at, isAnother: true }]]);
    await navigate('https://shop.example/', now + 3600);
    expect(told.at(-1)).toMatchObject({ url: 'https://shop.example/', isAnother: true });
  });

  it('is the same after pushState()', async () => {
    answer = now - 500;
    const { turned, told, navigate } = await open();
    await navigate('https://shop.example/#pushed', now - 500);
    expect([turned, told]).toEqual([[], []]);
  });

  it('is told along with the one that follows at once', async () => {
    answer = now - 500;
    const { told, navigate } = await open();
    await navigate('https://shop.example/login', now - 400, 100);
    await navigate('https://shop.example/home', now - 300);
    expect(told).toMatchObject([{ began: now - 400 }, { url: 'https://shop.example/home', began: now - 300 }]);
  });

  it.each([
    ['never answers', 'never'],
    ['answers with something else', 'yesterday'],
    ['answers with a moment to come', now * 2],
  ])('may be another one, or the same, where it %s', async (_, next) => {
    answer = now - 500;
    const { turned, told, navigate } = await open();
    await navigate('https://shop.example/odd', next);
    expect([turned, told]).toEqual([[now + 3000], []]);
    await navigate('https://shop.example/after', now - 400);
    expect(turned).toHaveLength(2);
    expect(told).toMatchObject([{ began: now - 400, isAnother: false }]);
  });

  it('is told once it answers, however long it is busy', async () => {
    answer = now - 500;
    const { turned, told, navigate } = await open();
    const url = 'https://shop.example/busy';
    await navigate(url, new Promise((resolve) => setTimeout(resolve, 60_000, now - 9000)), 59_000);
    expect([turned, told]).toEqual([[now + 3000], []]);
    await vi.advanceTimersByTimeAsync(2000);
    expect(turned).toEqual([now + 3000]);
    expect(told).toEqual([{ url, at: now + 3000, began: now - 9000, isAnother: true }]);
  });

  it('may be another one where the one in between was left before it answered: the next answered in its place', async () => {
    answer = now - 500;
    const { turned, told, navigate } = await open();
    const first = 'https://shop.example/';
    await navigate('https://shop.example/left-at-once', now - 500, 10, first);
    await navigate(first, now - 500);
    expect(turned).toEqual([]);
    expect(told).toEqual([{ url: first, at: now + 3010, began: now - 500, isAnother: false }]);
  });

  it('is another one since its own moment where it answered in the place of one that was left at once', async () => {
    answer = now - 500;
    const { turned, navigate } = await open();
    await navigate('https://shop.example/left-at-once', 'never', 10);
    await navigate('https://shop.example/next', now + 3005);
    expect(turned).toEqual([now + 3000, now + 3010]);
  });

  it('may be another one than DevTools was opened on, where that was left before it answered', async () => {
    answer = 'never';
    const { told, navigate } = await open(0);
    await navigate('https://shop.example/back', now - 9000);
    expect(told).toMatchObject([{ began: now - 9000, isAnother: false }]);
  });

  it('is told at each address that it was left at before it answered: one may be that of another', async () => {
    answer = now - 500;
    const { told, navigate } = await open();
    const last = 'https://shop.example/#2';
    await navigate('https://shop.example/', now - 9000, 10, last);
    await navigate('https://shop.example/#1', now - 9000, 10, last);
    await navigate(last, now - 9000);
    expect(told).toEqual([
      { url: 'https://shop.example/', at: now + 3000, began: now - 9000, isAnother: true },
      { url: 'https://shop.example/#1', at: now + 3010, began: now - 9000, isAnother: false },
      { url: last, at: now + 3020, began: now - 9000, isAnother: false },
    ]);
  });
});
