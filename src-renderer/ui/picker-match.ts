import { fold, searchWords } from '#shared/kernel/fold';

type Option = { label: string; detail?: string | undefined; also?: string | undefined };

/** What is compared of an option, for as long as the option lives: who types asks for each of thousands again and again. */
const texts = new WeakMap<Option, string>();

function textOf(option: Option): string {
  const text = texts.get(option) ?? fold(`${option.label} ${option.detail ?? ''} ${option.also ?? ''}`);
  texts.set(option, text);
  return text;
}

/** Options with all words of the search in their label, detail or further words, accents and case aside. */
export function matching<O extends Option>(options: readonly O[], search: string): readonly O[] {
  const words = searchWords(search);
  if (words.length === 0) return options;
  return options.filter((option) => words.every((word) => textOf(option).includes(word)));
}
