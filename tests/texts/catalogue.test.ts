/** Every text goes through the catalogue, and every language says all of it. */
import { afterEach, describe, expect, it, test } from 'vitest';
import { type Catalogue, say, speak } from '../../src/engine/say.ts';
import { german } from '../../src/panel/words/german/sentences.ts';
import { japanese } from '../../src/panel/words/japanese/sentences.ts';
import { hashesOf, packedTranslation } from '../../src/panel/words/packed-translation.ts';
import { translation } from '../../src/panel/words/translation.ts';
import { collectSayings } from './sayings.ts';
import { marksIn, saidIn, sources, unmarkedIn } from './source.ts';

const said = sources.flatMap(({ file, source }) => saidIn(source).map((one) => ({ ...one, file })));
const keys = [...new Set(said.flatMap(({ key }) => key ?? []))];
const unmarked = sources.flatMap(({ file, source }) =>
  unmarkedIn(source, file.split('/')[1] ?? '').map((text) => ({ file, text })),
);

afterEach(() => speak(undefined));

describe('say', () => {
  it('says English without a catalogue, and what the catalogue lacks', () => {
    expect(say('No answer.')).toBe('No answer.');
    speak(translation({}));
    expect(say`It took ${2} of ${'{0}'}.`).toBe('It took 2 of {0}.');
  });

  it('puts values where the translation wants them, as often as it wants them, and as they are', () => {
    speak(translation({ 'It took {0} of {1}.': '{1}: {0}, {0}.' }));
    expect(say`It took ${'{1}'} of ${'$&'}.`).toBe('$&: {1}, {1}.');
  });
});

describe('the source', () => {
  it('has its texts found', () => {
    const source = `const a = say('One.'); const b = () => say\`Two \${a} of \${b}.\`; say(a);`;
    expect(saidIn(source)).toEqual([
      { key: 'One.', early: true },
      { key: 'Two {0} of {1}.', early: false },
      { early: true },
    ]);
    expect(unmarkedIn(`const a = { title: 'The server is down.', b: 'x', ...(c === 'so far') };`, 'engine')).toEqual([
      'The server is down.',
    ]);
    expect(
      unmarkedIn('const a = { b: say`A $' + '{c} thing.`, d: `Put $' + '{say`it there`} again.` };', 'engine'),
    ).toEqual(['Put {0} again.']);
    expect(unmarkedIn(`const a = { code: 'npm install cors', where: 'At the very top.' };`, 'backends')).toEqual([
      'At the very top.',
    ]);
    expect(unmarkedIn('const a = <p className="so far">Hello you</p>;', 'panel')).toEqual(['Hello you']);
    expect(keys.length).toBeGreaterThan(900);
  });

  it('says only what can be read from it', () => {
    expect(said.filter(({ key }) => key === undefined).map(({ file }) => file)).toEqual([]);
  });

  it('says nothing while a module loads', () => {
    expect(said.filter(({ early }) => early)).toEqual([]);
  });

  it('has no text outside the catalogue', () => {
    const marks = new Set([...sources.flatMap(({ source }) => marksIn(source)), ...unsaid]);
    expect(unmarked.filter(({ text }) => !marks.has(text))).toEqual([]);
  });

  it('keeps no text out that is not there', () => {
    const texts = new Set(unmarked.map(({ text }) => text));
    expect(unsaid.filter((text) => !texts.has(text))).toEqual([]);
  });
});

