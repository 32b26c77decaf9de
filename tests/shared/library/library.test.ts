import { describe, expect, test } from 'vitest';
import { coach } from '#shared/coach/domain';
import { day } from '#shared/kernel/dates';
import { GoalType, KeyResultKind } from '#shared/kernel/vocabulary';
import { measureDefect, normaliseMeasure } from '#shared/key-results/domain';
import { departments, type ExampleFilter, examples, findExamples, stepDay } from '#shared/library/domain';
import { departments as sample } from '#shared/sample/library/all';

const all: ExampleFilter = { text: '', department: null, goalType: null, kind: null };
const titles = (filter: Partial<ExampleFilter>) => findExamples({ ...all, ...filter }).map(({ title }) => title);

describe('the shelves', () => {
  test('hold 60 objectives and more, with 2 to 4 key results each, of every type, kind and department', () => {
    expect(examples.length).toBeGreaterThanOrEqual(60);
    for (const { id, results } of examples) {
      expect(results.length, id).toBeGreaterThanOrEqual(2);
      expect(results.length, id).toBeLessThanOrEqual(4);
    }
    expect(new Set(examples.map(({ goalType }) => goalType))).toEqual(new Set(GoalType.options));
    const kinds = examples.flatMap(({ results }) => results.map(({ measure }) => measure.kind));
    expect(new Set(kinds)).toEqual(new Set(KeyResultKind.options));
    expect(new Set(examples.map(({ department }) => department))).toEqual(new Set(departments));
    expect(new Set(examples.map(({ id }) => id)).size).toBe(examples.length);
  });

  test('begin with the three themes of people leadership', () => {
    const first = [...new Set(examples.map(({ department }) => department))].slice(0, 3);
    expect(first).toEqual(['People: development', 'People: benefits', 'People: culture']);
  });

  test('hold measures without a defect, as they are stored', () => {
    for (const { results } of examples)
      for (const { title, measure, steps } of results) {
        expect(measureDefect(normaliseMeasure(measure), steps.length), title).toBeNull();
        expect(normaliseMeasure(measure), title).toEqual(measure);
        expect(steps.length > 0, title).toBe(measure.kind === 'milestones');
      }
  });

  test('set an example: the coach has hardly anything to say', () => {
    const said = examples.flatMap(({ title, goalType, results }) => {
      const keyResults = results.map((one) => ({
        id: one.title,
        title: one.title,
        measure: one.measure,
        steps: one.steps.length,
        dated: true,
        confidence: null,
      }));
      const around = { aligned: true, owned: true, dated: true, teamObjectives: 3, own: null };
      const hints = coach({ title, goalType, keyResults, ...around });
      return hints.map(({ rule, keyResultId }) => `${rule}: ${keyResultId ?? title}`);
    });
    expect(said).toEqual([]);
  });

  test('repeat no objective of the sample company', () => {
    const known = sample.flatMap(({ library }) =>
      [...library.themes, ...library.teams.flatMap((team) => team.themes)].flatMap((theme) => theme.objectives),
    );
    expect(examples.filter(({ title }) => known.includes(title)).map(({ title }) => title)).toEqual([]);
  });
});

describe('finding', () => {
  test('every word must fit somewhere, in any case and with any accents; titles come first', () => {
    expect(titles({})).toHaveLength(examples.length);
    expect(titles({ text: 'PAY day' })[0]).toBe('Nobody has to think about pay day');
    expect(titles({ text: 'páy' })).toContain('Nobody has to think about pay day');
    expect(titles({ text: 'forklift unicorn' })).toEqual([]);
    const safe = titles({ text: 'safe' });
    const inTitle = safe.map((title) => title.toLowerCase().includes('safe'));
    expect(inTitle).toEqual(inTitle.toSorted((a, b) => Number(b) - Number(a)));
  });

  test('filters narrow down together', () => {
    const found = findExamples({ ...all, department: 'Sales', goalType: 'stretch', kind: 'metric' });
    expect(found.length).toBeGreaterThan(0);
    for (const { department, goalType, results } of found) {
      expect([department, goalType]).toEqual(['Sales', 'stretch']);
      expect(results.some(({ measure }) => measure.kind === 'metric')).toBe(true);
    }
  });
});

test('steps are spread over the cycle, the last one on its last day', () => {
  const quarter = { from: day('2026-01-01'), to: day('2026-03-31') };
  expect(stepDay(0, quarter)).toBe('2026-01-01');
  expect(stepDay(0.5, quarter)).toBe('2026-02-15');
  expect(stepDay(1, quarter)).toBe('2026-03-31');
});
