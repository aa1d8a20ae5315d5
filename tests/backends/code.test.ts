import { describe, expect, test } from 'vitest';
import { code } from '../../src/backends/printing/code.ts';

describe('code', () => {
  test("removes the template's own indentation and keeps what lies deeper", () => {
    const printed = code`
      first {
        second
      }
    `;
    expect(printed).toBe('first {\n  second\n}');
  });

  test('drops a line of empty holes, and keeps a line that was empty before', () => {
    const printed = code`
      first
      ${false}${undefined}

      ${'last'}
    `;
    expect(printed).toBe('first\n\nlast');
  });

  test('indents a filling like its hole, with tabs too', () => {
    const printed = code`
      {
      	${'one\ntwo\n\nthree'}
      }
    `;
    expect(printed).toBe('{\n\tone\n\ttwo\n\n\tthree\n}');
  });

  test('leaves no blank line on top where the first hole is empty', () => {
    const printed = code`
      ${''}

      last
    `;
    expect(printed).toBe('last');
  });

  test('reads nothing in a filling', () => {
    expect(code`${'⟦0⟧ $& $1'}`).toBe('⟦0⟧ $& $1');
  });

  test('prints the number zero', () => {
    expect(code`maxAge: ${0}`).toBe('maxAge: 0');
  });
});
