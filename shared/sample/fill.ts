import { fillings, type Placeholder } from './library/templates';
import type { Random } from './random';

/** The words that one objective and all below it use for the placeholders. */
export type Filling = Readonly<Record<Placeholder, string>>;

export const drawFilling = (random: Random): Filling => ({
  region: random.pick(fillings.region),
  segment: random.pick(fillings.segment),
  product: random.pick(fillings.product),
  site: random.pick(fillings.site),
  system: random.pick(fillings.system),
});

const isPlaceholder = (name: string): name is Placeholder => Object.hasOwn(fillings, name);

/** Puts the words in place and begins with a capital letter. */
export function fill(template: string, filling: Filling): string {
  const text = template.replace(/\{(\w+)\}/g, (whole, name: string) => (isPlaceholder(name) ? filling[name] : whole));
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** With a small first letter, for the middle of a sentence; abbreviations keep theirs. */
export const inSentence = (text: string): string =>
  /^[A-Z][A-Z]/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
