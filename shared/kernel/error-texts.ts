import type { ErrorCode, ErrorDetails } from './errors';
import { ruleText } from './rule-texts';

type Text = string | ((details: ErrorDetails) => string);

const said = (value: ErrorDetails[string] | undefined, otherwise: string): string =>
  value === undefined || value === null || value === '' ? otherwise : String(value);

/** The words for a value; those under '' where there are none. */
const inWords = (words: Readonly<Record<string, string>>, value: ErrorDetails[string] | undefined): string =>
  (typeof value === 'string' && Object.hasOwn(words, value) ? words[value] : words['']) ?? '';

const sheet = '; it looks like a spreadsheet, which you can import instead.';
const kinds = {
  xlsx: sheet,
  xls: '; it looks like an old Excel workbook. Save it as .xlsx, then import it.',
  csv: sheet,
  json: '; it looks like JSON.',
  pdf: '; it looks like a PDF.',
  sqlite: '; it is a database of some other program.',
  link: '; it is a link to a file elsewhere. Open the file itself.',
  folder: '; it is a folder.',
  '': '.',
};
const damages = {
  seal: 'its contents are not what was saved',
  'seal-twice': 'its contents are not what was saved',
  header: 'its beginning is broken',
  time: 'it could not be read in a sensible time',
  '': 'its contents do not fit together',
};

/** One sentence or two per code: what happened, what is safe, what to do. No blame, no jargon. */
const texts: Record<ErrorCode, Text> = {
  INVALID_INPUT: (d) =>
    `That value cannot be used${d['field'] ? ` for ${d['field']}` : ''}: ${said(d['reason'], 'it does not fit')}.`,
  NOT_FOUND: 'This is no longer in the document. It may have been removed; Undo brings it back.',
  NO_DOCUMENT: 'No document is open. Open one, or start a new one.',
  READ_ONLY: (d) => `This cannot be changed: ${said(d['reason'], 'it is closed')}.`,
  FORBIDDEN: 'Okra refused a request that did not come from its own window.',
  RULE_BROKEN: (d) => {
    const rule = said(d['rule'], 'unnamed');
    return said(d['text'], ruleText(rule) ?? `This would break a rule of the method (${rule}).`);
  },
  NOT_OKR: (d) => `This is not an Okra document${inWords(kinds, d['looksLike'])}`,
  DAMAGED: (d) =>
    `This document is damaged: ${inWords(damages, d['which'] ?? d['check'])}. The file was left as it is; ${
      d['backupAt'] ? 'a backup on this computer can be opened instead' : 'ask for another copy of it'
    }.`,
  NEWER_FORMAT: (d) =>
    `This document was saved by a newer Okra${d['appVersion'] ? ` (${d['appVersion']})` : ''}. Update Okra to open it; the file was left as it is.`,
  HOSTILE_SCHEMA: (d) =>
    `This file holds something that no Okra writes (${said(d['object'], 'unknown')}), so it was not opened. The file was left as it is.`,
  NOT_DOWNLOADED_YET:
    'This file is empty here. If it lies in a cloud folder, wait until it is downloaded and try again.',
  FILE_MISSING: 'The file is not there any more. It may have been moved or renamed.',
  FILE_TOO_LARGE: (d) =>
    `The file is larger than Okra opens (${d['most'] ? `${Math.round(Number(d['most']) / 2 ** 20)} MB` : said(d['limit'], 'the limit')}).`,
  FILE_UNREADABLE: 'The file cannot be read. Check that you may open it, then try again.',
  FILE_UNWRITABLE: 'Nothing can be written there. Your work is safe on this computer; save it somewhere else.',
  DISK_FULL: 'The disk is full. What was saved is safe; free some space and try again.',
  IN_USE: 'This document is open in another Okra on this computer. Use that window, or close it first.',
  CHANGED_ELSEWHERE: (d) =>
    `Someone else saved this file since. Yours was kept beside it${d['file'] ? ` as ${d['file']}` : ''}.`,
  IMPORT_UNREADABLE: (d) =>
    `This workbook cannot be read: ${said(d['reason'], 'its contents are broken')}. Nothing was imported.`,
  IMPORT_LIMITS: (d) =>
    `This workbook is larger than Okra reads safely: ${said(d['text'], 'it passes a limit')}. Nothing was imported.`,
  IMPORT_EMPTY: 'Nothing in this file looks like objectives or key results. Nothing was imported.',
  CANCELLED: 'Stopped. Nothing was changed.',
  TIMED_OUT: 'This took too long and was stopped. Nothing was changed.',
  STORE_DAMAGED: 'The working copy on this computer is damaged. A backup can be opened instead; nothing is deleted.',
  STORE_NEWER: 'The working copy was made by a newer Okra. Update Okra to open it; nothing was changed.',
  MIGRATIONS_DIFFER: 'The working copy was made by an Okra that is not this one. Nothing was changed.',
  INTERNAL: 'Something went wrong inside Okra. Your document was not changed; the log has the details.',
};

/** The sentence for an error code, in the user's words. An unknown code gets the one for INTERNAL. */
export function errorText(code: string, details: ErrorDetails = {}): string {
  const text = Object.hasOwn(texts, code) ? texts[code as ErrorCode] : texts.INTERNAL;
  return typeof text === 'string' ? text : text(details);
}
