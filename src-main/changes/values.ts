import { z } from 'zod';

/** What a column can hold. */
export type Cell = string | number | null;
export type Cells = Readonly<Record<string, Cell>>;

const Creation = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));

/** Writes a cell as tagged text: `0:` nothing, `N:` a finite number, `S:` text. */
export function encodeCell(value: Cell): string {
  if (value === null) return '0:';
  if (typeof value === 'string') return `S:${value}`;
  if (!Number.isFinite(value)) throw new Error(`a cell cannot hold ${value}`);
  return `N:${value}`;
}

/** Reads what `encodeCell` wrote; throws on anything else. */
export function decodeCell(text: string): Cell {
  const rest = text.slice(2);
  if (text === '0:') return null;
  if (text.startsWith('S:')) return rest;
  const number = Number(rest);
  if (text.startsWith('N:') && rest !== '' && Number.isFinite(number)) return number;
  throw new Error(`not a cell: ${text.slice(0, 40)}`);
}

/** The column of a message that creates a row; its value holds all columns given. */
export const CREATION = '*';
export const encodeCreation = (cells: Cells): string => `J:${JSON.stringify(cells)}`;

/** What a message makes of a column; null where it says nothing of it. */
export const cellIn = ({ col, val }: { readonly col: string; readonly val: string }, column: string): Cell =>
  col === CREATION ? (decodeCreation(val)[column] ?? null) : decodeCell(val);

type Logged = { readonly col: string; readonly prev_col: string | null; readonly prev_val: string | null };

/** What a message found in its cell, by the message before it; null where there was none. */
export const cellBefore = ({ col, prev_col, prev_val }: Logged): Cell =>
  prev_col === null || prev_val === null ? null : cellIn({ col: prev_col, val: prev_val }, col);

/** Reads a creation; throws on anything that is not one. */
export function decodeCreation(text: string): Cells {
  if (!text.startsWith('J:')) throw new Error(`not a creation: ${text.slice(0, 40)}`);
  return Creation.parse(JSON.parse(text.slice(2)));
}
