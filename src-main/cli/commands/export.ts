import { writeFileSync } from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import type { ExportFormat } from '#shared/exports/contract';
import { guarded } from '#shared/exports/domain';
import { Refusal } from '#shared/kernel/errors';
import { writeRefusal } from '../../documents/disk';
import { exportDocument } from '../../exports/exporter';
import { type Command, fileOf, textOf } from '../command';
import { documentFile, lookInto } from '../document';
import { allObjectives, type Shown } from '../objectives';

const full: Readonly<Record<string, ExportFormat>> = { '.xlsx': 'xlsx', '.zip': 'csv', '.json': 'json' };

const columns = [
  'Objective',
  'Key Result',
  'Owner',
  'Team',
  'Quarter',
  'Start Value',
  'Target Value',
  'Current Value',
  'Unit',
  'Weight',
  'Goal Type',
  'Progress',
  'Status',
];

/** One line per key result, with headings that the import knows. */
function flatRows(objectives: readonly Shown[]): (string | number | null)[][] {
  const percent = (share: number | null) => (share === null ? null : Math.round(share * 1000) / 10);
  const safe = (value: string | number | null) => (typeof value === 'string' ? guarded(value) : value);
  return objectives
    .flatMap(({ title, team, cycle, goalType, keyResults }) =>
      keyResults.map((result) => [
        title,
        result.title,
        result.owner,
        team,
        cycle,
        result.start,
        result.target,
        result.current,
        result.currency ?? result.unit,
        result.weight,
        goalType,
        result.current === null ? null : percent(result.progress),
        result.status,
      ]),
    )
    .map((row) => row.map(safe));
}

function writeFlat(file: string, objectives: readonly Shown[]): number {
  const rows = flatRows(objectives);
  try {
    // the mark lets a spreadsheet read umlauts right
    writeFileSync(file, `\ufeff${Papa.unparse([columns, ...rows])}\r\n`);
  } catch (error) {
    throw writeRefusal(error, 0);
  }
  return rows.length;
}

/** Exports a document; the file's ending says how. Confidential objectives are left out unless asked for. */
export const exportFile: Command = {
  name: 'export',
  summary: 'Exports a document: all of it (.xlsx, .json, .zip of CSV files), or one line per key result (.csv).',
  files: ['DOC.okr'],
  options: {
    to: { value: 'FILE', required: true, help: 'the file to write; its ending says how' },
    confidential: { help: 'with the confidential objectives' },
  },
  run: (given, ground) => {
    const to = path.resolve(ground.cwd, textOf(given, 'to'));
    const ending = path.extname(to).toLowerCase();
    const format = full[ending];
    if (format === undefined && ending !== '.csv')
      throw new Refusal('INVALID_INPUT', { field: '--to', reason: 'it ends in .xlsx, .csv, .json or .zip' });
    const scope = given.options['confidential'] === true ? 'all' : 'open';
    return lookInto(documentFile(fileOf(given), ground), ground, async (desk) => {
      const document = desk.services.document();
      const done = async () => {
        if (format !== undefined) {
          const { appVersion: version, runJob } = ground;
          return exportDocument(document, { path: to, format, scope, version, runJob });
        }
        const { objectives: all } = await allObjectives(desk);
        const shown = scope === 'all' ? all : all.filter(({ visibility }) => visibility === 'open');
        return { rows: writeFlat(to, shown), hidden: all.length - shown.length };
      };
      const { rows, hidden } = await done();
      const left = hidden === 0 ? '' : `, ${hidden} confidential objectives left out`;
      return { json: { file: to, rows, hidden }, text: `Wrote ${to}: ${rows} rows${left}.` };
    });
  },
};
