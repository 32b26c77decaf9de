import { describe, expect, test } from 'vitest';
import { judged, lastLine, one, sum } from '../../scripts/test/counts.mjs';
import { playwrightCounts } from '../../scripts/test/runners.mjs';

const skipped = [{ name: 'a', reason: 'no mount rights' }];

describe('the counts of npm test', () => {
  test('add up and end in one line', () => {
    expect(lastLine(sum([one(true), one(true), one(false)]))).toBe('2 passed, 1 failed');
    expect(lastLine(sum([one(true), { passed: 3, failed: 0, skipped }]))).toBe('4 passed, 0 failed, 1 skipped');
  });

  test.each([
    ['all passed', { passed: 3, failed: 0, skipped: [] }, 0, 0],
    ['some failed', { passed: 3, failed: 2, skipped: [] }, 1, 2],
    ['the runner failed, no test did', { passed: 3, failed: 0, skipped: [] }, 1, 1],
    ['the runner crashed before its report', undefined, 1, 1],
    ['the runner wrote no report', undefined, 0, 1],
  ])('hide no failure: %s', (_, counts, code, failed) => {
    expect(judged(counts, code).failed).toBe(failed);
  });

  test("come out of Playwright's report, with a flaky test as a failed one", () => {
    const spec = (title: string, status: string, annotations: { type: string; description?: string }[] = []) => ({
      title,
      tests: [{ status, annotations }],
    });
    const skip = spec('d', 'skipped', [{ type: 'skip', description: 'root only' }]);
    const inner = { title: 'group', specs: [spec('b', 'unexpected'), spec('c', 'flaky'), skip] };
    const report = { suites: [{ title: 'file', specs: [spec('a', 'expected')], suites: [inner] }], errors: [] };
    expect(playwrightCounts(report)).toEqual({
      passed: 1,
      failed: 2,
      skipped: [{ name: 'd', reason: 'root only' }],
    });
  });
});
