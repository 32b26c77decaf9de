import { namesCycle } from './cycles';
import type { Table } from './tables';
import { normalise, tidy } from './text';
import { isBlank, type Workbook } from './workbook';

/** What the names around a table say about all its rows. */
export type TableHints = { readonly cycle: string | null; readonly team: string | null; readonly title: string | null };

const generic =
  /\b(okrs?|objectives?|goals?|key results?|krs?|tracker|tracking|sheet\s?\d*|tabelle\s?\d*|data|template|overview|master|final|draft|copy|export|import|list|plan(ning)?|ziele?|übersicht|vorlage|dashboard|summary|scorecard|progress|status|team|teams|company|corporate|individual|all|current|import|v\d+|high[- ]?level|yearly|annual|year|log|kr log|people|check[- ]?ins?|updates?)\b/gi;
const cycleWords =
  /\b(q[1-4]|h[12]|fy|gj|quarter|quartal|halbjahr)\b|\b(fy|gj)?['’]?(20)?\d\d\b|\b(jan(uary|uar)?|feb(ruary|ruar)?|mar(ch)?|märz?|apr(il)?|may|mai|june?|juni|july?|juli|aug(ust)?|sept?(ember)?|o[ck]t(ober)?|nov(ember)?|de[cz](ember)?)\b/giu;

/** What is left of a sheet's name when cycle and general words are taken away; null when that is nothing. */
export function teamInName(name: string): string | null {
  const left = tidy(
    name
      .replace(/[_]+/g, ' ')
      .replace(cycleWords, ' ')
      .replace(generic, ' ')
      .replace(/[^\p{L}\p{N}&/ -]+/gu, ' '),
  ).replace(/^[\s&/-]+|[\s&/-]+$/g, '');
  // "Copy of Q1" leaves "of"
  if (left.split(/\s+/).every((word) => /^(of|for|the|and|in|to|von|für|der|die|das|und|im|zu)$/i.test(word)))
    return null;
  return left.length >= 2 && /\p{L}{2}/u.test(left) && left.length <= 40 ? left : null;
}

/** Reads the sheet's name, the titles above the table and the file's name, the nearest first. */
export function hintsOf(table: Table, workbook: Workbook): TableHints {
  const titles = table.above.flatMap((row) =>
    row.cells.flatMap((cell) => (cell && !isBlank(cell) ? [tidy(cell.text)] : [])),
  );
  const spreadsheet = workbook.kind === 'xlsx';
  const near = [...(spreadsheet ? [table.sheet.name] : []), ...titles, workbook.fileName.replace(/\.[^.]*$/, '')];
  const naming = near.filter((text) => namesCycle(text));
  const cycle = naming.find((text) => namesCycle(text)?.withYear) ?? naming[0] ?? null;
  // "Q1" as the sheet's name is nearer than a year in a title
  const own = spreadsheet && namesCycle(table.sheet.name) ? table.sheet.name : cycle;
  return { cycle: own, team: spreadsheet ? teamInName(table.sheet.name) : null, title: titles[0] ?? null };
}

/** Names that a sheet has by itself and that name no team. */
export const isDefaultName = (name: string): boolean =>
  /^(sheet|tabelle|feuil|hoja|table)\s?\d*$/.test(normalise(name));
