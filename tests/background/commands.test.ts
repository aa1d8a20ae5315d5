import { expect, test, vi } from 'vitest';
import type { Observed } from '../../src/background/observed.ts';
import type { Recorder } from '../../src/background/recorder.ts';
import { memoryArea } from '../journal/memory-area.ts';

test('facts that make the recorder fail are not told again: they go, and so does what was asked', async () => {
  const complained = vi.spyOn(console, 'error').mockImplementation(() => {});
  const storage = { session: memoryArea(), local: memoryArea() };
  vi.doMock('../../src/browser.ts', () => ({ browser: { storage } }));
  const { follow } = await import('../../src/background/commands.ts');
  const hearWitness = vi.fn(() => {
    throw new Error('Not as it should be.');
  });
  await storage.session.set({ 'witnessed/7': '[]' });
  await storage.local.set({ 'ask/7/witnessed': 5 });
  follow('ask/7/witnessed', 5, { recorder: { hearWitness } as unknown as Recorder, observed: {} as Observed });
  await vi.waitFor(() => expect(complained).toHaveBeenCalledOnce());
  expect(hearWitness).toHaveBeenCalledOnce();
  expect([...storage.session.values, ...storage.local.values]).toEqual([]);
  complained.mockRestore();
});
