import fs from 'node:fs';
import path from 'node:path';
import type { ImportSummary } from '#shared/imports/contract';
import { Mapping } from '#shared/imports/mapping';
import { Refusal } from '#shared/kernel/errors';
import { type Command, fileOf, type Given, textOf } from '../command';
import { changeDocument, documentFile } from '../document';
import type { Ground } from '../ground';

/** Corrections to what is read, from a JSON file beside the sheet. */
function mappingOf({ options }: Given, { cwd }: Ground): Mapping {
  const name = options['mapping'];
  if (typeof name !== 'string') return {};
  const wrong = (reason: string) => new Refusal('INVALID_INPUT', { field: '--mapping', reason });
  let json: unknown;
  try {
    json = JSON.parse(fs.readFileSync(path.resolve(cwd, name), 'utf8'));
  } catch (error) {
    throw wrong(error instanceof SyntaxError ? 'the file is not JSON' : 'the file cannot be read');
  }
  const parsed = Mapping.safeParse(json);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw wrong(`${issue?.path.join('.') ?? ''} ${issue?.message ?? 'does not fit'}`.trim());
}

function answerOf(summary: ImportSummary, dryRun: boolean) {
  const { counts, questions, skipped, skippedCount, problems, problemCount, sheets } = summary;
  const { objectives, keyResults, people, checkIns, teams, cycles, links, more } = counts;
  return {
    dryRun,
    objectives: objectives.added,
    keyResults: keyResults.added,
    checkIns,
    people: people.added,
    teams,
    cycles,
    links,
    more: more.map(({ many, added, changed }) => ({ name: many, added, changed })),
    changed: { objectives: objectives.changed, keyResults: keyResults.changed, people: people.changed },
    unchanged: { objectives: objectives.same, keyResults: keyResults.same, people: people.same },
    sheets: sheets.map(({ name, use, layout, sentence, rowsRead }) => ({ name, use, layout, sentence, rowsRead })),
    skipped,
    skippedCount,
    problems,
    problemCount,
    questions,
  };
}

function textFor(answer: ReturnType<typeof answerOf>, into: string): string {
  const { objectives, keyResults, checkIns, people, teams, changed, unchanged, questions, skippedCount } = answer;
  const total = (counts: Readonly<Record<string, number>>) =>
    Object.values(counts).reduce((sum, count) => sum + count, 0);
  return [
    `${answer.dryRun ? 'Would import' : 'Imported'} into ${into}: ${objectives} objectives, ${keyResults} key results, ${checkIns} check-ins, ${people} people, ${teams} teams.`,
    `Changed: ${total(changed)}. Already there: ${total(unchanged)}. Rows left out: ${skippedCount}. To look at: ${answer.problemCount}.`,
    ...answer.sheets.map(({ name, sentence }) => `  ${name}: ${sentence}`),
    ...questions.map(({ id, text, assumption }) => `? ${text} ${assumption} (answers.${id})`),
    ...answer.skipped.map(({ sheet, row, reason, text }) => `- ${sheet} row ${row}: ${reason} ${text}`.trimEnd()),
  ].join('\n');
}

/** Imports a workbook or a text table; a second time the same file changes nothing. */
export const importFile: Command = {
  name: 'import',
  summary: 'Imports a spreadsheet (.xlsx, .csv, …) into a document, which is made where it is not there yet.',
  files: ['FILE'],
  options: {
    into: { value: 'DOC.okr', required: true, help: 'the document' },
    'dry-run': { help: 'says what would be done and writes nothing' },
    mapping: { value: 'FILE', help: 'JSON with corrections: sheets, cycle, goalType, answers …' },
  },
  run: async (given, ground) => {
    const into = documentFile(textOf(given, 'into'), ground);
    const source = path.resolve(ground.cwd, fileOf(given));
    if (!fs.existsSync(source)) throw new Refusal('FILE_MISSING', { name: path.basename(source) });
    const mapping = mappingOf(given, ground);
    const dryRun = given.options['dry-run'] === true;
    const summary = await changeDocument(into, ground, {
      dryRun,
      work: async ({ services }) => {
        const document = services.document();
        const planned = await services.imports.read(document, source, {}, mapping);
        if (!dryRun && planned.writes > 0) await services.imports.run(document, planned.session);
        return planned;
      },
    });
    const answer = answerOf(summary, dryRun);
    return { json: answer, text: textFor(answer, path.basename(into)) };
  },
};
