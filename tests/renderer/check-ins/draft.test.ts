// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { confidenceAfter } from '#renderer/check-ins/confidence-cell';
import { emptyDraft, previewOf, sameAsLast, toRecord } from '#renderer/check-ins/draft';
import { movedObjectives, timeWords } from '#renderer/check-ins/round';
import { CheckInRow } from '#shared/check-ins/contract';
import type { IsoDate } from '#shared/kernel/dates';
import { ObjectiveId } from '#shared/kernel/ids';

/** Bugs from 100 down to 60, last at 80, half of the cycle gone. */
const row = CheckInRow.parse({
  kind: 'metric',
  unit: 'bugs',
  currency: null,
  decimals: 0,
  startValue: 100,
  targetValue: 60,
  lowBound: null,
  highBound: null,
  criticalValue: null,
  commitLevel: null,
  targetLevel: null,
  stretchLevel: null,
  keyResultId: 'k',
  title: 'Fewer bugs',
  objectiveId: 'o',
  objectiveTitle: 'Quality',
  goalType: 'committed',
  teamId: null,
  teamName: null,
  ownerId: null,
  ownerName: null,
  cadence: 'weekly',
  templateId: 'check-in-template/standard',
  figures: {
    current: 80,
    change: -5,
    raw: 0.5,
    progress: 0.5,
    linear: null,
    expected: 0.6,
    suggested: 'behind',
    ownerStatus: null,
    status: 'behind',
    differs: false,
    quiet: false,
    due: true,
    confidence: 6,
    confidenceBand: 'middle',
    confidenceFalling: false,
    kpiDate: null,
    lastCheckIn: {
      id: 'c',
      date: '2026-02-08',
      value: 80,
      confidence: 6,
      status: null,
      retrospect: '',
      prospect: '',
      authorId: null,
    },
  },
  milestones: [],
  blockers: [],
});
const draft = (patch: Partial<typeof emptyDraft>) => ({ ...emptyDraft, ...patch });

describe('while a value is typed', () => {
  it.each([
    ['70', { value: 70, change: -10, better: true, raw: 0.75, status: 'on-track' }],
    ['95', { value: 95, change: 15, better: false, raw: 0.125, status: 'at-risk' }],
    ['80', { value: 80, change: 0, better: null, raw: 0.5, status: 'behind' }],
    ['50', { value: 50, change: -30, better: true, raw: 1.25, status: 'on-track' }],
    ['', { value: 80, change: null, better: null, raw: 0.5, status: 'behind' }],
  ])('%j is judged as the recorded one will be', (value, expected) => {
    expect(previewOf(row, draft({ value, confidence: value ? null : 5 }))).toMatchObject({ ...expected, wrong: false });
  });
  it('says when the owner’s word and the numbers differ', () => {
    expect(previewOf(row, draft({ value: '95', status: 'on-track' }))).toMatchObject({
      status: 'on-track',
      differs: true,
      numbers: 'at-risk',
    });
    expect(previewOf(row, draft({ value: '70', status: 'on-track' }))).toMatchObject({ differs: false, numbers: null });
  });
  it('knows what is no number', () => {
    expect(previewOf(row, draft({ value: 'seventy' }))).toMatchObject({ wrong: true, raw: 0.5 });
  });
});

describe('what is recorded', () => {
  it('is what was typed', () => {
    expect(toRecord(row, draft({ value: '1.2k', confidence: 7, prospect: ' Go on ' }))).toEqual({
      ok: true,
      input: {
        keyResultId: 'k',
        value: 1200,
        confidence: 7,
        status: null,
        retrospect: '',
        prospect: 'Go on',
        blocker: null,
      },
    });
  });
  it('takes what a KPI’s reading says as it is: Enter alone is as sure as last time', () => {
    const read = { ...row, figures: { ...row.figures, kpiDate: '2026-02-10' as IsoDate } };
    expect(toRecord(read, emptyDraft)).toMatchObject({ ok: true, input: { value: null, confidence: 6 } });
    expect(toRecord(read, draft({ value: '70', confidence: 3 }))).toMatchObject({
      input: { value: null, confidence: 3 },
    });
    expect(toRecord(read, draft({ value: '70' }))).toMatchObject({ input: { value: null, confidence: 6 } });
    expect(sameAsLast(read, emptyDraft)).toMatchObject({ value: '', confidence: 6 });
    const never = { ...read, figures: { ...read.figures, confidence: null } };
    expect(toRecord(never, emptyDraft)).toEqual({ ok: false, why: expect.stringMatching(/how sure you are/) });
  });
  it('carries the blocker, and the call for help even without words', () => {
    expect(toRecord(row, draft({ confidence: 2, asksHelp: true }))).toMatchObject({
      input: { blocker: { text: 'Help is needed here', asksHelp: true } },
    });
  });
  it.each([
    [{}, /Nothing is said/],
    [{ value: 'x' }, /not a number/],
    [{ prospect: '  ' }, /Nothing is said/],
  ])('is nothing for %j', (patch, why) => {
    expect(toRecord(row, draft(patch))).toEqual({ ok: false, why: expect.stringMatching(why) });
  });
  it('needs a colour where there is only one', () => {
    const colour = { ...row, kind: 'colour-only' as const };
    expect(toRecord(colour, draft({ confidence: 4 })).ok).toBe(false);
    expect(toRecord(colour, draft({ status: 'at-risk', value: '5' }))).toMatchObject({
      input: { status: 'at-risk', value: null },
    });
  });
  it('is the last one again for =', () => {
    expect(sameAsLast(row, draft({ retrospect: 'Waited' }))).toEqual(
      draft({ value: '80', confidence: 6, retrospect: 'Waited' }),
    );
    expect(sameAsLast({ ...row, figures: { ...row.figures, lastCheckIn: null } }, emptyDraft)).toBeNull();
  });
});

describe('confidence by keys', () => {
  it.each([
    ['7', 3, false, 7],
    ['0', 3, false, 0],
    ['0', 0, true, 10],
    ['ArrowRight', 10, false, 10],
    ['ArrowRight', null, false, 0],
    ['ArrowLeft', 0, false, 0],
    ['Backspace', 5, false, null],
    ['x', 5, false, undefined],
    ['Enter', 5, false, undefined],
  ])('%s on %s', (key, now, zeroBefore, next) => {
    expect(confidenceAfter(key, now, zeroBefore)).toBe(next);
  });
});

describe('the end of a round', () => {
  it.each([
    [48_000, '48 seconds'],
    [400, '1 second'],
    [60_000, '1 minute'],
    [125_000, '2 minutes 5 seconds'],
  ])('%d ms took %s', (time, words) => {
    expect(timeWords(time)).toBe(words);
  });
  it('tells what moved as a whole, and not what came back', () => {
    const moved = (id: string, before: number | null, after: number | null) => ({
      objectiveId: ObjectiveId.parse(id),
      title: id,
      before,
      after,
    });
    expect(
      movedObjectives([
        [moved('a', 0.1, 0.2), moved('b', 0.5, 0.6)],
        [moved('a', 0.2, 0.4), moved('b', 0.6, 0.5)],
      ]),
    ).toEqual([moved('a', 0.1, 0.4)]);
  });
});
