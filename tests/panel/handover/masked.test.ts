import { expect, it } from 'vitest';
import { diagnose } from '../../../src/engine/diagnose.ts';
import type { Exchange } from '../../../src/engine/exchange.ts';
import { markdownOf } from '../../../src/panel/handover/markdown.ts';
import { masked } from '../../../src/panel/handover/masked.ts';
import { judgeBeside } from '../../../src/panel/judging/judge.ts';
import { stoppedDiagnoses } from '../../../src/panel/judging/stopped.ts';
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
  const [handedOn] = masked([stopped], judge);
  const ticket = handedOn && markdownOf(handedOn, undefined, 'masked');
  expect(ticket).toContain('https://cdn.example/');
  expect(ticket).not.toContain(secret);
});

it('what a request is joined by stays as it is, however random it looks', () => {
  const documentId = '3F2504E04F8911D39A0C0305E82C3301';
  const shown = diagnose({ ...blocked(), documentId }, []);
  const [handedOn] = masked([shown], diagnose);
  expect(handedOn?.exchange.documentId).toBe(documentId);
});

it('a neighbour is masked once, however many it is evidence for', () => {
  const exchanges = [1, 2, 3].map((id) => ({ ...blocked(), id: `${id}` }));
  const neighbours: Exchange[] = [];
  masked(
    exchanges.map((one) => diagnose(one, exchanges)),
    (one, others) => {
      neighbours.push(one, ...others);
      return diagnose(one, others);
    },
  );
  expect(neighbours).toHaveLength(12);
  expect(new Set(neighbours).size).toBe(3);
});

it('a request is judged beside the neighbours that it was shown with', () => {
  const [one, other] = ['1', '2'].map((id) => ({ ...blocked(), id })) as [Exchange, Exchange];
  const [handedOn] = masked([diagnose(one, [other])], diagnose);
  expect(handedOn?.neighbours?.map(({ id }) => id)).toEqual(['2']);
});
