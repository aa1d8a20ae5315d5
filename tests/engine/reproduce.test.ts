import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reproduce } from '../../src/engine/reproduce.ts';
import { quoted } from '../../src/engine/shell.ts';
import { judge } from '../../src/engine/verdict.ts';
import { allow, allowed, api, blocked, page, type Sketch } from './exchanges.ts';

function commandsFor(sketch: Sketch, sketched = blocked, secrets: 'masked' | 'shown' = 'masked') {
  const exchange = sketched(sketch);
  return reproduce({ exchange, ...judge(exchange) }, secrets);
}

/** What curl is given once a shell has read the command. */
function argumentsOf(command: string): string[] {
  const script = `curl() { printf '%s\\0' "$@"; }\n${command}`;
  const { stdout, stderr, status } = spawnSync('/bin/sh', ['-c', script], { encoding: 'utf8' });
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  return stdout.split('\0').slice(0, -1);
}

describe('reproduce', () => {
  it('asks for no headers where none need permission', () => {
    const { preflight } = commandsFor({ method: 'PUT', preflight: {} });
    expect(preflight?.command).not.toContain('Access-Control-Request-Headers');
  });

  it('asks what the browser asked before it sent the request', () => {
    const { preflight } = commandsFor({ method: 'PUT', preflight: { asks: 'x-b,content-type' } });
    expect(preflight?.command).toBe(
      [
        `curl --include --request OPTIONS ${api}/users`,
        `  --header 'Origin: ${page}'`,
        "  --header 'Access-Control-Request-Method: PUT'",
        "  --header 'Access-Control-Request-Headers: content-type,x-b'",
      ].join(' \\\n'),
    );
    expect(preflight?.lookFor).toEqual([
      `\`Access-Control-Allow-Origin: ${page}\`, once; \`*\` will do without credentials only`,
      '`Access-Control-Allow-Credentials: true`, if the request is sent with credentials',
      'a status from 200 to 299, and no redirect',
      '`Access-Control-Allow-Methods` with `PUT`',
      '`Access-Control-Allow-Headers` with `content-type` and `x-b`',
    ]);
  });

  it('asks for permission as Firefox did, whose preflight hides no origin behind a redirect', () => {
    const { preflight, request } = commandsFor({
      family: 'firefox',
      method: 'PUT',
      preflight: { headers: allow(page, { 'Access-Control-Allow-Methods': 'PUT' }) },
      answer: { status: 307, headers: allow(page) },
      followed: [{ url: 'https://elsewhere.example/users', preflight: { headers: allow('null') } }],
    });
    expect(preflight?.command).toContain(`'Origin: ${page}'`);
    expect(preflight?.lookFor[0]).toContain(page);
    expect(request.command).toContain("'Origin: null'");
  });

  it('says which values of a request that was never sent are not known', () => {
    const { request, notes } = commandsFor({ method: 'PUT', preflight: { asks: 'content-type,x-request-id' } });
    expect(argumentsOf(request.command)).toEqual([
      ...['--include', '--request', 'PUT', `${api}/users`],
      ...['--header', `Origin: ${page}`],
      ...['--header', 'content-type: application/json'],
      ...['--header', 'x-request-id: VALUE'],
    ]);
    expect(notes.join('\n')).toContain('Put yours in place of `VALUE`.');
    expect(notes.join('\n')).toContain('`application/json` is a guess');
    expect(notes.join('\n')).toContain('`--data`');
  });

  it('says so where the type of the body alone is not known, and only there', () => {
    const asked = { method: 'PUT', preflight: { asks: 'content-type' } };
    expect(commandsFor(asked).notes.join()).toContain('is a guess');
    const sent = commandsFor({ ...asked, headers: { 'Content-Type': 'text/csv' }, answer: {} });
    expect(sent.request.command).toContain('Content-Type: text/csv');
    expect(sent.notes.join()).not.toContain('is a guess');
  });

  it('sends the headers of the page’s own that others have from the browser', () => {
    const { request, notes } = commandsFor({
      ...{
        preflight: { asks: 'cache-control' },
        headers: { 'Cache-Control': 'no-cache', Pragma: 'no-cache' },
        answer: {},
      },
    });
    expect(argumentsOf(request.command)).toContain('Cache-Control: no-cache');
    expect(request.command).not.toMatch(/VALUE|Pragma/);
    expect(notes.join()).not.toContain('did not show');
  });

  it('sends what was sent, without what the browser adds by itself', () => {
    const headers = { Accept: 'text/plain', 'User-Agent': 'Mozilla/5.0', Referer: page, 'X-Empty': '' };
    const { preflight, request, notes } = commandsFor({ headers, answer: {} });
    expect(preflight).toBeUndefined();
    expect(argumentsOf(request.command)).toEqual([
      ...['--include', `${api}/users`],
      ...['--header', `Origin: ${page}`, '--header', 'Accept: text/plain', '--header', 'X-Empty;'],
    ]);
    expect(notes).toEqual([
      expect.stringContaining('curl shows every answer'),
      expect.stringContaining('only to a request with an `Origin` header'),
    ]);
  });

  it('sends no cookie where the browser had none, and leaves room for one that was not shown', () => {
    const asked: Sketch = { credentials: 'include', answer: { headers: allow(page) } };
    expect(commandsFor(asked).request.command).not.toContain('Cookie');
    expect(commandsFor({ ...asked, tabId: 0 }).request.command).toContain("'Cookie: VALUE'");
    const refused: Sketch = { type: 'ping', method: 'POST', preflight: { asks: 'content-type' } };
    expect(commandsFor(refused).request.command).toContain("'Cookie: VALUE'");
  });

  it('asks without an origin, and looks for no permission, where the browser did', () => {
    const { request, notes } = commandsFor({ mode: 'no-cors', type: 'image', answer: {} }, allowed);
    expect(argumentsOf(request.command)).toEqual(['--include', `${api}/users`]);
    expect(request.lookFor).toEqual([]);
    expect(notes).toEqual([expect.stringContaining('only to a request with an `Origin` header')]);
  });

  it('leaves out the user name of a URL, which browsers do not send', () => {
    const sketch = { method: 'PUT', url: 'https://user:password@api.example.com/', preflight: {}, answer: {} };
    const { preflight, request } = commandsFor(sketch, blocked, 'shown');
    for (const one of [preflight, request]) expect(argumentsOf(one?.command ?? '')[3]).toBe(`${api}/`);
  });

  it('asks the hop that failed, under the origin the browser sent there', () => {
    const elsewhere = 'https://elsewhere.example/users';
    const answer = { status: 302, headers: allow(page, { Location: elsewhere }) };
    const { request } = commandsFor({ answer, followed: [{ url: elsewhere, answer: {} }] });
    expect(argumentsOf(request.command)).toEqual(['--include', elsewhere, '--header', 'Origin: null']);
  });

  it('asks for the head alone with HEAD, and keeps brackets in a URL', () => {
    const { request } = commandsFor({ method: 'HEAD', url: 'http://[::1]:3000/a?b={c}', answer: {} });
    expect(argumentsOf(request.command).slice(0, 3)).toEqual(['--head', '--globoff', 'http://[::1]:3000/a?b={c}']);
  });

  describe('secrets', () => {
    const headers = { Authorization: 'Bearer abc.def', Cookie: 'session=s3cret', 'X-Api-Key': "k'3y" };
    const sketch: Sketch = {
      headers,
      url: `${api}/users?token=t0ken&page=2#part`,
      preflight: { asks: 'authorization,x-api-key' },
      answer: { headers: allow(page) },
    };

    it('are masked, which is said', () => {
      const { preflight, request, notes, hasSecrets } = commandsFor(sketch, allowed);
      expect(hasSecrets).toBe(true);
      expect(argumentsOf(preflight?.command ?? '')[3]).toBe(`${api}/users?token=MASKED&page=2`);
      expect(argumentsOf(request.command)).toEqual([
        ...['--include', `${api}/users?token=MASKED&page=2`, '--header', `Origin: ${page}`],
        ...['--header', 'Authorization: Bearer MASKED', '--header', 'Cookie: MASKED', '--header', 'X-Api-Key: MASKED'],
      ]);
      expect(notes[0]).toContain('`MASKED`');
    });

    it('are shown in both commands to whoever asks for them', () => {
      const { preflight, request, notes, hasSecrets } = commandsFor(sketch, allowed, 'shown');
      expect(hasSecrets).toBe(true);
      expect(argumentsOf(preflight?.command ?? '')[3]).toBe(`${api}/users?token=t0ken&page=2`);
      expect(argumentsOf(request.command)).toEqual([
        ...['--include', `${api}/users?token=t0ken&page=2`, '--header', `Origin: ${page}`],
        ...Object.entries(headers).flatMap(([name, value]) => ['--header', `${name}: ${value}`]),
      ]);
      expect(notes.join('\n')).not.toContain('MASKED');
    });

    it('leave nothing to show where there are none, or where they were masked before', () => {
      expect(commandsFor({ headers: { Accept: 'text/plain' }, url: `${api}/users#part`, answer: {} }).hasSecrets).toBe(
        false,
      );
      const masked = { Authorization: 'Bearer MASKED', Cookie: 'MASKED' };
      const opened = commandsFor({ headers: masked, answer: { headers: allow(page) } }, allowed);
      expect(opened.hasSecrets).toBe(false);
      expect(opened.notes[0]).toContain('`MASKED`');
    });
  });

  it('hands every header, secret and URL through a shell unchanged', () => {
    const value = fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 20 });
    const method = fc.stringMatching(/^[!#$%&'*+.^_`|~A-Z-]{1,8}$/);
    const through = fc.property(value, value, method, (text, secret, verb) => {
      const url = new URL(`${api}/${text.replaceAll(/[#?\s]/g, '')}?token=${secret.replaceAll(/[#\s]/g, '')}`).href;
      const headers = { 'X-A': text, Authorization: secret, Cookie: `id=${secret}` };
      const { request } = commandsFor({ method: verb, url, headers, answer: {} }, blocked, 'shown');
      const told = argumentsOf(request.command);
      expect(told).toEqual(
        expect.arrayContaining([url, `X-A: ${text}`, `Authorization: ${secret}`, `Cookie: id=${secret}`]),
      );
    });
    fc.assert(through, { numRuns: 60 });
  });
});

