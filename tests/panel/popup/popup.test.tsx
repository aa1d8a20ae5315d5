import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { diagnose } from '../../../src/engine/diagnose.ts';
import type { Exchange } from '../../../src/engine/exchange.ts';
import type { JournalView } from '../../../src/journal/journal.ts';
import type { Diagnose } from '../../../src/panel/judging/judge.ts';
import type { Popup as PopupView } from '../../../src/panel/popup/popup.tsx';
import { answered, exchange, hop, page, view } from '../fixtures.ts';

const api = 'https://api.example.com';
const failed = { state: 'failed', at: 0, error: 'net::ERR_FAILED' } as const;
const refused = (id: string, path: string) =>
  exchange(id, { hops: [hop(`${api}/${path}`, 'GET', answered(200))], outcome: failed });
const allowed = (id: string) =>
  exchange(id, { hops: [hop(`${api}/fine/${id}`, 'GET', answered(200, { 'Access-Control-Allow-Origin': '*' }))] });

describe('popup', () => {
  let Popup: typeof PopupView;
  beforeAll(async () => {
    vi.stubGlobal('navigator', { platform: 'Linux' });
    ({ Popup } = await import('../../../src/panel/popup/popup.tsx'));
  });
  afterEach(() => vi.restoreAllMocks());

  const shown = (some: Partial<JournalView>, judge: Diagnose = diagnose) => {
    const markup = renderToStaticMarkup(<Popup view={view({ pages: [], ...some })} diagnose={judge} observable />);
    return markup.split('<li>').map((item) => item.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' '));
  };

  it('speaks of no reason where nothing was blocked', () => {
    expect(shown({ exchanges: [allowed('1')] })).toEqual([
      ' No blocked request was seen in this tab The panel CORS in DevTools explains each request. F12 or Ctrl+Shift+I opens DevTools ',
    ]);
  });

  it('says what the page before took with it', () => {
    const [text] = shown({ exchanges: [], leftBehind: { blocked: 2, unfinished: 0 } });
    expect(text).toContain('The page before this one left 2 blocked requests.');
  });

  it('does not advise to preserve a log that is preserved', () => {
    const [text] = shown({ exchanges: [], leftBehind: { blocked: 2, unfinished: 0 }, preserveLog: true });
    expect(text).toContain('No blocked request was seen in this tab');
  });

  it('cannot tell which page came before one whose address it cannot read', () => {
    const left = view({ pages: [], exchanges: [], leftBehind: { blocked: 2, unfinished: 0 } });
    const markup = renderToStaticMarkup(<Popup view={left} diagnose={diagnose} observable={undefined} />);
    expect(markup).not.toContain('The page before this one');
    expect(markup).toContain('The address of this page cannot be read');
  });

  it('cannot tell whether anything was blocked while the recording is paused', () => {
    expect(shown({ exchanges: [allowed('1')], recording: 'paused' })).toEqual([
      ' Recording is paused Requests the page makes now are not recorded. The panel CORS in DevTools explains each request. F12 or Ctrl+Shift+I opens DevTools ',
    ]);
  });

  it('cannot tell where the browser keeps sites from it, and asks for them', () => {
    const markup = renderToStaticMarkup(
      <Popup view={view({ pages: [], exchanges: [] })} diagnose={diagnose} observable onAllow={() => {}} />,
    );
    expect(markup).toContain('The browser withholds access to sites');
    expect(markup).toContain('Allow access</button>');
    expect(markup).not.toContain('No blocked request');
  });

  it.each([
    [false, 'Extensions may not observe this page'],
    [undefined, 'If it is one of the browser’s own, its requests are not shown'],
  ])('does not pass for a verdict on a page that extensions may not look at (%s)', (observable, text) => {
    const nothing = view({ pages: [], exchanges: [] });
    const markup = renderToStaticMarkup(<Popup view={nothing} diagnose={diagnose} observable={observable} />);
    expect(markup).toContain(text);
  });

  it('lists what was blocked before the recording was paused', () => {
    expect(shown({ exchanges: [refused('1', 'users')], recording: 'paused' })[0]).toContain('Blocked requests');
  });

  it('loses one row its explanation to an exception, and nothing else', () => {
    const report = vi.spyOn(console, 'error').mockImplementation(() => {});
    const [, first, second] = shown(
      { exchanges: [refused('1', 'broken'), refused('2', 'whole')] },
      (one, neighbours) => {
        if (one.id === '1') throw new TypeError('no diagnosis today');
        return diagnose(one, neighbours);
      },
    );
    expect(first).toContain('Cannot tell GET /broken');
    expect(second).toContain('No Allow-Origin header GET /whole');
    expect(report).toHaveBeenCalledOnce();
  });

  it('lists what an exchange that cannot even be judged asked for', () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const broken: Exchange = { ...refused('1', 'broken'), outcome: null as unknown as Exchange['outcome'] };
    const [, first, second] = shown({ exchanges: [broken, refused('2', 'whole')] });
    expect(first).toContain('Cannot tell GET /broken');
    expect(second).toContain('GET /whole');
  });

  it('lists requests that were never sent, and frames that stay empty', () => {
    const frame = exchange('3', {
      type: 'sub_frame',
      hops: [hop('https://ads.example/frame', 'GET', answered(200))],
    });
    const rows = shown({
      exchanges: [allowed('1'), frame],
      pages: [{ url: `${page}/`, at: 0, policies: { embedder: 'require-corp' } }],
      notes: new Map([['3', { error: 'net::ERR_BLOCKED_BY_RESPONSE' }]]),
      stopped: [{ url: 'https://tracker.example/collect', at: frame.startedAt + 1, method: 'POST', type: 'fetch' }],
    });
    expect(rows).toHaveLength(3);
    expect(rows[1]).toContain('Frame refused (COEP) GET /frame');
    expect(rows[2]).toContain('Cannot tell POST /collect');
  });

  it('explains what it lists alone, by the same neighbours as the panel', () => {
    const judge = vi.fn<Diagnose>(diagnose);
    const elsewhere = exchange('3', { hops: [hop('https://other.example/', 'GET', answered(200))] });
    shown({ exchanges: [allowed('1'), refused('2', 'users'), elsewhere, allowed('4')] }, judge);
    expect(judge.mock.calls.map(([one, neighbours]) => [one.id, neighbours.map(({ id }) => id)])).toEqual([
      ['2', ['1', '4']],
    ]);
  });
});
