import { normalise, tidy } from './text';

export type WrittenOwner = { readonly name: string; readonly email: string };

const address = /[^\s<>(),;]+@[^\s<>(),;]+/;

/** Reads `Head of Finance`, `Head of Finance <finance@example.com>`, or an address alone, whose name is guessed from it. */
export function writtenOwner(text: string): WrittenOwner | null {
  const email = address.exec(text)?.[0].toLowerCase() ?? '';
  const name = tidy(email === '' ? text : text.replace(address, ' ').replace(/[<>()[\]]|mailto:/g, ' ')).slice(0, 200);
  if (name === '' && email === '') return null;
  return { name: name === '' ? nameOfAddress(email) : name, email: email.slice(0, 254) };
}

/** `head.of-finance@example.com` → `Head Of Finance`. */
export const nameOfAddress = (email: string): string =>
  (email.split('@')[0] ?? '')
    .split(/[._-]+/)
    .filter((word) => word !== '')
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join(' ') || email;

/** Words that stand where an owner would and name none. */
export const isNobody = (text: string): boolean =>
  /^([-–—?]+|n\/?a|tbd|tbc|none|nobody|unassigned|open|offen|keine?r?|k\. ?a\.?)$/i.test(text.trim());

/**
 * The owners in a cell. A slash, semicolon or new line parts them; a comma or "and" only where each part is an owner by
 * itself elsewhere in the file, since "Head of Sales and Marketing" is one.
 */
export function splitOwners(text: string, known: ReadonlySet<string>): string[] {
  if (isNobody(text)) return [];
  const hard = text
    .split(/[\n;/|]|\s\+\s/)
    .map(tidy)
    .filter((part) => part !== '' && !isNobody(part));
  return hard.flatMap((part) => {
    const soft = part.split(/,\s+|\s+(?:&|and|und)\s+/i).map(tidy);
    const sure = soft.length > 1 && soft.every((name) => known.has(normalise(name)) || address.test(name));
    return sure ? soft : [part];
  });
}