/** Names of products, and texts that no person reads: code to print, lines of an HTTP message, a media query. */
const unsaid = [
  'Fetch Standard',
  'ASP.NET Core',
  'Spring Security',
  'Supabase Edge Functions',
  'Google Cloud',
  'Google Cloud Storage',
  'Azure Storage',
  'Cloudflare R2',
  'Amazon S3',
  'API Gateway',
  'AWS ELB',
  'AWS Lambda',
  'Cloudflare Workers',
  'Azure App Service',
  'Cloudflare Pages',
  'Firebase Hosting',
  'Azure Static Web Apps',
  'AWS WAF',
  'Heroku router',
  'Google Frontend',
  'New Relic',
  'Elastic APM',
  'Application Insights',
  'Apollo Client',
  'LM Studio',
  'Home Assistant',
  'Google Maps',
  'Maps JavaScript API',
  'Azure Functions Core Tools',
  'Docker Registry',
  'Parse Server',
  'OpenTelemetry Collector',
  'IPFS Kubo',
  'Stable Diffusion WebUI',
  'Enable CORS',
  'Trusted Origins',
  'CORS origins',
  'Allowed Web Origins',
  'Allowed Origins (CORS)',
  'CORS Explainer',
  // Who saved a HAR.
  'WebKit Web Inspector',
  // A category of Firefox's console.
  'Web Socket',
  // A report for whoever maintains the extension.
  'CORS Explainer failed in: {0}',
  'The request could not be written down. {0}',
  '--include --request {0}',
  '--header {0}',
  'curl {0}{1} {2}',
  'host: {0}',
  'OPTIONS {0}',
  'preflight {0}',
  '{0}, authorization',
  '# The middleware.',
  '(prefers-color-scheme: dark)',
  "curl -i https://api.example/users -H 'Origin: https://shop.example'",
  "// vite.config.js\nexport default {\n  server: { proxy: { '/api': 'http://localhost:3000' } },\n};",
];

/** The same as in English (texts.test.ts): no blame, no feigned apology, nothing that makes the reader feel slow. */
const banned: Record<string, RegExp> = {
  German:
    /\b(bitte|einfach|leider|ungültig\w*|illegal\w*|unzulässig\w*|natürlich|offensichtlich|selbstverständlich|bloß|lediglich|dumm|du|dein\w*|dir|dich|Entschuldigung|tut uns leid)\b/i,
  Japanese: /申し訳|すみません|残念|無効|不正な|簡単|単に|当然|明らかに|してはいけません|だ。|である。/,
};

describe.each([
  ['German', german],
  ['Japanese', japanese],
])('%s', (language, catalogue) => {
  const entries = Object.entries(catalogue);

  it('says every text, and none that is no longer said', () => {
    expect(keys.filter((key) => !(key in catalogue))).toEqual([]);
    expect(Object.keys(catalogue).filter((key) => !keys.includes(key))).toEqual([]);
  });

  it('says the same where it is packed', () => {
    const packed = packedTranslation(hashesOf(Object.keys(catalogue)), Object.values(catalogue));
    expect(entries.filter(([key, text]) => packed(key) !== text)).toEqual([]);
    expect(packed('Nobody translated this.')).toBeUndefined();
  });

  it('puts in every value', () => {
    const values = (text: string) => [...new Set(text.match(/\{\d+\}/g))].sort();
    expect(entries.filter(([key, text]) => `${values(key)}` !== `${values(text)}`)).toEqual([]);
  });

  it('keeps the code that stands between backticks', () => {
    const code = (text: string) => [...new Set(text.match(/`[^`]*`/g))].sort();
    const odd = (text: string) => (text.match(/`/g)?.length ?? 0) % 2 === 1;
    expect(entries.filter(([key, text]) => odd(text) || `${code(key)}` !== `${code(text)}`)).toEqual([]);
  });

  // Code and what stands in quotes, such as a name of DevTools, are others' words.
  it('keeps the tone of the house', () => {
    expect(entries.filter(([, text]) => banned[language]?.test(text.replace(/`[^`]*`|「[^」]*」/g, '')))).toEqual([]);
  });

  test('everything that causes and warnings can say is in it', () => {
    const { spied, missed } = spy(catalogue);
    speak(translation(spied));
    const sayings = collectSayings();
    expect(sayings.length).toBeGreaterThan(400);
    expect([...missed]).toEqual([]);
    expect(sayings.filter(({ text }) => /\{\d+\}|undefined/.test(text))).toEqual([]);
  });
});

test('a name that begins a Japanese sentence stays as it is written', () => {
  speak(translation(japanese));
  const texts = collectSayings().map(({ text }) => text);
  expect(texts.filter((text) => text.startsWith('htmx ライブラリ')).length).toBeGreaterThan(0);
  expect(texts.filter((text) => /^(Htmx|GRPC|Axios|Tus|Ngrok) /.test(text))).toEqual([]);
});

/** A catalogue that notes what it was asked for in vain. */
function spy(catalogue: Catalogue): { spied: Catalogue; missed: Set<string> } {
  const missed = new Set<string>();
  const get = (target: Catalogue, key: string) => {
    if (!(key in target)) missed.add(key);
    return target[key];
  };
  return { spied: new Proxy(catalogue, { get: (target, key) => get(target, String(key)) }), missed };
}
