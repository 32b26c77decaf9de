import { expect, test } from 'vitest';
import { z } from 'zod';
import { contract } from '#shared/contract';

/**
 * The score-pay firewall as an invariant: an answer made for one person holds no grade. A call is made for one person
 * if it can be asked for one; it may show values, confidence and progress, and never the score of a closing.
 */
const asksForOne = new Set(['ownerId', 'personId', 'authorId', 'managerId']);
const grades = new Set(['grade', 'grades', 'final', 'automatic', 'band', 'score', 'scores', 'asksPostMortem']);

/** Every property name in a schema. */
function namesIn(schema: z.ZodType, io: 'input' | 'output'): Set<string> {
  const found = new Set<string>();
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    for (const [key, value] of Object.entries(node)) {
      if (key === 'properties') for (const name of Object.keys(value)) found.add(name);
      walk(value);
    }
  };
  walk(z.toJSONSchema(schema, { io, unrepresentable: 'any' }));
  return found;
}

const gradesIn = (schema: z.ZodType) => [...namesIn(schema, 'output')].filter((name) => grades.has(name));
const isForOne = (schema: z.ZodType) => [...namesIn(schema, 'input')].some((name) => asksForOne.has(name));

test('no answer made for one person holds a grade', () => {
  const wrong = Object.entries(contract)
    .filter(([name, { kind, input }]) => kind !== 'command' && (isForOne(input) || name.startsWith('people.')))
    .flatMap(([name, { output }]) => gradesIn(output).map((field) => `${name}: ${field}`));
  expect(wrong).toEqual([]);
});

test('calibration is asked for a team or the company, and names nobody', () => {
  const { input, output } = contract['calibration.report'];
  const people = [...asksForOne, 'name', 'ownerName', 'authorName', 'people', 'owners'];
  expect(people.filter((name) => namesIn(input, 'input').has(name) || namesIn(output, 'output').has(name))).toEqual([]);
});

test('the check sees grades and people where they are', () => {
  expect(gradesIn(contract['key-results.get'].output)).toContain('grade');
  expect(isForOne(contract['objectives.list'].input)).toBe(true);
  expect(isForOne(contract['check-ins.mine'].input)).toBe(true);
  expect(isForOne(contract['key-results.get'].input)).toBe(false);
});

test('nothing can be asked for sorted by a figure', () => {
  const sortable = Object.entries(contract).flatMap(([name, { input }]) => {
    const text = JSON.stringify(z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }));
    return /"(sort|order|orderBy)":\{[^}]*"(progress|score|grade|confidence)"/.test(text) ? [name] : [];
  });
  expect(sortable).toEqual([]);
});
