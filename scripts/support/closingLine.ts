import type { TestModule } from 'vitest/node';

/**
 * The result of a run in one plain line. A file that could not be run counts as one failed test.
 * Example: `412 passed, 0 failed` or `412 passed, 0 failed, 3 skipped`.
 */
export function closingLine(modules: readonly TestModule[]): string {
  const tests = modules.flatMap((module) => [...module.children.allTests()]);
  const count = (state: string) => tests.filter((test) => test.result().state === state).length;
  const broken = modules.filter(
    (module) => module.state() === 'failed' && ![...module.children.allTests('failed')].length,
  ).length;
  const skipped = count('skipped');
  return `${count('passed')} passed, ${count('failed') + broken} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
