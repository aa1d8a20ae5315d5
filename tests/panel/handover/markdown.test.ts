import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../src/engine/diagnose.ts';
import { redacted } from '../../../src/engine/redact.ts';
import { noCircumstances } from '../../../src/panel/handover/circumstances.ts';
import { markdownOf } from '../../../src/panel/handover/markdown.ts';
import { reportOf } from '../../../src/panel/handover/report.ts';
import { words } from '../../../src/panel/words.ts';
import { answered, authBeforeCors, exchange, hop, morning, page, trailingSlash } from '../fixtures.ts';
import { api, noAllowOrigin, put, redirected } from './samples.ts';

describe('markdown', () => {
  it('is a ticket: asked, answered, needed, fixed, seen again', () => {
    const snippet = {
      parts: [{ file: 'app.js', where: 'At the top.', language: 'javascript' as const, code: 'app.use(cors());' }],
      notes: ['One note.'],
    };
    const text = markdownOf(diagnose(put, []), { name: 'Express', snippet });
    for (const part of [
      "## A login check answered the browser's permission question (the preflight) with `401`",
      '`PUT https://api.example.com/users/7` from `https://app.example.com` failed in the browser.',
      '`PreflightMissingAllowOriginHeader`',
      '```http\nOPTIONS https://api.example.com/users/7\nOrigin: https://app.example.com',
      '```http\n401\nWWW-Authenticate: Bearer\n```',
      'The request itself was never sent.',
      '### Seen and needed',
      '### Fix, on the server',
      '```javascript\napp.use(cors());\n```',
      '- One note.',
      '### Reproduce with curl',
      "--header 'Access-Control-Request-Method: PUT'",
    ])
      expect(text).toContain(part);
  });

  it('says of what it is not certain, and calls nothing blocked that was given up', () => {
    const guessed = authBeforeCors;
    const because = guessed.explanation?.because ?? '';
    expect(because).not.toBe('');
    expect(markdownOf(guessed)).toContain(`\n\n${words.diagnosis.probably} ${because}`);
    expect(reportOf([guessed], noCircumstances, 'shown', new Date(0)).findings).toMatchObject([{ because }]);
    const aborted = { ...noAllowOrigin, outcome: { state: 'failed', at: 1, error: 'net::ERR_ABORTED' } } as const;
    expect(markdownOf(diagnose({ ...aborted, hops: [hop(`${api}/x`)] }, []))).not.toContain('blocked');
  });

  it('says why it cannot tell', () => {
    const moved = { ...answered(302, { Location: `${api}/b` }), redirectedTo: `${api}/b` };
    const unwanted = exchange('1', {
      hops: [hop(`${api}/a`, 'GET', moved)],
      outcome: { state: 'failed', at: 1, error: 'net::ERR_ABORTED' },
    });
    const one = diagnose(unwanted, []);
    expect(one.verdict.outcome).toBe('cannot tell');
    const [, , first] = markdownOf(one).split('\n');
    expect(first).toMatch(/^This is about `GET .+`\. The page or the browser did not want this redirect\./);
    expect(markdownOf(one)).not.toContain('failed in the browser');
  });

  it('says of each header where it stood, what it was and what is needed', () => {
    const evidenceIn = (text: string) =>
      text.split('\n').filter((line) => line.startsWith('- `Access-Control-Allow-Origin` '));
    const { messages, seen, needed, notSent, redirectHop } = words.diagnosis;
    expect(evidenceIn(markdownOf(trailingSlash))).toEqual([
      `- \`Access-Control-Allow-Origin\` ${messages.response}. ${seen}: \`${page}/\`. ${needed}: \`${page}\``,
    ]);
    expect(evidenceIn(markdownOf(diagnose(redirected, [])))).toEqual([
      `- \`Access-Control-Allow-Origin\` ${messages.response} ${redirectHop(1)}. ${seen}: ${notSent}. ${needed}: \`${page}\``,
    ]);
  });

  it('announces no code where a server needs none', () => {
    const text = markdownOf(authBeforeCors, { name: 'Express', snippet: { parts: [], notes: ['One note.'] } });
    expect(text).toContain('- One note.');
    expect(text).not.toContain(words.ticket.codeFor('Express'));
  });

  it('numbers the steps of a fix', () => {
    expect(markdownOf(authBeforeCors)).toContain(
      '\n\n1. Move the CORS middleware above the login check.\n2. Keep the login check for every other method.\n',
    );
  });

  it('lets no value end its code', () => {
    const sneaky = { ...noAllowOrigin, hops: [hop(`${api}/x`, 'GET', answered(200, { 'X-Note': '``` # heading' }))] };
    expect(markdownOf(diagnose(sneaky, []))).toContain('````http\n200\nX-Note: ``` # heading\n````');
  });

  it.each(morning)('makes a text of fixture $exchange.id', (one) => {
    expect(markdownOf(one)).toMatch(/^## .+\n\n/);
  });

  it('says everything from masked facts, so that nothing slips through', () => {
    const text = markdownOf(diagnose(redacted(noAllowOrigin), []));
    expect(text).not.toMatch(/sesame|sid=open/);
    expect(markdownOf(diagnose(noAllowOrigin, []))).toMatch(/sesame/);
    expect(markdownOf(authBeforeCors)).toContain('authorization');
  });

  it('holds the secrets in its curl commands only where nothing is masked', () => {
    const curlOf = (text: string) => text.slice(text.indexOf(words.reproduce.title));
    expect(curlOf(markdownOf(diagnose(noAllowOrigin, [])))).not.toMatch(/sesame|sid=open/);
    expect(curlOf(markdownOf(diagnose(noAllowOrigin, []), undefined, 'shown'))).toMatch(/sesame|sid=open/);
  });
});
