/**
 * What browsers do beyond one exchange: remember preflights, keep answers and ask whether they are still valid, send
 * cookies, follow long redirects, ask through a service worker. Each runs in the page, and returns what the page was
 * told.
 */
type Way = (server: string) => Promise<unknown>;

/**
 * Firefox 153 sends up to three preflights before it remembers the first for a host of another site, with this
 * extension and without. If it was asked before, it remembers from the first on.
 */
export const meet: Way = async (server) => {
  for (let times = 0; times < 6; times++) await fetch(`${server}/remembered/beforehand`, { method: 'PUT' });
};

export const ways: Record<string, Way> = {
  'preflights that are remembered': async (server) => {
    const ask = () => fetch(`${server}/remembered`, { method: 'PUT' }).then(({ status }) => status);
    return [await ask(), await ask(), await ask()];
  },

  'preflights that are not': async (server) => {
    const ask = () => fetch(`${server}/forgotten`, { method: 'PUT' }).then(({ status }) => status);
    return [await ask(), await ask()];
  },

  'answers that are kept': async (server) => {
    const told = [];
    for (const cache of ['default', 'default', 'reload', 'no-cache', 'no-store', 'force-cache'] as const) {
      const response = await fetch(`${server}/kept`, { cache });
      told.push([response.status, await response.text(), [...response.headers.keys()]]);
    }
    return told;
  },

  'answers that are asked for again': async (server) => {
    const ask = async () => {
      const response = await fetch(`${server}/validated`);
      return [response.status, await response.text(), response.headers.get('etag')];
    };
    return [await ask(), await ask()];
  },

  cookies: async (server) => {
    const ask = (path: string, credentials: RequestCredentials) => fetch(server + path, { credentials });
    await ask('/sets-cookies', 'include');
    return [(await ask('/reads-cookies', 'include')).status, (await ask('/reads-none', 'omit')).status];
  },

  'a name and password': async (server) => {
    const bare = await fetch(`${server}/secret`);
    return new Promise((resolve) => {
      const request = new XMLHttpRequest();
      request.open('GET', `${server}/secret`, true, 'user', 'password');
      request.withCredentials = true;
      request.onloadend = () => resolve([bare.status, request.status, request.responseText]);
      request.send();
    });
  },

  redirects: async (server) => {
    const told: unknown[] = [];
    const tell = async (path: string, init: RequestInit) => {
      told.push(
        await fetch(server + path, init).then(
          ({ type, status, redirected }) => [type, status, redirected],
          () => 'refused',
        ),
      );
    };
    for (const redirect of ['follow', 'manual', 'error'] as const) await tell('/redirects/2', { redirect });
    for (const count of [20, 21]) await tell(`/redirects/${count}`, {});
    await tell('/redirects/2', { method: 'PUT' });
    return told;
  },

  'a part of a file': async (server) => {
    const response = await fetch(`${server}/part`, { headers: { Range: 'bytes=0-4' } });
    return [response.status, await response.text()];
  },

  'a body that is given up': async (server) => {
    const controller = new AbortController();
    const { body } = await fetch(`${server}/unending`, { signal: controller.signal });
    const reader = (body as ReadableStream<Uint8Array>).getReader();
    const { value } = await reader.read();
    controller.abort();
    return [value?.length, await reader.read().catch(({ name }) => name)];
  },

  'an event stream that is taken up again': (server) =>
    new Promise((resolve) => {
      const source = new EventSource(`${server}/events`);
      const told: string[] = [];
      source.onmessage = ({ data }) => {
        if (told.push(data) < 2) return;
        source.close();
        resolve(told);
      };
    }),

  'what timing tells': async (server) => {
    await fetch(`${server}/timed`, { method: 'PUT' });
    const entries = performance.getEntriesByName(`${server}/timed`) as PerformanceResourceTiming[];
    return entries.map(({ encodedBodySize, nextHopProtocol, responseStatus }) => [
      ...[encodedBodySize, nextHopProtocol, responseStatus],
    ]);
  },

  'a service worker': async (server) => {
    const { serviceWorker } = navigator;
    const taken = new Promise((resolve) => serviceWorker.addEventListener('controllerchange', resolve));
    await serviceWorker.register('/service-worker.js');
    // Once the page has it, it stays.
    if (!serviceWorker.controller) await taken;
    return (await fetch(`${server}/through-worker`, { method: 'PUT' })).status;
  },
};
