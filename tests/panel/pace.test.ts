import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { paced } from '../../src/panel/pace.ts';

const frame = 16;
let page: { hidden: boolean };

beforeEach(() => {
  page = { hidden: false };
  vi.useFakeTimers();
  vi.stubGlobal('document', page);
  vi.stubGlobal('requestAnimationFrame', (work: () => void) => setTimeout(work, frame));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('paced', () => {
  it('draws the first at the next frame', () => {
    const pace = paced();
    const work = vi.fn();
    pace(work);
    expect(work).not.toHaveBeenCalled();
    vi.advanceTimersByTime(frame);
    expect(work).toHaveBeenCalledOnce();
  });

  it('rests as long as a drawing took beyond a frame, and then draws the last that was asked for', () => {
    const pace = paced();
    let spent = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => spent);
    const passedOver = vi.fn();
    const last = vi.fn();
    pace(() => {
      spent += 30;
    });
    vi.advanceTimersByTime(frame);
    pace(passedOver);
    pace(last);
    const turn = 1;
    vi.advanceTimersByTime(turn + (30 - frame) + frame - 1);
    expect(last).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(last).toHaveBeenCalledOnce();
    expect(passedOver).not.toHaveBeenCalled();
  });

  it('goes on after a drawing that failed', () => {
    const pace = paced();
    const work = vi.fn();
    pace(() => {
      throw new Error('no view');
    });
    expect(() => vi.advanceTimersByTime(frame)).toThrow('no view');
    pace(work);
    vi.advanceTimersByTime(500);
    expect(work).toHaveBeenCalledOnce();
  });

  it('waits for nothing where nothing is painted', () => {
    const pace = paced();
    const work = vi.fn();
    page.hidden = true;
    pace(work);
    pace(work);
    expect(work).toHaveBeenCalledTimes(2);
  });
});
