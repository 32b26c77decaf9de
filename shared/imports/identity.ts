import { normalise, remembering, unnumbered } from './text';

/** A title as it is compared from one import to the next: numbering, case, white space and end marks do not matter. */
export const titleKey: (title: string) => string = remembering(50_000, (title) =>
  normalise(unnumbered(title).title).replace(/[\s.:;,!]+$/, ''),
);

const part = (text: string): string =>
  text.includes('/') || text.includes('\\') ? text.replace(/[\\/]/g, (sign) => `\\${sign}`) : text;

/**
 * The place of a thing in a file: cycle / team / objective / key result, and which occurrence of the same path it is.
 * The same sheet gives the same paths again, so a second import finds what the first has written.
 */
export const pathKey = (parts: readonly string[], occurrence: number): string =>
  `${parts.map(part).join('/')}${occurrence > 1 ? `//${occurrence}` : ''}`;
