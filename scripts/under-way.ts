/**
 * A reporter for Vitest: names what has not ended when the time is nearly up. A test that hangs is in no report, as
 * Vitest prints a file only once all of it has ended.
 */
import type { Reporter, TestCase, TestModule, TestSuite } from 'vitest/node';

/** Environment variable: how long after the start it tells, in ms. */
export const tellsAfter = 'UNDER_WAY_AFTER';

export default class UnderWay implements Reporter {
  readonly #names = new Set<string>();

  onInit(): void {
    const delay = Number(process.env[tellsAfter]);
    if (Number.isFinite(delay)) setTimeout(() => this.#tell(), delay).unref();
  }

  /** Also tells of a file whose process is too busy to say which of its tests runs. */
  onTestModuleQueued(file: TestModule): void {
    this.#names.add(nameOf(file));
  }

  onTestModuleEnd(file: TestModule): void {
    this.#names.delete(nameOf(file));
  }

  onTestCaseReady(test: TestCase): void {
    this.#names.add(nameOf(test));
  }

  onTestCaseResult(test: TestCase): void {
    this.#names.delete(nameOf(test));
  }

  onHookStart({ name, entity }: Hook): void {
    this.#names.add(`${nameOf(entity)}, ${name}`);
  }

  onHookEnd({ name, entity }: Hook): void {
    this.#names.delete(`${nameOf(entity)}, ${name}`);
  }

  #tell(): void {
    console.log(`\nStill under way:\n${[...this.#names].map((name) => `  ${name}`).join('\n')}`);
  }
}

type Hook = { name: string; entity: TestCase | TestSuite | TestModule };

function nameOf(entity: Hook['entity']): string {
  if (entity.type === 'module') return entity.relativeModuleId;
  return `${entity.module.relativeModuleId} › ${entity.fullName}`;
}
