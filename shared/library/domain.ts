import { addDays, daysBetween, type IsoDate } from '#shared/kernel/dates';
import { fold, searchWords } from '#shared/kernel/fold';
import type { GoalType, KeyResultKind } from '#shared/kernel/vocabulary';
import type { Department, Example } from './example';
import { business } from './examples/business';
import { running } from './examples/operations';
import { people } from './examples/people';
import { making } from './examples/product';

export { type Department, departments, type Example, type ExampleResult, type ExampleStep } from './example';

/** Every example, people leadership first. */
export const examples: readonly Example[] = [...people, ...business, ...making, ...running];

const byId = new Map(examples.map((example) => [example.id, example]));
export const exampleOf = (id: string): Example | undefined => byId.get(id);

export type ExampleFilter = {
  readonly text: string;
  readonly department: Department | null;
  readonly goalType: GoalType | null;
  readonly kind: KeyResultKind | null;
};

type Indexed = { readonly example: Example; readonly title: string; readonly all: string };
const indexed: readonly Indexed[] = examples.map((example) => {
  const { title, why, department, results } = example;
  const lines = results.flatMap((one) => [one.title, ...one.steps.map((step) => step.title)]);
  return { example, title: fold(title), all: fold([title, why, department, ...lines].join('\n')) };
});

/**
 * Examples that have every word of the text somewhere, in the order of the library; those with all words in the title
 * come first.
 */
export function findExamples({ text, department, goalType, kind }: ExampleFilter): readonly Example[] {
  const words = searchWords(text);
  const fits = ({ example, all }: Indexed) =>
    (department === null || example.department === department) &&
    (goalType === null || example.goalType === goalType) &&
    (kind === null || example.results.some(({ measure }) => measure.kind === kind)) &&
    words.every((word) => all.includes(word));
  const inTitle = ({ title }: Indexed) => words.every((word) => title.includes(word));
  const found = indexed.filter(fits);
  return [...found.filter(inTitle), ...found.filter((one) => !inTitle(one))].map(({ example }) => example);
}

/** The day of a step in a cycle: `at` 0 is the first day, 1 the last. */
export const stepDay = (at: number, { from, to }: { from: IsoDate; to: IsoDate }): IsoDate =>
  addDays(from, Math.round(at * daysBetween(from, to)));
