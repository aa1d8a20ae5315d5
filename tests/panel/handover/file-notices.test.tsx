import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { FileNotices } from '../../../src/panel/handover/file-notices.tsx';
import type { Opened } from '../../../src/panel/handover/saved-file.ts';
import { exchange } from '../fixtures.ts';

const opened: Opened = {
  name: 'ticket.har',
  exchanges: [exchange('1', {}), exchange('2', {})],
  pages: [],
  notes: new Map(),
  stopped: [{ url: 'https://tracker.example/', at: 1 }],
  caution: 'Look twice.',
};

const shown = (file?: Opened) =>
  renderToStaticMarkup(<FileNotices opened={file} refusal={undefined} dismiss={() => {}} />);

it('says aloud which file is shown, how many requests it holds, and what to know of it', () => {
  expect(shown()).toBe('<div role="status"></div>');
  expect(shown(opened)).toBe(
    '<div role="status"><p class="notice">ticket.har, opened from a file: 3 requests.</p><p class="notice">Look twice.</p></div>',
  );
});
