// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { runningCycle } from '#renderer/app/cycle';
import { savedWords, sharedWords } from '#renderer/app/document-foot';
import { noticeText } from '#renderer/app/notices';
import { ago } from '#renderer/app/time-words';
import { skippedText } from '#renderer/app/undo';
import type { CycleSummary } from '#shared/cycles/contract';

describe('the cycle in view', () => {
  const cycle = (
    name: string,
    startsOn: string,
    endsOn: string,
    state: CycleSummary['state'],
    cadence: CycleSummary['cadence'],
  ) => ({
    name,
    startsOn: startsOn as CycleSummary['startsOn'],
    endsOn: endsOn as CycleSummary['endsOn'],
    state,
    cadence,
  });
  const year = cycle('FY26', '2026-01-01', '2026-12-31', 'active', 'annual');
  const q1 = cycle('Q1', '2026-01-01', '2026-03-31', 'active', 'quarter');
  const q2 = cycle('Q2', '2026-04-01', '2026-06-30', 'planning', 'quarter');
  const old = cycle('Q4', '2025-10-01', '2025-12-31', 'closed', 'quarter');
  it.each([
    ['2026-02-15', [year, q1, q2, old], 'Q1'],
    ['2026-05-01', [year, q1, q2, old], 'FY26'],
    ['2025-12-15', [q1, q2], 'Q1'],
    ['2027-01-15', [old, q1], 'Q1'],
    ['2026-02-15', [], null],
  ])('on %s', (today, cycles, name) => {
    expect(runningCycle(cycles, today)?.name ?? null).toBe(name);
  });
});

describe('words of the frame', () => {
  const now = Date.parse('2026-02-15T12:00:00Z');
  it.each([
    ['2026-02-15T11:59:40Z', 'just now'],
    ['2026-02-15T11:58:00Z', '2 minutes ago'],
    ['2026-02-15T09:00:00Z', '3 hours ago'],
    ['2026-02-14T09:00:00Z', 'yesterday'],
    ['2026-02-15T12:05:00Z', 'just now'],
  ])('%s was %s', (instant, words) => {
    expect(ago(instant, now)).toBe(words);
  });

  it('never says saved while the file lacks something', () => {
    expect(savedWords({ state: 'written' })).toBe('Saved');
    for (const state of ['waiting', 'writing', 'failed', 'local-only'] as const)
      expect(savedWords({ state })).not.toBe('Saved');
  });

  it('says when the others could last get it', () => {
    const place = { name: 'a.okr', folder: 'Team drive' };
    const writtenAt = '2026-02-15T11:58:00.000Z' as never;
    expect(sharedWords({ shared: null }, now)).toBe('');
    expect(sharedWords({ shared: { place, writtenAt, problem: null } }, now)).toBe('Shared 2 minutes ago');
    expect(sharedWords({ shared: { place, writtenAt, problem: { code: 'DISK_FULL', details: {} } } }, now)).toContain(
      'Team drive',
    );
  });

  it('names what undo left alone, three at most', () => {
    const skipped = (...names: string[]) => skippedText(names.map((name) => ({ name, field: 'title' }))).detail;
    expect(skipped()).toBeUndefined();
    expect(skipped('A', 'A', 'B')).toMatch(/: A, B$/);
    expect(skipped('A', 'B', 'C', 'D', 'E')).toMatch(/: A, B, C and 2 more$/);
  });

  it('tells in every notice where everything is', () => {
    for (const kind of ['opened-as-copy', 'written-beside', 'restored', 'file-moved', 'newer-format'] as const)
      expect(noticeText({ kind, file: 'plan.okr', document: 'Plan' })).toMatch(/plan\.okr|Plan/);
  });
});
