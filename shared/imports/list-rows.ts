import type { PlanBuilder } from './builder';
import type { ObjectiveDraft } from './drafts';
import { dataRows, keyResultOf, noteFormulas, objectiveOf, rowDays, sourceOf } from './row-cells';
import type { Table } from './tables';
import { rowType } from './tree-rows';

/** Reads rows of objectives and key results in turn: a key result belongs to the objective before it. Rows of no type are both. */
export function readListRows(table: Table, builder: PlanBuilder): void {
  let current: ObjectiveDraft | null = null;
  const rows = [...dataRows(table, builder)];
  const typed = rows.some((row) => rowType(table.text(row, 'row-type')) === 'key-result');
  rows.forEach((row, index) => {
    noteFormulas(table, row, builder);
    const source = sourceOf(table, row);
    const text = table.text(row, 'title') || table.text(row, 'objective') || table.text(row, 'key-result');
    if (text === '') {
      builder.ledger.skip(table.sheet.name, row, 'no-title');
      return;
    }
    const isKeyResult = typed && rowType(table.text(row, 'row-type')) === 'key-result';
    if (isKeyResult && current) {
      if (builder.keyResult(current, keyResultOf(table, row, builder, text))) builder.ledger.read(source);
      else builder.ledger.skip(table.sheet.name, row, 'repeated-row');
      return;
    }
    const cycle = builder.cycle(table, table.text(row, 'cycle'), rowDays(table, row, builder), source);
    const teamText = table.text(row, 'team');
    const team = teamText === '' ? builder.teamOfSheet(table) : builder.teams.team([teamText]);
    current = builder.objective(objectiveOf(table, row, builder, { text, why: table.text(row, 'why'), cycle, team }));
    const next = rows[index + 1];
    const hasKeyResults = typed && next !== undefined && rowType(table.text(next, 'row-type')) === 'key-result';
    const measured =
      ['target', 'current', 'start'].some((field) => table.text(row, field as 'target') !== '') ||
      table.text(row, 'kind') !== '';
    if (measured && !hasKeyResults && !builder.keyResult(current, keyResultOf(table, row, builder, text))) {
      builder.ledger.skip(table.sheet.name, row, 'repeated-row');
      return;
    }
    builder.ledger.read(source);
  });
}
