import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Prompt } from '#shared/check-in-templates/contract';
import {
  colourTemplate,
  joinAnswers,
  ourTemplates,
  splitAnswers,
  standardTemplate,
  templateIdFor,
} from '#shared/check-in-templates/domain';
import { ThingId } from '#shared/kernel/ids';

const prompt = (id: string, goesTo: Prompt['goesTo'], label = id): Prompt => ({
  id: ThingId.parse(id),
  label,
  hint: '',
  goesTo,
});
const squares = [prompt('week', 'prospect', 'This week'), prompt('month', 'prospect', 'Next weeks')];

test.each([
  [null, 'talk', colourTemplate.id],
  [null, 'align', colourTemplate.id],
  [null, 'act', standardTemplate.id],
  [null, null, standardTemplate.id],
  ['own', 'talk', 'own'],
] as const)('a team that chose %s at %s checks in by %s', (chosen, stage, id) => {
  expect(templateIdFor(chosen, stage)).toBe(id);
});

describe('answers become the parts of a check-in', () => {
  test('a prompt alone in its part is that part, without its label', () => {
    const [happened, next, blocked] = standardTemplate.prompts.map(({ id }) => id);
    expect(joinAnswers(standardTemplate.prompts, { [happened ?? '']: ' Two signed ', [next ?? '']: 'Call' })).toEqual({
      retrospect: 'Two signed',
      prospect: 'Call',
      blocker: '',
    });
    expect(blocked).toBeDefined();
  });

  test('several prompts of a part are led by their labels, blank ones left out', () => {
    expect(joinAnswers(squares, { week: 'Ship', month: 'Hire' }).prospect).toBe('This week: Ship\n\nNext weeks: Hire');
    expect(joinAnswers(squares, { week: ' ', month: 'Hire' }).prospect).toBe('Next weeks: Hire');
  });

  test('and are found again; words that no prompt leads stand with the first', () => {
    expect(splitAnswers(squares, { prospect: 'Next weeks: Hire\n\ntwo more' })).toEqual({ month: 'Hire\n\ntwo more' });
    expect(splitAnswers(squares, { prospect: 'Just words' })).toEqual({ week: 'Just words' });
    expect(splitAnswers([], { prospect: 'Just words' })).toEqual({});
  });

  test('whatever is written comes back as it was, unless it begins a paragraph like a prompt', () => {
    const word = fc.string({ minLength: 1, maxLength: 30 }).map((text) => text.replaceAll('\n', ' ').trim());
    const words = fc
      .array(
        word.filter((text) => text !== '' && !/^(This week|Next weeks): /.test(text)),
        { minLength: 1, maxLength: 3 },
      )
      .map((lines) => lines.join('\n\n'));
    fc.assert(
      fc.property(words, words, (week, month) => {
        const { prospect } = joinAnswers(squares, { week, month });
        expect(splitAnswers(squares, { prospect })).toEqual({ week, month });
      }),
    );
  });
});

test('the templates of the app ask something, each under ids of its own', () => {
  const ids = ourTemplates.flatMap(({ id, prompts }) => [id, ...prompts.map((one) => one.id)]);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ourTemplates.map(({ name }) => name)).toEqual([
    'Standard',
    'Colour only',
    'Four squares',
    'Plans, progress, problems',
    'Fist to five',
  ]);
  for (const { prompts } of ourTemplates) {
    const labels = prompts.map(({ label }) => label);
    expect(new Set(labels).size).toBe(labels.length);
    expect(labels.length).toBeGreaterThan(0);
  }
});
