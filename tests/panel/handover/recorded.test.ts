import { parse } from 'valibot';
import { expect, it } from 'vitest';
import { diagnose } from '../../../src/engine/diagnose.ts';
import { noCircumstances } from '../../../src/panel/handover/circumstances.ts';
import { harIn, type Recorded, reportIn } from '../../../src/panel/handover/recorded.ts';
import { savedReport } from '../../../src/panel/handover/report.ts';
import { answered, exchange, hop } from '../fixtures.ts';

const exchanges = ['1', '2'].map((id) =>
  exchange(id, { hops: [hop(`https://api.example.com/${id}`, 'GET', answered(200))] }),
);
/** As a long recording is opened: the second one waits for its diagnosis. */
const recorded: Recorded = {
  exchanges,
  diagnoses: exchanges.slice(0, 1).map((one) => diagnose(one, [])),
  circumstances: noCircumstances,
  diagnose,
  version: '1.0.0',
};

it.each(['masked', 'shown'] as const)('is saved whole while there are rows to diagnose (secrets %s)', (secrets) => {
  const report = reportIn(recorded, secrets);
  expect(parse(savedReport, report).exchanges.map(({ id }) => id)).toEqual(['1', '2']);
  expect(report).toMatchObject({ findings: [{ exchange: '1' }, { exchange: '2' }] });
  expect(harIn(recorded, secrets)).toMatchObject({ log: { entries: [{ _exchange: 0 }, { _exchange: 1 }] } });
});
