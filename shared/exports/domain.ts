/** A column of an export: its heading and what its cells are. Days are ISO text. */
export type ExportColumn = { readonly header: string; readonly type: 'text' | 'number' };

const text = (...headers: readonly string[]): ExportColumn[] => headers.map((header) => ({ header, type: 'text' }));
const number = (...headers: readonly string[]): ExportColumn[] => headers.map((header) => ({ header, type: 'number' }));

/**
 * The sheets of a full export and their columns. The import knows its own files again by exactly these headings; the
 * ids at the right make a second reading find the same things. Owners stand beside goals, never beside grades.
 */
export const exportSheets = {
  Workspace: text('Name', 'Mission', 'Vision', 'Values', 'Exported on', 'Made by', 'Workspace id'),
  Cycles: text('Cycle', 'Cadence', 'First day', 'Last day', 'State', 'Part of', 'Part of id', 'Cycle id'),
  Teams: text('Team', 'Kind', 'Part of', 'Lead', 'Part of id', 'Lead id', 'Team id'),
  People: text('Person', 'E-mail', 'Job title', 'Manager', 'Teams', 'State', 'Manager id', 'Team ids', 'Person id'),
  Objectives: text(
    'Objective',
    'Why',
    'Cycle',
    'Team',
    'Owner',
    'Goal type',
    'State',
    'Cycle id',
    'Team id',
    'Owner id',
    'Objective id',
  ),
  'Key results': [
    ...text('Objective', 'Key result', 'Measured as'),
    ...number('Start', 'Target', 'Current'),
    ...text('Unit', 'Currency'),
    ...number('Lowest', 'Highest', 'Critical', 'Commit', 'Target level', 'Stretch', 'Decimals', 'Weight'),
    ...text('Owner', 'State', 'Owner id', 'Objective id', 'Key result id'),
  ],
  'Check-ins': [
    ...text('Key result', 'Date'),
    ...number('Value', 'Confidence'),
    ...text('Status', 'What happened', 'What next', 'By', 'Key result id', 'Check-in id'),
  ],
  Milestones: [
    ...text('Key result', 'Milestone', 'Due'),
    ...number('Weight'),
    ...text('Done on', 'Key result id', 'Milestone id'),
  ],
  Initiatives: text(
    'Objective',
    'Key result',
    'Initiative',
    'Owner',
    'Due',
    'Done on',
    'Objective id',
    'Key result id',
    'Initiative id',
  ),
  Links: [
    ...text('Child', 'Parent', 'Kind'),
    ...number('Weight'),
    ...text('Child id', 'Parent id', 'Parent key result id'),
  ],
  Grades: [
    ...text('Key result'),
    ...number('Score by the figures', 'Final score'),
    ...text('Reason', 'Learning', 'Decision', 'Graded on', 'Key result id'),
  ],
} as const satisfies Record<string, readonly ExportColumn[]>;
export type ExportSheetName = keyof typeof exportSheets;
export const exportSheetNames = Object.keys(exportSheets) as readonly ExportSheetName[];

/** A cell of an export. */
export type ExportValue = string | number | null;
export type ExportTable = { readonly name: ExportSheetName; readonly rows: readonly (readonly ExportValue[])[] };

/** Marks a JSON export and its version. */
export const exportFormat = { format: 'okra-export', version: 1 } as const;

/** The export's sheet that has exactly these headings; null where none has. */
export function exportSheetOf(headers: readonly string[]): ExportSheetName | null {
  const wanted = JSON.stringify(headers);
  return (
    exportSheetNames.find((name) => JSON.stringify(exportSheets[name].map(({ header }) => header)) === wanted) ?? null
  );
}

/** Control characters and halves of characters: XML cannot hold them, so no file of an export does. */
const unwritable = /(?![\t\n\r\u0080-\u009f])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;

/** A text as every format can hold it. */
export const writable = (value: string): string => value.replace(unwritable, '').replace(/\r\n?/g, '\n');

/** A text that a spreadsheet would take for a formula gets an apostrophe (OWASP ASVS 1.2.10); the import takes it off. */
export const guarded = (value: string): string => (/^'*[=+\-@\t\r\0]/.test(value) ? `'${value}` : value);
