import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, expect, it, vi } from 'vitest';
import type { SnippetView as View } from '../../../src/panel/diagnosis/snippet.tsx';
import { unseen } from '../../fuzz/sharp.ts';

let SnippetView: typeof View;
beforeAll(async () => {
  vi.stubGlobal('navigator', { platform: 'Linux' });
  ({ SnippetView } = await import('../../../src/panel/diagnosis/snippet.tsx'));
});

it('spells out what cannot be seen in a line that is to be removed, as in the URL of a file that somebody sent', () => {
  const part = { file: 'app.js', where: '', language: 'text' as const, code: '', replaces: 'https://a.test/\u202e\nb' };
  const markup = renderToStaticMarkup(<SnippetView snippet={{ parts: [part], notes: [] }} />);
  expect(markup).not.toMatch(unseen);
  expect(markup).toContain('Remove, if it is there:\n<del>https://a.test/\\u{202e}\nb');
});
