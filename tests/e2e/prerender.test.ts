/** A page that speculation rules load ahead, and that is then gone to: Chromium does so for nobody whom a program steers. */
import { describe, expect, onTestFinished, test } from 'vitest';
import { listen } from '../conformance/listen.ts';
import { listIn } from './reading.ts';
import { executable, openSession } from './session.ts';

describe.skipIf(!executable)('the list', () => {
  test('begins anew with a page that was loaded ahead, from what that asked for', async () => {
    const session = await openSession();
    const reached = { '/let-go': gate(), '/of-ahead': gate(), '/of-activated': gate() };
    const server = await listen(async ({ url = '' }, response) => {
      if (url === '/once-let-go') await reached['/let-go'].opened;
      if (url === '/once-ahead') await reached['/of-ahead'].opened;
      reached[url as '/of-ahead']?.open();
      response.setHeader('Content-Type', 'text/html');
      response.end(documents[url] ?? '');
    });
    onTestFinished(async () => {
      await session.close();
      server.close();
    });
    await session.page.goto(`http://127.0.0.1:${server.port}/start`);
    await listIn(session.panel).getByRole('option', { name: '/of-start' }).waitFor();
    await session.browser.letGo();
    reached['/let-go'].open();
    await reached['/of-activated'].opened;

    const browser = await session.browser.takeAgain();
    const window = browser.context.pages().find((page) => page.url().includes('/devtools_app.html'));
    if (!window) throw new Error('DevTools is gone.');
    const { frame } = await browser.panelIn(window);
    const rows = listIn({ frame }).getByRole('option');
    await rows.filter({ hasText: '/of-start' }).first().waitFor({ state: 'detached' });
    await rows.filter({ hasText: '/of-activated' }).waitFor();
    const paths = (await rows.allInnerTexts()).map((text) => /\/of-[\w-]+/.exec(text)?.[0]);
    expect(paths).toEqual(['/of-ahead', '/of-activated']);
  });
});

const elsewhere = `const ask = (path) => fetch('http://localhost:' + location.port + path).catch(() => undefined);`;
const rules = JSON.stringify({ prerender: [{ source: 'list', urls: ['/ahead'], eagerness: 'immediate' }] });
const documents: Record<string, string> = {
  '/start': `<!doctype html><script>
${elsewhere}
(async () => {
  await ask('/of-start');
  await fetch('/once-let-go');
  const script = Object.assign(document.createElement('script'), { type: 'speculationrules', text: '${rules}' });
  document.head.append(script);
  await fetch('/once-ahead');
  await ask('/of-start-still');
  location.href = '/ahead';
})();
</script>`,
  '/ahead': `<!doctype html><script>
${elsewhere}
ask('/of-ahead');
document.addEventListener('prerenderingchange', () => ask('/of-activated'));
</script>`,
};

function gate(): { opened: Promise<void>; open: () => void } {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}
