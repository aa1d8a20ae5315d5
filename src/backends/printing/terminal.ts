/** A command to run once, beside the code. */
import { say } from '../../engine/say.ts';
import type { Part } from '../backend.ts';

/** @param where a sentence: in which folder, or what to put in place of its placeholders */
export function inTerminal(command: string, where: string): Part {
  return { file: say('Terminal'), where, language: 'bash', code: command };
}