describe('quoted', () => {
  // Dash, the /bin/sh of Debian, does not know the dollar-single-quotes of POSIX.1-2024 yet.
  it.each([
    ['/bin/sh', /^\P{C}*$/u],
    ['bash', /^[^\0\p{Surrogate}]*$/u],
  ])('is one word of a POSIX shell (%s), whatever it holds', (shell, sendable) => {
    const wicked = fc.constantFrom(
      "'",
      '"',
      '\\',
      '$(id)',
      '`id`',
      '$HOME',
      '\n',
      ';',
      '&',
      '|',
      '!',
      '*',
      '~',
      ' ',
      '#',
      'é',
    );
    const text = fc.array(fc.oneof(wicked, fc.string({ unit: 'binary' })), { maxLength: 6 }).map((all) => all.join(''));
    const readBack = fc.property(
      fc.array(
        text.filter((one) => sendable.test(one)),
        // Starting a shell takes longest by far.
        { minLength: 1, maxLength: 100, size: 'max' },
      ),
      (texts) => {
        const script = `printf '%s\\0' ${texts.map(quoted).join(' ')}`;
        const { stdout } = spawnSync(shell, ['-c', script], { encoding: 'utf8' });
        expect(stdout.split('\0').slice(0, -1)).toEqual(texts);
      },
    );
    fc.assert(readBack, { numRuns: 10 });
  });

  it('spells out what cannot be seen', () => {
    expect(quoted("it's \u202ea\n")).toBe("$'it\\'s \\xe2\\x80\\xaea\\x0a'");
  });
});
