/** Whatever is observed, it is recorded, judged and fixed without an exception, twice in the same way, and leads nowhere else. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { backends } from '../../src/backends/index.ts';
import { courseOf } from '../../src/engine/course.ts';
import { diagnose, explanationsOf } from '../../src/engine/diagnose.ts';
import type { Exchange } from '../../src/engine/exchange.ts';
import type { Diagnosis, Placement, Policy } from '../../src/engine/judgement.ts';
import { smallestPolicy } from '../../src/engine/policy.ts';
import { policyChoices, withCredentials } from '../../src/engine/policy-choices.ts';
import { afterFirstFixed, predict } from '../../src/engine/predict.ts';
import { redacted } from '../../src/engine/redact.ts';
import { judge } from '../../src/engine/verdict.ts';
import { withoutQuery } from '../../src/engine/wording.ts';
import { recorded } from '../engine/record/streams.ts';
import { tried } from './cases.ts';
import { exchange, family, observation } from './hostile.ts';
import { unseen } from './sharp.ts';

const neighbours = fc.array(exchange, { maxLength: 3 });

test('record: anything observed becomes exchanges that can be stored, in any order the same', () => {
  fc.assert(
    fc.property(fc.array(observation, { maxLength: 12 }), family, (observations, family) => {
      const exchanges = recorded(observations, family);
      for (const one of Object.values(exchanges)) expect(one.hops.length).toBeGreaterThan(0);
      expect(JSON.parse(JSON.stringify(exchanges))).toEqual(exchanges);
      expect(recorded(observations, family)).toEqual(exchanges);
    }),
    tried(),
  );
});

test('verdict: a hop that exists, and the same answer when asked again', () => {
  fc.assert(
    fc.property(exchange, (one) => {
      const { verdict } = judge(one);
      if (verdict.outcome === 'blocked') expect(one.hops[verdict.hop]).toBeDefined();
      expect(judge(structuredClone(one)).verdict).toEqual(verdict);
    }),
    tried(),
  );
});

test('diagnose: every text is there, links lead to the web, and the facts stay as they were', () => {
  fc.assert(
    fc.property(exchange, neighbours, (one, near) => {
      const before = JSON.stringify([one, near]);
      const diagnosis = diagnose(one, near);
      expect(diagnosis.failures).toBeUndefined();
      for (const { title, short, happened, why, repair, learnMore } of explanationsIn(diagnosis)) {
        for (const said of [title, short, happened, why, repair.instruction]) {
          expect(said).toMatch(/\S/);
          // A value that a part of a request lacks.
          expect(said).not.toContain('`undefined`');
        }
        for (const { url } of learnMore) expect(new URL(url).protocol).toBe('https:');
      }
      expect(diagnose(structuredClone(one), structuredClone(near))).toEqual(diagnosis);
      expect(JSON.stringify([one, near])).toBe(before);
    }),
    tried(),
  );
});

test('diagnose: no page is told to call what it called', () => {
  fc.assert(
    fc.property(exchange, neighbours, (one, near) => {
      const called = `Call \`${withoutQuery(one.hops[0]?.url ?? '')}\` from the page`;
      for (const { repair } of explanationsIn(diagnose(one, near)))
        for (const said of [repair.instruction, ...repair.steps]) expect(said).not.toContain(called);
    }),
    tried(),
  );
});

test('course: every step is told, and the facts stay as they were', () => {
  fc.assert(
    fc.property(exchange, neighbours, (one, near) => {
      const before = JSON.stringify([one, near]);
      const course = courseOf(diagnose(one, near));
      expect(course.failures).toBeUndefined();
      expect(course.steps.length).toBeGreaterThan(0);
      for (const { sentence } of course.steps) expect(sentence).toMatch(/\S/);
      expect(courseOf(diagnose(structuredClone(one), structuredClone(near)))).toEqual(course);
      expect(JSON.stringify([one, near])).toBe(before);
    }),
    tried(),
  );
});

test('diagnose: every other explanation that fits is whole, too', () => {
  fc.assert(
    fc.property(exchange, neighbours, (one, near) => {
      for (const { title } of explanationsOf(one, near)) expect(title).toMatch(/\S/);
    }),
    tried(),
  );
});

test('policy and prediction: an answer for every choice, and never the two things that no server may allow', () => {
  fc.assert(
    fc.property(exchange, neighbours, (one, near) => {
      const { credentials } = judge(one);
      for (const policy of policiesFor(one, near)) {
        expect(predict(policy, one, credentials).sentence).toMatch(/\S/);
        if (policy.origins === 'any') expect(policy.credentials).toBe(false);
        else expect(policy.origins).not.toContain('null');
      }
      afterFirstFixed(one, credentials);
    }),
    tried(),
  );
});

const placements: Placement[] = ['app-wide', 'before-auth', 'before-redirect', 'on-errors', 'one-layer', 'every-route'];

test('backends: code without a sign that cannot be seen, from whatever policy', () => {
  const variants = backends.flatMap(({ variants }) => variants);
  fc.assert(
    fc.property(exchange, fc.nat(variants.length - 1), fc.constantFrom(...placements), (one, which, placement) => {
      for (const policy of policiesFor(one, [])) {
        const { parts, notes } = variants[which]?.print(policy, placement) ?? { parts: [], notes: [] };
        for (const { code, file, where } of parts) expect([code, file, where].join('\n')).not.toMatch(unseen);
        expect(notes.join('\n')).not.toMatch(unseen);
      }
    }),
    tried(),
  );
});

test('redacted: an exchange of the same shape, judged like any other', () => {
  fc.assert(
    fc.property(exchange, (one) => {
      const masked = redacted(one);
      expect(masked.hops.length).toBe(one.hops.length);
      expect(diagnose(masked, []).exchange).toBe(masked);
    }),
    tried(),
  );
});

function explanationsIn({ explanation, warnings = [] }: Diagnosis) {
  return explanation ? [explanation, ...warnings] : warnings;
}

function policiesFor(one: Exchange, near: Exchange[]): Policy[] {
  const smallest = smallestPolicy(one, judge(one).credentials);
  if (!smallest) return [];
  const opened = withCredentials(smallest);
  return [smallest, ...(opened ? [opened] : [])].flatMap((base) =>
    policyChoices(base, one, near).map(({ policy }) => policy),
  );
}
