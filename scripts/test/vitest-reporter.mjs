// Counts Vitest's tests for `npm test`, with the reasons of the skipped ones (Vitest's own JSON leaves them out).
import { writeFileSync } from 'node:fs';

export default class CountingReporter {
  /**
   * @param {readonly import('vitest/node').TestModule[]} modules
   * @param {readonly unknown[]} unhandled errors outside any test
   */
  onTestRunEnd(modules, unhandled) {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const broken = modules.filter((module) => module.errors().length > 0).length;
    const inState = (/** @type {string} */ state) => tests.filter((test) => test.result().state === state);
    const skipped = inState('skipped').map((test) => {
      const result = test.result();
      return { name: test.fullName, reason: ('note' in result && result.note) || 'no reason given' };
    });
    const counts = {
      passed: inState('passed').length,
      failed: inState('failed').length + broken + unhandled.length,
      skipped,
    };
    const file = process.env.OKRA_COUNTS_FILE;
    if (file) writeFileSync(file, JSON.stringify(counts));
  }
}
