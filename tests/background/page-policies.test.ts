import { expect, test } from 'vitest';
import { policiesIn } from '../../src/background/page-policies.ts';

const line = (name: string, value: string) => ({ name, value });

test('keeps each line of the policy, whatever its case, and the embedder policy', () => {
  const headers = [
    line('content-security-policy', "default-src 'self'"),
    line('Content-Type', 'text/html'),
    line('Content-Security-Policy', 'img-src *'),
    line('Cross-Origin-Embedder-Policy', 'require-corp'),
    line('Content-Security-Policy-Report-Only', "connect-src 'none'"),
  ];
  expect(policiesIn(headers)).toEqual({
    contentSecurity: ["default-src 'self'", 'img-src *'],
    embedder: 'require-corp',
  });
});

test('knows no policy from one it did not keep', () => {
  expect(policiesIn([])).toEqual({ contentSecurity: [] });
  const half = line('Content-Security-Policy', 'x'.repeat(4096));
  expect(policiesIn([half, half])).toEqual({ contentSecurity: [half.value, half.value] });
  expect(policiesIn([half, half, line('Content-Security-Policy', 'x')])).toEqual({});
});

test('keeps the beginning of an embedder policy', () => {
  const embedder = 'require-corp; report-to="x"'.padEnd(201, 'x');
  expect(policiesIn([line('Cross-Origin-Embedder-Policy', embedder)]).embedder).toBe(embedder.slice(0, 200));
});
