import type { z } from 'zod';

/** What a change is announced under; a query names those it reads and is refetched when one of them changes. */
export const topics = [
  'workspace',
  'people',
  'teams',
  'cycles',
  'ambitions',
  'objectives',
  'key-results',
  'alignments',
  'check-ins',
  'initiatives',
  'kpis', // what they are and their targets; readings are announced as check-ins
  'retrospectives',
  'history', // any change of the document: undo state, change lists
  'documents', // which document is open, saved state
  'me', // who uses this computer
  'settings', // this device's settings
] as const;
export type Topic = (typeof topics)[number];

export type Schema = z.ZodType;

/** Reads the open document. Its handler gets a read handle and may not write. */
export type QueryDef<I extends Schema = Schema, O extends Schema = Schema> = {
  readonly kind: 'query';
  readonly input: I;
  readonly output: O;
  readonly reads: readonly Topic[];
};
/** Changes the open document in one synchronous transaction; `undo` is the label that the undo toast shows. */
export type CommandDef<I extends Schema = Schema, O extends Schema = Schema> = {
  readonly kind: 'command';
  readonly input: I;
  readonly output: O;
  readonly undo: string;
};
/**
 * Everything else: files, windows, this device's state. May wait; `reads` as for a query when it only looks. `changes`: it
 * changes the open document, and is refused while an earlier day is looked at.
 */
export type ActionDef<I extends Schema = Schema, O extends Schema = Schema> = {
  readonly kind: 'action';
  readonly input: I;
  readonly output: O;
  readonly reads: readonly Topic[];
  readonly changes?: true;
};
export type CallDef = QueryDef | CommandDef | ActionDef;

export const query = <I extends Schema, O extends Schema>(def: {
  input: I;
  output: O;
  reads: readonly Topic[];
}): QueryDef<I, O> => ({ kind: 'query', ...def });

export const command = <I extends Schema, O extends Schema>(def: {
  input: I;
  output: O;
  undo: string;
}): CommandDef<I, O> => ({ kind: 'command', ...def });

export const action = <I extends Schema, O extends Schema>(def: {
  input: I;
  output: O;
  reads?: readonly Topic[];
  changes?: true;
}): ActionDef<I, O> => ({ kind: 'action', reads: [], ...def });

/** The answer to every call. `mark`: of what it did, where that can be taken back. */
export type Envelope<T> =
  | { readonly ok: true; readonly value: T; readonly mark?: string }
  | { readonly ok: false; readonly error: { readonly code: string; readonly details: Record<string, unknown> } };
