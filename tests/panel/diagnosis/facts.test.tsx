import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { Facts } from '../../../src/panel/diagnosis/facts.tsx';
import { Heading } from '../../../src/panel/diagnosis/heading.tsx';
import { diagnosis } from '../fixtures.ts';

const course = { steps: [] };

it('names the error of the preflight apart from that of the request, though they are the same', () => {
  const error = 'net::ERR_FAILED';
  const markup = renderToStaticMarkup(
    <Facts diagnosis={diagnosis('1')} course={course} note={{ preflightError: error, error }} />,
  );
  expect(markup).toContain(`<dt>Exact error of the preflight</dt><dd><code>${error}</code></dd>`);
  expect(markup).toContain(`<dt>Exact error</dt><dd><code>${error}</code></dd>`);
});

it('says once what the browser itself calls by that error', () => {
  const refused = diagnosis('1', { verdict: { outcome: 'blocked', code: 'net::ERR_CONNECTION_REFUSED' } as never });
  const markup = (error: string) =>
    renderToStaticMarkup(<Facts diagnosis={refused} course={course} note={{ error }} />);
  expect(markup('net::ERR_CONNECTION_REFUSED')).not.toContain('Exact error');
  expect(markup('net::ERR_FAILED')).toContain('<dt>Exact error</dt>');
});

it('names the type as the Network panel does, where webRequest cannot tell fetch from XHR', () => {
  const type = (name: string) => {
    const markup = renderToStaticMarkup(
      <Facts diagnosis={diagnosis('1', { exchange: { type: name } })} course={course} />,
    );
    return /<dt>Type<\/dt><dd><code>([^<]*)/.exec(markup)?.[1];
  };
  expect(type('xmlhttprequest')).toBe('Fetch/XHR');
  expect(type('font')).toBe('font');
});

it('says what hardly any server does among the facts of an allowed request, and not in its heading', () => {
  const orElse = [
    { code: 'CORSNotSupportingCredentials', when: 'if it was sent with credentials' },
    { code: 'CORSMultipleAllowOriginNotAllowed', when: 'if the server sent a second, empty line', isRare: true },
  ] as const;
  const allowed = diagnosis('1', { verdict: { outcome: 'allowed', orElse: [...orElse] } });
  const markup = renderToStaticMarkup(<Facts diagnosis={allowed} course={course} />);
  expect(markup).toContain(
    '<dt>Not shown</dt><dd><span>It was blocked as </span><code>CORSMultipleAllowOriginNotAllowed</code>',
  );
  expect(markup).not.toContain('CORSNotSupportingCredentials');
  const heading = renderToStaticMarkup(<Heading diagnosis={allowed} onToFix={() => {}} onToInstead={undefined} />);
  expect(heading).toContain('It was blocked as </span><code>CORSNotSupportingCredentials</code>');
  expect(heading).not.toContain('CORSMultipleAllowOriginNotAllowed');
});
