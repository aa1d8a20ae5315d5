import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../src/engine/diagnose.ts';
import { redacted } from '../../../src/engine/redact.ts';
import {
  type Circumstances,
  noCircumstances,
  redactedCircumstances,
} from '../../../src/panel/handover/circumstances.ts';
import { reportOf } from '../../../src/panel/handover/report.ts';
import { openFile } from '../../../src/panel/handover/saved-file.ts';
import { stoppedDiagnoses } from '../../../src/panel/judging/stopped.ts';
import { page } from '../fixtures.ts';
import { file, judged, noAllowOrigin, recorded, report } from './samples.ts';

const policy = "connect-src 'self'; report-uri https://reports.example/csp?key=sesame";

const circumstances: Circumstances = {
  pages: [{ url: `${page}/?token=sesame`, at: 0, documentId: 'A', policies: { contentSecurity: [policy] } }],
  notes: new Map([
    [
      '51',
      {
        callStack: [{ frames: [{ functionName: 'load', url: `${page}/app.js?token=sesame`, line: 3, column: 7 }] }],
        error: 'net::ERR_FAILED',
      },
    ],
  ]),
  stopped: [
    {
      url: 'https://tracker.example/collect?token=sesame',
      at: 5,
      method: 'POST',
      type: 'fetch',
      callStack: [{ description: 'await', frames: [] }],
      violation: { directive: 'connect-src', policy },
    },
  ],
};

describe('a saved report', () => {
  it('opens again with the same facts', async () => {
    expect(await openFile(file(report(recorded)))).toEqual({
      name: 'saved.json',
      exchanges: recorded,
      ...noCircumstances,
    });
  });

  it('opens again with what DevTools noted and what was never sent', async () => {
    const whole = reportOf([diagnose(noAllowOrigin, [])], circumstances, 'shown', new Date(0));
    const { exchanges, name, ...read } = await openFile(file(whole));
    expect(read).toEqual(circumstances);
    expect(whole.findings.map(({ exchange: id, code }) => [id, code])).toEqual([
      ['51', 'MissingAllowOriginHeader'],
      [whole.stopped[0]?.id, 'csp'],
    ]);
  });

  it('masks what DevTools noted and what was never sent, and still tells why', async () => {
    const masked = redactedCircumstances(circumstances);
    const whole = reportOf([], masked, 'masked', new Date(0));
    expect(JSON.stringify(whole)).not.toMatch(/sesame/);
    const { pages, stopped } = await openFile(file(whole));
    const [one] = stoppedDiagnoses({ pages, stopped, exchanges: [] });
    expect(one?.explanation?.repair).toEqual(
      stoppedDiagnoses({ ...circumstances, exchanges: [] })[0]?.explanation?.repair,
    );
  });

  it('is read as well where it holds exchanges alone, as the first reports did', async () => {
    const { pages, notes, stopped, ...first } = report(recorded);
    expect((await openFile(file(first))).exchanges).toEqual(recorded);
  });

  it('gives each of its requests an id of its own', async () => {
    const three = ['1', '1', '1 (1)'].map((id) => ({ ...noAllowOrigin, id }));
    const { exchanges } = await openFile(file(report(three)));
    expect(new Set(exchanges.map(({ id }) => id)).size).toBe(3);
    expect(exchanges[2]?.id).toBe('1 (1)');
  });

  it('is read as well where its stopped requests have other ids, as those of before have', async () => {
    const whole = reportOf([], circumstances, 'shown', new Date(0));
    const before = {
      ...whole,
      stopped: whole.stopped.map((one, index) => ({ ...one, id: `stopped-${index}-${one.at}` })),
    };
    expect((await openFile(file(before))).stopped).toEqual(circumstances.stopped);
  });

  it('gives a name of its own to an exchange that has that of a stopped request', async () => {
    const [stopped] = reportOf([], circumstances, 'shown', new Date(0)).stopped;
    const sameName = { ...noAllowOrigin, id: stopped?.id ?? '' };
    const { exchanges } = await openFile(file(reportOf([diagnose(sameName, [])], circumstances, 'shown', new Date(0))));
    expect(exchanges[0]?.id).not.toBe(stopped?.id);
  });

  it('leads to the same diagnoses, masked or not', async () => {
    const { exchanges } = await openFile(file(report(recorded.map(redacted), 'masked')));
    expect(judged(exchanges).map(([, ...rest]) => rest)).toEqual(judged(recorded).map(([, ...rest]) => rest));
  });

  it('holds what was found, for programs without an engine', () => {
    const [first] = report(recorded).findings;
    expect(first).toMatchObject({ exchange: '51', outcome: 'blocked', code: 'MissingAllowOriginHeader' });
    expect(first?.policy?.origins).toEqual([page]);
  });

  it('holds no secret once it is masked', () => {
    const text = JSON.stringify(report(recorded.map(redacted), 'masked'));
    expect(text).not.toMatch(/sesame|sid=open/);
    expect(JSON.stringify(report(recorded))).toMatch(/sesame/);
  });
});
