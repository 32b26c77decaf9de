import { writable } from '#shared/exports/domain';

/** Printable ASCII in one line with single blanks inside: nothing to normalise or to tidy. Most texts are. */
export function isPlain(text: string): boolean {
  let before = 32;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 32 || code > 126 || (code === 32 && before === 32)) return false;
    before = code;
  }
  return before !== 32 || text === '';
}

/** A function of a text that remembers what it has said: sheets repeat their texts by the thousand. */
export function remembering<T>(most: number, of: (text: string) => T): (text: string) => T {
  const said = new Map<string, T>();
  return (text) => {
    const known = said.get(text);
    if (known !== undefined) return known;
    const found = of(text);
    if (said.size >= most) said.clear();
    said.set(text, found);
    return found;
  };
}

/** Text as it is compared: compatibility forms, case and runs of white space do not matter. */
export const normalise = (text: string): string =>
  isPlain(text) ? text.toLowerCase() : text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

/** One line of tidy text, as it is shown. */
export const tidy = (text: string): string =>
  isPlain(text)
    ? text
    : text
        .normalize('NFC')
        .replace(/[\s\u00a0\u202f]+/g, ' ')
        .trim();

/** Whether two texts say the same: what no file can hold, and white space, aside. */
export const sameText = (a: string, b: string): boolean => tidy(writable(a)) === tidy(writable(b));

const numbering =
  /^(?:(?:objective|key result|ziel|schlüsselergebnis|goal)\s*[#nr.]*\s*\d+(?:\.\d+)*|(?:o|kr|kpi)[\s-]?\d+(?:\.\d+)*|\d+(?:\.\d+)*(?=[.):]))\s*(?:[.):]|[-–—](?=\s))?\s+/i;
/** "1.1 Clinics" is numbered, "1.5 million users" is not. */
const dotted = /^\d+(?:\.\d+)+\s+(?=\p{Lu})(?!Million|Mio|Mrd|Billion|Percent|Prozent|[MB]\b)/u;
const bullet = /^[•●▪◦‣·*–—-]\s+/;

/** Takes numbering ("O1:", "2.", "KR 1.2 –") and bullets off a title; `label` is what the sheet calls it, if anything. */
export const unnumbered: (text: string) => { readonly label: string | null; readonly title: string } = remembering(
  50_000,
  takeNumber,
);

function takeNumber(text: string): { label: string | null; title: string } {
  const line = tidy(text).replace(bullet, '');
  const match = numbering.exec(`${line} `) ?? dotted.exec(line);
  if (!match) return { label: null, title: line };
  const title = line.slice(match[0].length).trim();
  if (title === '') return { label: null, title: line };
  return { label: normalise(match[0]).replace(/[\s.):–—-]+$/, ''), title };
}

/** The lines of a cell that lists several things: more than one line, each with its bullet or number, or all without. */
export function listLines(text: string): string[] {
  const lines = text
    .split(/\r?\n|\u2028/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const marked = lines.filter((line) => bullet.test(line) || numbering.test(`${line} `)).length;
  if (lines.length < 2) return lines;
  if (marked === 0) return lines;
  // a line without a mark goes on with the one before
  const joined: string[] = [];
  for (const line of lines) {
    if (joined.length === 0 || bullet.test(line) || numbering.test(`${line} `)) joined.push(line);
    else joined[joined.length - 1] += ` ${line}`;
  }
  return joined;
}

/** Number of single-letter edits between two short words, counted up to `most`. */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const swap = (before[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(swap, (before[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    before = row;
  }
  return before[b.length] ?? most + 1;
}
