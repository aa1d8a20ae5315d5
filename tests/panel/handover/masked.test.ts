import { expect, it } from 'vitest';
import { diagnose } from '../../../src/engine/diagnose.ts';
import { judgeBeside } from '../../../src/panel/diagnoses.ts';
import { markdownOf } from '../../../src/panel/handover/markdown.ts';
import { masked } from '../../../src/panel/handover/masked.ts';
import { stoppedDiagnoses } from '../../../src/panel/stopped.ts';
import { blocked } from '../../engine/exchanges.ts';

const secret = 'x7Kd93zQ8LmN2pR5tV1w';
const sources = `https://cdn.example/v1?api_key=${secret} https://cdn.example/hooks/${secret}`;

it('a ticket on a request that was stopped holds no secret of the page’s policy', () => {
  const [stopped] = stoppedDiagnoses({
    stopped: [
      {
        ...{ url: `https://api.example/reset/${secret}`, at: 6, method: 'GET', type: 'fetch' },
        violation: { directive: 'connect-src', policy: `connect-src 'self' ${sources}` },
      },
    ],
    pages: [{ url: 'https://app.example/', at: 1 }],
    exchanges: [],
  });
  if (!stopped) throw new Error('Nothing was stopped.');
  const judge = judgeBeside([stopped], diagnose);
  expect(markdownOf(stopped, undefined, 'shown')).toContain(secret);
  const ticket = markdownOf(masked(stopped, [], judge), undefined, 'masked');
  expect(ticket).toContain('https://cdn.example/');
  expect(ticket).not.toContain(secret);
});

it('what a request is joined by stays as it is, however random it looks', () => {
  const documentId = '3F2504E04F8911D39A0C0305E82C3301';
  const shown = diagnose({ ...blocked(), documentId }, []);
  expect(masked(shown, [], diagnose).exchange.documentId).toBe(documentId);
});
