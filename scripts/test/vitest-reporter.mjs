// Counts Vitest's tests for `npm test`, with the reasons of the skipped ones (Vitest's own JSON leaves them out).
import { writeFileSync } from 'node:fs';

export default class CountingReporter {
  /**
   * @param {readonly import('vitest/node').TestModule[]} modules
   * @param {readonly unknown[]} unhandled errors outside any test
   */
  onTestRunEnd(modules, unhandled) {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const broken = modules.filter((module) => module.errors().length > 0);
    const inState = (/** @type {string} */ state) => tests.filter((test) => test.result().state === state);
    const skipped = inState('skipped').map((test) => {
      const result = test.result();
      return { name: test.fullName, reason: ('note' in result && result.note) || 'no reason given' };
    });
    const told = (
      /** @type {string} */ name,
      /** @type {readonly { message: string, stack?: string }[]} */ errors,
    ) => ({
      name,
      message: errors.map(({ message, stack }) => (stack?.includes(message) ? stack : message)).join('\n'),
    });
    const failures = [
      ...inState('failed').map((test) =>
        told(`${test.module.relativeModuleId} > ${test.fullName}`, test.result().errors ?? []),
      ),
      ...broken.map((module) => told(module.relativeModuleId, module.errors())),
      ...unhandled.map((error) => told('an error outside any test', [/** @type {Error} */ (error)])),
    ];
    const counts = {
      passed: inState('passed').length,
      failed: failures.length,
      skipped,
      failures,
    };
    const file = process.env.OKRA_COUNTS_FILE;
    if (file) writeFileSync(file, JSON.stringify(counts));
  }
}
