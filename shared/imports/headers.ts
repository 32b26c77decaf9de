import type { Field } from './fields';
import { synonyms } from './synonyms';
import { editDistance, normalise } from './text';
import { isBlank, type Sheet, type SheetRow } from './workbook';

/** A header as it is compared: words only; "%", "#" and camel case are spelled out, what stands in brackets is left out. */
export function headerWords(header: string): string {
  const spelled = header
    .replace(/([a-zäöü])([A-Z])/g, '$1 $2')
    .replace(/\([^)]*\)|\[[^\]]*\]/g, ' ')
    .replace(/%/g, ' percent ')
    .replace(/#/g, ' no ');
  const words = normalise(spelled.replace(/[^\p{L}\p{N}\s]+/gu, ' '));
  // a header that is nothing but brackets or a percent sign still says something
  return words === '' ? normalise(header.replace(/[^\p{L}\p{N}\s]+/gu, ' ')) : words;
}

const exact = new Map<string, Field>();
for (const [field, words] of Object.entries(synonyms)) {
  for (const word of words ?? []) if (!exact.has(word)) exact.set(word, field as Field);
}

export type HeaderMatch = { readonly field: Field; readonly score: number };

/** What a header means: 1 for a known heading, less for one that is only like it; null below 0.6. */
export function matchHeader(header: string): HeaderMatch | null {
  const words = headerWords(header);
  if (words === '' || words.length > 60) return null;
  const known = exact.get(words);
  if (known) return { field: known, score: 1 };
  const numbered = words.replace(/\s*\d+$/, '');
  const knownNumbered = numbered === words ? undefined : exact.get(numbered);
  if (knownNumbered) return { field: knownNumbered, score: 0.9 };
  let best: HeaderMatch | null = null;
  for (const [synonym, field] of exact) {
    const score = likeness(words, synonym);
    if (score >= 0.6 && (!best || score > best.score)) best = { field, score };
  }
  return best;
}

function likeness(words: string, synonym: string): number {
  if (synonym.length >= 5 && words.length >= 5) {
    const most = synonym.length >= 9 ? 2 : 1;
    const distance = editDistance(words, synonym, most);
    if (distance <= most) return 0.88 - 0.04 * distance;
  }
  const have = words.split(' ');
  const want = synonym.split(' ');
  if (have.length > 4 || synonym.length < 4) return 0;
  if (!want.every((word) => have.includes(word))) return 0;
  // the last word of an English heading carries its meaning: "Q3 target value"
  const last = have.at(-1) === want.at(-1) ? 0.1 : 0;
  return 0.5 + 0.3 * (want.length / have.length) + last;
}

export type ColumnGuess = {
  readonly column: number;
  readonly header: string;
  readonly field: Field;
  readonly score: number;
};

/** Fields that a table may have in several columns. */
const repeatable = new Set<Field>(['computed', 'other', 'note', 'key-result']);

/** Gives each column of a header row its meaning; of two columns for one field the better match has it, then the first. */
export function guessColumns(row: SheetRow): ColumnGuess[] {
  const matches = row.cells.flatMap((cell, column) => {
    const header = cell?.text.trim() ?? '';
    if (header === '') return [];
    const match = matchHeader(header);
    return [{ column, header, field: match?.field ?? ('other' as const), score: match?.score ?? 0 }];
  });
  const taken = new Set<Field>();
  const given = new Map<number, ColumnGuess>();
  for (const match of [...matches].sort((a, b) => b.score - a.score || a.column - b.column)) {
    const free = repeatable.has(match.field) || !taken.has(match.field);
    taken.add(match.field);
    given.set(match.column, free ? match : { ...match, field: 'other', score: 0 });
  }
  return settleMeanings(matches.flatMap(({ column }) => given.get(column) ?? []));
}

/** Headings whose meaning the other headings decide. */
function settleMeanings(columns: readonly ColumnGuess[]): ColumnGuess[] {
  const has = (field: Field) => columns.some((column) => column.field === field);
  const renamed = (from: Field, to: Field) => (column: ColumnGuess) =>
    column.field === from ? { ...column, field: to } : column;
  let settled = [...columns];
  // "Description" beside an objective explains it; "Goal" beside start and current is the target
  if (has('objective') && has('title')) settled = settled.map(renamed('title', has('why') ? 'other' : 'why'));
  if (!has('target') && has('current') && has('key-result') && has('title')) {
    settled = settled.map(renamed('objective', 'target')).map(renamed('why', 'objective'));
  }
  // "Result" or "Metric" beside "Key Result" is no second key result, numbered ones are
  const keyResults = settled.filter((column) => column.field === 'key-result');
  const numbered = keyResults.filter((column) => /\d\s*$/.test(column.header));
  if (keyResults.length > 1 && numbered.length !== keyResults.length) {
    const best = keyResults.reduce((a, b) => (b.score > a.score || /key|schlüssel/i.test(b.header) ? b : a));
    settled = settled.map((column) =>
      column.field === 'key-result' && column !== best
        ? { ...column, field: /result|ergebnis/i.test(column.header) && !has('current') ? 'current' : 'other' }
        : column,
    );
  }
  // people's sheets have a name; elsewhere the name beside an objective is its owner
  if (has('name') && (has('objective') || has('key-result')))
    settled = settled.map(renamed('name', has('owner') ? 'other' : 'owner'));
  if (has('email') && (has('objective') || has('key-result') || has('title')))
    settled = settled.map(renamed('email', has('owner-email') ? 'other' : 'owner-email'));
  return settled;
}

/** Fields of which a table needs one to be about OKRs or people. */
const telling = new Set<Field>(['objective', 'key-result', 'title', 'key-result-id', 'name', 'email']);

const headerRowsSearched = 40;

/** The row that heads the table: most columns recognised, one of them telling. Null when there is none near the top. */
export function findHeaderRow(sheet: Sheet): { row: SheetRow; columns: ColumnGuess[] } | null {
  let best: { row: SheetRow; columns: ColumnGuess[]; score: number } | null = null;
  for (const row of sheet.rows.slice(0, headerRowsSearched)) {
    const found = scoreHeaderRow(row);
    if (found && (!best || found.score > best.score + 0.5)) best = { row, ...found };
  }
  return best && { row: best.row, columns: best.columns };
}

/** How well a row would head a table; null for a row that would not. */
export function scoreHeaderRow(row: SheetRow): { columns: ColumnGuess[]; score: number } | null {
  const filled = row.cells.filter((cell) => !isBlank(cell));
  if (filled.length < 2 || filled.some((cell) => typeof cell?.value === 'number' && cell.format !== 'date'))
    return null;
  const columns = guessColumns(row);
  const known = columns.filter((column) => column.score > 0);
  if (known.length < 2 || !known.some((column) => telling.has(column.field))) return null;
  const score = known.reduce((sum, column) => sum + column.score, 0) - (filled.length - known.length) * 0.25;
  return score >= 1.5 ? { columns, score } : null;
}
