/** Pages that each request something, `/of-page-one` for `/page-one`, and are refused. */
import { type Listening, listen } from './listen.ts';

/** @param fetchedAhead is called when the browser fetches a page that nobody has opened */
export async function openPages(fetchedAhead: () => void = () => {}): Promise<Listening> {
  const server = await listen(({ url = '', headers }, response) => {
    if (url === '/page-ahead' && headers['sec-purpose']) fetchedAhead();
    response.setHeader('Content-Type', url.endsWith('.zip') ? 'application/zip' : 'text/html');
    response.end(url.startsWith('/page') ? document(url, server.port) : '');
  });
  return server;
}

function document(url: string, port: number): string {
  const rules = { prerender: [{ source: 'list', urls: ['/page-ahead'], eagerness: 'immediate' }] };
  const ask = `fetch('http://localhost:${port}/of${url.replace('/', '-')}').catch(() => undefined)`;
  return `<!doctype html><title>${url}</title><script>
addEventListener('pageshow', ({ persisted }) => {
  window.restored = persisted;
  if (persisted && ${url.startsWith('/page-quiet')}) ${ask};
});
if (${!url.startsWith('/page-quiet')}) ${ask};
</script>${url === '/page-speculating' ? `<script type="speculationrules">${JSON.stringify(rules)}</script>` : ''}`;
}
