import { ThingId } from '#shared/kernel/ids';
import type { TeamStage } from '#shared/teams/contract';
import type { CheckInTemplate, Prompt, PromptTarget } from './contract';
import { ourWords } from './ours';

type Body = Pick<CheckInTemplate, 'id' | 'name' | 'about' | 'answeredBy' | 'prompts'>;

/** The templates of the app. Their ids are the same in every document, so that two copies choose the same one. */
export const ourTemplates: readonly Body[] = ourWords.map(({ key, prompts, ...words }) => ({
  id: ThingId.parse(`check-in-template/${key}`),
  ...words,
  prompts: prompts.map((prompt, index) => ({ id: ThingId.parse(`check-in-prompt/${key}/${index + 1}`), ...prompt })),
}));

const named = (key: string): Body => {
  const found = ourTemplates.find(({ id }) => id === `check-in-template/${key}`);
  if (!found) throw new Error(`no template ${key}`);
  return found;
};
export const standardTemplate = named('standard');
export const colourTemplate = named('colour-only');

/**
 * The template that a team checks in by: the one it has chosen; without one, colour only on the first two steps of the
 * staircase (Talk, Align), where measures come later, and the standard one at Act and for what belongs to no team.
 */
export function templateIdFor(chosen: string | null, stage: TeamStage | null): string {
  if (chosen !== null) return chosen;
  return stage === 'talk' || stage === 'align' ? colourTemplate.id : standardTemplate.id;
}

/** Whether two templates ask the same in the same words. */
export const sameWords = (a: Body, b: Body): boolean => wordsOf(a) === wordsOf(b);
const wordsOf = ({ name, about, answeredBy, prompts }: Body): string =>
  JSON.stringify([name, about, answeredBy, prompts.map(({ label, hint, goesTo }) => [label, hint, goesTo])]);

export type Answers = Readonly<Record<string, string>>;
export type Said = Readonly<Record<PromptTarget, string>>;

/** Whether a prompt is the only one for its part of the check-in. */
export const isAlone = (prompts: readonly Prompt[], { goesTo }: Prompt): boolean =>
  prompts.filter((other) => other.goesTo === goesTo).length === 1;

/**
 * The answers to prompts as the parts of a check-in. The only prompt of a part is that part, in plain words. Several
 * prompts of one part become paragraphs, each led by its prompt: "Plans: …"; those left blank are left out. So history,
 * exports and search show the words without knowing any template.
 */
export function joinAnswers(prompts: readonly Prompt[], answers: Answers): Said {
  const part = (target: PromptTarget): string => {
    const mine = prompts.filter(({ goesTo }) => goesTo === target);
    const filled = mine.flatMap((prompt) => {
      const text = (answers[prompt.id] ?? '').trim();
      return text === '' ? [] : [mine.length === 1 ? text : `${prompt.label}: ${text}`];
    });
    return filled.join('\n\n');
  };
  return { retrospect: part('retrospect'), prospect: part('prospect'), blocker: part('blocker') };
}

/**
 * What was said, prompt by prompt: the way back from `joinAnswers`. Words that no prompt leads (said by another
 * template) stand with the first prompt of their part.
 */
export function splitAnswers(prompts: readonly Prompt[], said: Partial<Said>): Answers {
  const answers: Record<string, string> = {};
  for (const target of ['retrospect', 'prospect', 'blocker'] as const) {
    const mine = prompts.filter(({ goesTo }) => goesTo === target);
    const text = said[target] ?? '';
    const [first] = mine;
    if (!first || text === '') continue;
    if (mine.length === 1) {
      answers[first.id] = text;
      continue;
    }
    let current = first;
    for (const paragraph of text.split('\n\n')) {
      const next = mine.find(({ label }) => paragraph.startsWith(`${label}: `));
      const words = next ? paragraph.slice(next.label.length + 2) : paragraph;
      current = next ?? current;
      const before = answers[current.id];
      answers[current.id] = before === undefined ? words : `${before}\n\n${words}`;
    }
  }
  return answers;
}
