import type { Placement, Policy } from '../engine/judgement.ts';
import { say } from '../engine/say.ts';
import type { Backend, Part } from './backend.ts';
import { code } from './printing/code.ts';
import { forPreflights, onlyAllowed, setHeader } from './printing/fetch-handler.ts';
import { originList, readsEnvFile } from './printing/origins.ts';
import { configurable } from './printing/variant.ts';
import { notesFor, removesOthers } from './printing/wording.ts';

export default {
  id: 'nextjs',
  name: 'Next.js',
  docs: 'https://nextjs.org/docs/app/api-reference/file-conventions/proxy#cors',
  provenance: 'run',
  variants: [
    configurable(
      'proxy',
      () => say('proxy.ts (from 16 on)'),
      (policy, placement) => ({
        parts: [...bothUrls(placement), file('proxy', policy)],
        notes: notes('proxy', policy, placement),
      }),
    ),
    configurable(
      'middleware',
      () => say('middleware.ts (before 16)'),
      (policy, placement) => ({
        parts: [...bothUrls(placement), file('middleware', policy)],
        notes: notes('middleware', policy, placement),
      }),
    ),
  ],
} satisfies Backend;

type Name = 'proxy' | 'middleware';

/** A route's own `OPTIONS` handler misses its error pages, and headers in next.config can name only a single origin. */
function file(name: Name, policy: Policy): Part {
  return {
    file: `${name}.ts`,
    where: say(
      'As a new file beside the `app` or `pages` folder. Where there is one already, keep what it does: let its function answer preflights first, set these headers on every answer it returns, and extend its `matcher`.',
    ),
    language: 'typescript',
    code: code`
      import { type NextRequest, NextResponse } from 'next/server';

      ${policy.origins !== 'any' && `const allowedOrigins = ${originList('typescript', policy)};\n`}
      export function ${name}(request: NextRequest) {
        const preflight = request.method === 'OPTIONS' && request.headers.has('Access-Control-Request-Method');
        const response = preflight ? new NextResponse(null, { status: 204 }) : NextResponse.next();
        ${policy.origins === 'any' ? "response.headers.set('Access-Control-Allow-Origin', '*');" : onlyAllowed}
        ${policy.credentials && "response.headers.set('Access-Control-Allow-Credentials', 'true');"}
        ${setHeader('Access-Control-Expose-Headers', policy.exposed)}
        ${forPreflights(policy)}
        return response;
      }

      export const config = { matcher: '/api/:path*' };
    `,
  };
}

/**
 * Next.js redirects because of a slash before it runs the file (measured), so the file alone cannot answer the
 * preflight.
 */
function bothUrls(placement: Placement): Part[] {
  if (placement !== 'before-redirect') return [];
  return [
    {
      file: 'next.config.js',
      where: say('In the exported object.'),
      language: 'javascript',
      code: '  skipTrailingSlashRedirect: true,',
      above: 'module.exports = {',
    },
  ];
}

function notes(name: Name, policy: Policy, placement: Placement): string[] {
  const redirects = placement === 'before-redirect';
  return [
    say('`matcher` covers everything below `/api`.'),
    ...(redirects ? [slash(name)] : []),
    removesOthers(),
    ...readsEnvFile(policy, 'Next.js'),
    ...notesFor(policy, redirects ? 'app-wide' : placement, 'Next.js'),
  ];
}

const slash = (name: Name) =>
  say`Next.js redirects for a slash before it runs \`${name}.ts\`. With \`skipTrailingSlashRedirect\` it answers both URLs itself. Where another layer redirects, call the final URL from the page.`;
