import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createShowing } from '../../src/devtools/showing.ts';

const now = 1_800_000_000_000;

describe('which document the tab shows', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now });
  });
  afterEach(() => vi.useRealTimers());

  /** The page's own answer, or a document that never gives one. */
  let answer: unknown;
  const open = async () => {
    const turned: number[] = [];
    const told: object[] = [];
    const evaluate = () => (answer === 'never' ? new Promise(() => undefined) : Promise.resolve(answer));
    const showing = createShowing(evaluate, { turned: (at) => turned.push(at), tell: (shown) => told.push(shown) });
    await vi.advanceTimersByTimeAsync(3000);
    const navigate = async (url: string, next: unknown, wait = 3000) => {
      answer = next;
      void showing(url);
      await vi.advanceTimersByTimeAsync(wait);
    };
    return { turned, told, navigate };
  };

  it('is told with the moment it was shown and the one it was asked for', async () => {
    answer = now - 500;
    const { turned, told, navigate } = await open();
    await navigate('https://shop.example/next', now - 9000);
    expect(turned).toEqual([now + 3000]);
    expect(told).toEqual([{ url: 'https://shop.example/next', at: now + 3000, began: now - 9000 }]);
  });

  it('is the same after pushState()', async () => {
    answer = now - 500;
    const { turned, told, navigate } = await open();
    await navigate('https://shop.example/#pushed', now - 500);
    expect([turned, told]).toEqual([[], []]);
  });

  it('is told once where one follows the other at once', async () => {
    answer = now - 500;
    const { told, navigate } = await open();
    await navigate('https://shop.example/login', now - 400, 100);
    await navigate('https://shop.example/home', now - 300);
    expect(told).toMatchObject([{ url: 'https://shop.example/home', began: now - 300 }]);
  });

  it.each([
    ['never answers', 'never'],
    ['answers with something else', 'yesterday'],
    ['answers with a moment to come', now * 2],
  ])('may be another one, or the same, where it %s', async (_, next) => {
    answer = now - 500;
    const { turned, told, navigate } = await open();
    await navigate('https://shop.example/odd', next);
    await navigate('https://shop.example/after', now - 400);
    expect(turned).toHaveLength(2);
    expect(told).toEqual([]);
  });

  it('is read from the list that Firefox answers with', async () => {
    answer = [now - 500];
    const { told, navigate } = await open();
    await navigate('https://shop.example/next', [now - 400]);
    expect(told).toMatchObject([{ began: now - 400 }]);
  });
});
