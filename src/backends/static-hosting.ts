import type { Policy } from '../engine/judgement.ts';
import { say } from '../engine/say.ts';
import type { Backend, Variant } from './backend.ts';
import { json } from './printing/quote.ts';
import { variant } from './printing/variant.ts';
import { listedMethods, notesFor } from './printing/wording.ts';

export default {
  id: 'static-hosting',
  get name() {
    return say('Static hosting');
  },
  docs: 'https://docs.netlify.com/routing/headers/',
  provenance: 'documentation',
  variants: [
    host('_headers', {
      name: 'Netlify, Cloudflare Pages',
      where: amongTheFiles,
      write: (headers) => ['/*', ...pairs(headers).map(({ key, value }) => `  ${key}: ${value}`)].join('\n'),
    }),
    host('vercel.json', {
      name: 'Vercel',
      where: besideThem,
      docs: 'https://vercel.com/docs/project-configuration#headers',
      write: (headers) => json({ headers: [{ source: '/(.*)', headers: pairs(headers) }] }),
    }),
    host('firebase.json', {
      name: 'Firebase',
      where: besideThem,
      docs: 'https://firebase.google.com/docs/hosting/full-config#headers',
      write: (headers) => json({ hosting: { headers: [{ source: '**', headers: pairs(headers) }] } }),
    }),
    host('staticwebapp.config.json', {
      name: 'Azure Static Web Apps',
      where: amongTheFiles,
      docs: 'https://learn.microsoft.com/azure/static-web-apps/configuration#global-headers',
      write: (headers) => json({ globalHeaders: headers }),
    }),
  ],
} satisfies Backend;

type Headers = Record<string, string>;

interface Host {
  name: string;
  docs?: string;
  /** Where the file belongs. */
  where(): string;
  write(headers: Headers): string;
}

function host(file: string, { name, where, write, ...rest }: Host): Variant {
  const isText = file === '_headers';
  const printed = variant(file, name, (policy, placement) => ({
    parts: [{ file, where: where(), language: isText ? 'text' : 'json', code: write(headersOf(policy)) }],
    notes: [
      ...(isText ? [say('Functions do not get these headers: they have to send their own.')] : []),
      ...limits(policy),
      ...notesFor(policy, placement === 'before-redirect' ? 'app-wide' : placement, name),
    ],
  }));
  return Object.assign(printed, rest);
}

function amongTheFiles(): string {
  return say('In the folder that you deploy. If the file is there already, add this to it.');
}

/** Firebase deploys a folder inside it, and ignores a file of that name there. */
function besideThem(): string {
  return say("In the project's folder. If the file is there already, add this to it.");
}

/** Every request gets the same headers, so they can name a single origin. */
function headersOf(policy: Policy): Headers {
  const { origins, credentials, headers, exposed, maxAge } = policy;
  const all = {
    'Access-Control-Allow-Origin': origins === 'any' ? '*' : origins[0],
    'Access-Control-Allow-Credentials': credentials && 'true',
    'Access-Control-Allow-Methods': listedMethods(policy).join(', '),
    'Access-Control-Allow-Headers': headers.join(', '),
    'Access-Control-Expose-Headers': exposed.join(', '),
    'Access-Control-Max-Age': maxAge?.toString(),
  };
  return Object.fromEntries(Object.entries(all).flatMap(([name, value]) => (value ? [[name, value]] : [])));
}

function pairs(headers: Headers): { key: string; value: string }[] {
  return Object.entries(headers).map(([key, value]) => ({ key, value }));
}

/** None of the four can set the status of an answer, and at Cloudflare at least, `OPTIONS` for a file is an error. */
function limits({ origins, methods, headers, maxAge }: Policy): string[] {
  const isPreflighted = methods.length + headers.length > 0 || maxAge !== undefined;
  return [
    ...(origins.length > 1 && origins !== 'any' ? [onlyOne()] : []),
    ...(isPreflighted ? [answersNoPreflight()] : []),
  ];
}

const onlyOne = () =>
  say('Only the first origin fits in the file. For more, write a function that looks the `Origin` up in a list.');

const answersNoPreflight = () =>
  say(
    'This helps requests without a preflight, such as those for fonts and scripts. If `OPTIONS` still gets an error, answer it in a function.',
  );
