import { describe, expect, test } from 'vitest';
import { coach, coachKeyResult, type DraftObjective, lessons, rules } from '#shared/coach/domain';
import { departments } from '#shared/sample/library/all';
import type { ResultTemplate } from '#shared/sample/library/templates';
import { type CorpusResult, done, eur, least, lv, m, most, steps } from './corpus/builders';

const calm: DraftObjective = {
  title: 'Nobody has to think about pay day',
  goalType: 'stretch',
  keyResults: [],
  aligned: true,
  owned: true,
  dated: true,
  teamObjectives: 3,
  own: null,
};
const about = (result: CorpusResult, goalType: DraftObjective['goalType'] = 'stretch') =>
  coachKeyResult({ id: 'one', ...result }, { goalType }).map(({ rule, field }) => `${rule} at ${field}`);
const title = (text: string) => coach({ ...calm, title: text, keyResults: null }).map(({ rule }) => rule);

describe('an objective', () => {
  test('without key results is told so, one that cannot have any yet is not', () => {
    expect(coach(calm).map(({ rule }) => rule)).toEqual(['no-measure']);
    expect(coach({ ...calm, keyResults: null })).toEqual([]);
  });

  test.each([
    [5, []],
    [6, ['too-many-objectives']],
    [null, []],
  ])('with %s objectives in the team', (teamObjectives, expected) => {
    expect(coach({ ...calm, keyResults: null, teamObjectives }).map(({ rule }) => rule)).toEqual(expected);
  });

  test.each([
    [3, 1, false],
    [5, 2, false],
    [5, 3, false],
    [6, 2, true],
    [4, 0, true],
    [3, 2, true],
    [2, 0, true],
  ])('one of %i of a person, %i of them for growing: hint %s', (total, development, hint) => {
    expect(coach({ ...calm, keyResults: null, own: { total, development } }).length > 0).toBe(hint);
  });

  test.each([
    ['Win the Nordics in 2026', []],
    ['Plant 2 runs like Plant 1', []],
    ['The first 90 days feel like a welcome', []],
    ['ISO 27001 without tears', []],
    ['B2B customers find us', []],
    ['Grow by 20%', ['number-in-objective']],
    ['Save 200k in purchasing', ['number-in-objective']],
    ['Ship small, ship often, sleep well', []],
    ['Launch a new website', ['activity']],
    ['', []],
    ['   ', []],
  ])('“%s” and its number', (text, expected) => {
    expect(title(text)).toEqual(expected);
  });
});

describe('a key result', () => {
  test.each([
    ['a step of 1 of 40', m('Orders per week', 'orders', 40, 41), ['sandbagged at target']],
    ['a step near the ceiling', m('Deliveries on time', '%', 97, 98.5), []],
    ['a step from nothing', m('Paying customers', 'customers', 0, 3), []],
    ['the same downwards', m('Days to answer', 'days', 40, 39), ['sandbagged at target']],
    ['negative numbers', m('Margin of the new line', '%', -5, 10), []],
    ['levels made by 30 and 70 %', lv('Energy', 'kWh', 10, 7.6, 4.4, 2), []],
    ['start = target is refused elsewhere', m('Orders', 'orders', 4, 4), []],
    ['a huge number', eur('Revenue', 1e12, 2e12), []],
    ['a tiny number', m('Leak rate', 'g', 0.0004, 0.0001), []],
  ])('%s', (_, result, expected) => {
    expect(about(result)).toEqual(expected);
  });

  test('a committed goal may move a figure by little, a stretch goal may not', () => {
    const modest = eur('Service revenue', 1_000_000, 1_030_000);
    expect(about(modest, 'committed')).toEqual([]);
    expect(about(modest, 'stretch')).toEqual(['sandbagged at target']);
  });

  test('confidence counts at the first check-in: 10 is too sure, for a stretch goal 9 is', () => {
    expect(about(m('Orders', 'orders', 10, 20, 9), 'committed')).toEqual([]);
    expect(about(m('Orders', 'orders', 10, 20, 9))).toEqual(['sandbagged at confidence']);
    expect(about(m('Orders', 'orders', 10, 20, 10), 'committed')).toEqual(['sandbagged at confidence']);
  });

  test('milestones need days, and work is work in every kind', () => {
    expect(about(steps('Contract signed', 3, false))).toEqual(['no-deadline at milestones']);
    expect(about(done('Conducting a survey'))).toEqual(['activity at title']);
    expect(about(done('We will organize two workshops'))).toEqual(['activity at title']);
    expect(about(m('5 training programs to be organized', 'programs', 0, 5))).toEqual(['activity at title']);
    expect(about(m('Launch new features', 'features', 0, 5))).toEqual(['activity at title']);
    expect(about(done('Launch the hybrid kit'))).toEqual([]);
  });

  test('a noun that looks like a verb is left alone', () => {
    for (const text of [
      'Plan versions per department',
      'Support tickets per week',
      'Visits per customer',
      'Call-backs',
    ])
      expect(about(m(text, 'cases', 40, 10)), text).toEqual([]);
  });

  test('a limit in words must fit the kind, another number in the title is left alone', () => {
    expect(about(least('Answers in no more than 2 days', 'days', 2))).toEqual(['direction at title']);
    expect(about(most('At least 5 engineers on call', 'engineers', 5))).toEqual(['direction at title']);
    expect(about(most('Homes without heat for more than 24 hours', 'per 1,000', 3))).toEqual([]);
  });

  test('300 characters, emoji and other scripts break nothing', () => {
    expect(about(m('x'.repeat(300), 'x', 1, 2))).toEqual(['too-long at title']);
    expect(about(m('רווח גולמי 🙂', '%', 20, 30))).toEqual([]);
    expect(about(m('更快的交付', '日', 9, 3))).toEqual([]);
  });
});

test('every rule has its source and an example that is better afterwards', () => {
  for (const rule of rules) {
    const { source, before, after, name } = lessons[rule];
    expect(
      [source, before, after, name].every((text) => text.length > 5),
      rule,
    ).toBe(true);
  }
  const [hint] = coach(calm);
  expect(hint?.source).toBe(lessons['no-measure'].source);
});

test('of the sentences of the sample company, which were written without the coach, at most 5 % get a hint', () => {
  const themes = departments.flatMap(({ library }) => [...library.themes, ...library.teams.flatMap((t) => t.themes)]);
  const filled = (text: string) => text.replace(/\{\w+\}/g, 'the north');
  const objectives = themes.flatMap((theme) => theme.objectives.map((text) => title(filled(text))));
  const results = themes.flatMap((theme) => theme.results.map((one) => about(asResult(one, filled), 'committed')));
  const all = [...objectives, ...results];
  const alarmed = all.filter((said) => said.length > 0).length;
  console.log(`sample company: ${alarmed} of ${all.length} sentences`);
  expect(all.length).toBeGreaterThan(400);
  expect(alarmed / all.length).toBeLessThanOrEqual(0.05);
});

function asResult(template: ResultTemplate, filled: (text: string) => string): CorpusResult {
  const text = filled(template.title);
  const plain = m(text, 'unit' in template ? template.unit : '', null, null);
  const { kind } = template;
  const own = {
    ...(kind === 'metric' && {
      currency: template.currency,
      startValue: template.start[0],
      targetValue: template.target[1],
    }),
    ...(kind === 'at-most' && { highBound: template.bound }),
    ...(kind === 'at-least' && { lowBound: template.bound }),
    ...(kind === 'between' && { lowBound: template.low, highBound: template.high }),
  };
  return { ...plain, steps: 3, measure: { ...plain.measure, kind, ...own } };
}
