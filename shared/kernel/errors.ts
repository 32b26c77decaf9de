import { z } from 'zod';

/**
 * Every expected failure has a code. The renderer (and the command line) own the sentence for each code, see
 * `shared/kernel/error-texts.ts`; `details` carries the facts that the sentence names.
 */
export const errorCodes = [
  'INVALID_INPUT', // an argument does not fit its schema
  'NOT_FOUND', // the thing asked for is not in this document
  'NO_DOCUMENT', // no document is open
  'READ_ONLY', // the document or cycle cannot be changed
  'FORBIDDEN', // the sender of a message is not our own page
  'RULE_BROKEN', // a rule of the method refuses it: details.rule names which
  'NOT_OKR', // the file is something else
  'DAMAGED', // the file is an .okr, but not whole
  'NEWER_FORMAT', // made by a newer Okra
  'HOSTILE_SCHEMA', // the file holds what no Okra writes
  'NOT_DOWNLOADED_YET', // empty or a cloud placeholder
  'FILE_MISSING',
  'FILE_TOO_LARGE',
  'FILE_UNREADABLE', // the system refuses to read it
  'FILE_UNWRITABLE', // the system refuses to write it
  'DISK_FULL',
  'IN_USE', // another Okra holds it
  'CHANGED_ELSEWHERE', // somebody else has written the target since
  'IMPORT_UNREADABLE', // the workbook cannot be parsed
  'IMPORT_LIMITS', // the workbook is beyond what we read safely
  'IMPORT_EMPTY', // nothing in it looks like OKRs
  'CANCELLED',
  'TIMED_OUT',
  'STORE_DAMAGED',
  'STORE_NEWER',
  'MIGRATIONS_DIFFER',
  'INTERNAL', // a bug; the log has the rest
] as const;

export const ErrorCode = z.enum(errorCodes);
export type ErrorCode = z.infer<typeof ErrorCode>;

/** Facts for the sentence of an error: plain values only. */
export type ErrorDetails = Readonly<Record<string, string | number | boolean | null>>;

export type AppError = { readonly code: ErrorCode; readonly details: ErrorDetails };

/** Thrown by handlers for an expected failure; crosses processes as its code and details, never as a stack. */
export class Refusal extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;
  constructor(code: ErrorCode, details: ErrorDetails = {}) {
    super(`${code} ${JSON.stringify(details)}`);
    this.name = 'Refusal';
    this.code = code;
    this.details = details;
  }
}
