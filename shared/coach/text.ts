import type { CoachWords } from './words/words';

/** A title without what people write before it comes to the point, trimmed. */
export const toThePoint = (title: string, words: CoachWords): string => title.trim().replace(words.openings, '').trim();

/** Words in lower case; hyphens and apostrophes hold a word together. */
export const wordsOf = (text: string): readonly string[] =>
  text.toLowerCase().match(/[\p{L}\p{N}]+(?:[-’'][\p{L}\p{N}]+)*/gu) ?? [];

/** How work begins a text: not at all, always work, or something handed over. */
export function workAtTheStart(text: string, words: CoachWords): 'effort' | 'delivery' | null {
  const [first, second] = wordsOf(text);
  if (first === undefined || second === undefined) return null;
  if (words.effortPhrases.test(text)) return 'effort';
  const stems = words.stems(first);
  if (stems.some((stem) => words.effort.has(stem))) return 'effort';
  const isVerb = words.afterVerb.has(second) || /^\d/.test(second);
  if (isVerb && stems.some((stem) => words.effortOrNoun.has(stem))) return 'effort';
  return stems.some((stem) => words.delivery.has(stem)) ? 'delivery' : null;
}

/** The verb of work with which a text begins, as a list of tasks would, whatever follows; else null. */
const taskVerb = (part: string, words: CoachWords): string | null => {
  const [first = '', second] = wordsOf(part);
  if (second === undefined && !words.effort.has(first)) return null;
  const isTask =
    words.effort.has(first) ||
    words.effortOrNoun.has(first) ||
    words.delivery.has(first) ||
    words.effortPhrases.test(part);
  return isTask ? first : null;
};

/** Whether a title is a list of things to do. */
export function isTaskList(title: string, words: CoachWords): boolean {
  if (words.listMarks.test(title)) return true;
  const parts = title.split(words.listSeparators).filter((part) => part !== '');
  const semicolons = title.split(';').length;
  if (semicolons >= 2 && parts.length >= 2) return true;
  const verbs = new Set(parts.map((part) => taskVerb(part, words)).filter((verb) => verb !== null));
  return verbs.size >= 2;
}
