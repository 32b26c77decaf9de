import { describe, expect, test } from 'vitest';
import { failureLines, judged, lastLine, nothing, one, sum } from '../../scripts/test/counts.mjs';
import { playwrightCounts } from '../../scripts/test/runners.mjs';

const skipped = [{ name: 'a', reason: 'no mount rights' }];

describe('the counts of npm test', () => {
  test('add up and end in one line', () => {
    expect(lastLine(sum([one(true), one(true), one(false)]))).toBe('2 passed, 1 failed');
    expect(lastLine(sum([one(true), { ...nothing(), passed: 3, skipped }]))).toBe('4 passed, 0 failed, 1 skipped');
  });

  test.each([
    ['all passed', { ...nothing(), passed: 3 }, 0, 0],
    ['some failed', { ...nothing(), passed: 3, failed: 2 }, 1, 2],
    ['the runner failed, no test did', { ...nothing(), passed: 3 }, 1, 1],
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
    const broken = {
      title: 'b',
      file: 'first.spec.ts',
      tests: [{ status: 'unexpected', annotations: [], results: [{ errors: [{ message: 'expected 1\ngot 2' }] }] }],
    };
    const inner = { title: 'group', specs: [broken, spec('c', 'flaky'), skip] };
    const report = { suites: [{ title: 'file', specs: [spec('a', 'expected')], suites: [inner] }], errors: [] };
    expect(playwrightCounts(report)).toEqual({
      passed: 1,
      failed: 2,
      failures: [
        { name: 'first.spec.ts > b', message: 'expected 1\ngot 2' },
        { name: 'c', message: '' },
      ],
      skipped: [{ name: 'd', reason: 'root only' }],
    });
  });

  test('tell at the end what failed, without colours and not at any length', () => {
    const failures = [{ name: 'a.test.ts > adds', message: `\u001b[31mexpected 1\u001b[39m\n${'more\n'.repeat(99)}` }];
    const lines = failureLines({ ...nothing(), failed: 1, failures });
    expect(lines.slice(0, 3)).toEqual(['failed: a.test.ts > adds', '    expected 1', '    more']);
    expect(lines).toHaveLength(41);
    expect(failureLines(nothing())).toEqual([]);
  });
});
