import { settle } from '#shared/kernel/numbers';
import type { PlanBuilder } from './builder';
import { yesOrNo } from './cells';
import { writtenDay } from './dates';
import type { KeyResultDraft, ObjectiveDraft } from './drafts';
import { titleKey } from './identity';
import { dataRows, noteFormulas, noteOf, sourceOf } from './row-cells';
import { writtenStatus } from './status';
import type { Table, TableRow } from './tables';
import { normalise, unnumbered } from './text';

type Found = { readonly objective: ObjectiveDraft; readonly keyResult: KeyResultDraft };

/** Reads a sheet of dated check-ins; each finds its key result by id, number or title. */
export function readLogRows(table: Table, builder: PlanBuilder): void {
  const byName = new Map<string, Found[]>();
  for (const objective of builder.objectives) {
    for (const keyResult of objective.keyResults) {
      for (const name of new Set([...keyResult.names, titleKey(keyResult.title)])) {
        byName.set(name, [...(byName.get(name) ?? []), { objective, keyResult }]);
      }
    }
  }
  const order = builder.readers(table).dayOrder();
  for (const row of dataRows(table, builder)) {
    noteFormulas(table, row, builder);
    const date = writtenDay(table.text(row, 'date'), order);
    const named = namesIn(table, row).flatMap((name) => byName.get(name) ?? []);
    // of several of the same name, the one whose cycle the day is in
    const found =
      named.find(({ objective }) => date !== null && date >= objective.cycle.first && date <= objective.cycle.last) ??
      named[0];
    if (!found) builder.ledger.skip(table.sheet.name, row, 'unknown-key-result');
    else if (!date) builder.ledger.skip(table.sheet.name, row, 'no-date');
    else if (!addCheckIn(table, row, builder, found.keyResult, date))
      builder.ledger.skip(table.sheet.name, row, 'no-value');
  }
}

function namesIn(table: Table, row: TableRow): string[] {
  const texts = [
    table.text(row, 'key-result-id'),
    table.text(row, 'key-result'),
    table.text(row, 'row-id'),
    table.text(row, 'title'),
  ].filter((text) => text !== '');
  return texts.flatMap((text) => {
    const { label } = unnumbered(text);
    return [normalise(text), titleKey(text), ...(label === null ? [] : [label])];
  });
}

function addCheckIn(
  table: Table,
  row: TableRow,
  builder: PlanBuilder,
  keyResult: KeyResultDraft,
  date: NonNullable<ReturnType<typeof writtenDay>>,
): boolean {
  const readers = builder.readers(table);
  const source = sourceOf(table, row);
  const value = checkedValue(table, row, builder, keyResult);
  const status = writtenStatus(table.text(row, 'status'));
  const checkIn = {
    date,
    value,
    confidence: readers.confidence(table.cell(row, 'confidence')),
    status: status === 'on-track' || status === 'behind' || status === 'at-risk' ? status : null,
    note: noteOf(table, row),
    prospect: '',
    undated: false,
    source,
  };
  if (value === null && checkIn.confidence === null && checkIn.status === null && checkIn.note === '') return false;
  if (date > builder.context.today) {
    builder.ledger.problem(source, 'day-unread', `the day ${date} is still to come`);
    return false;
  }
  keyResult.checkIns.push(checkIn);
  builder.ledger.read(source);
  return true;
}

function checkedValue(table: Table, row: TableRow, builder: PlanBuilder, keyResult: KeyResultDraft): number | null {
  const readers = builder.readers(table);
  for (const field of ['value', 'current'] as const) {
    const column = table.columnsOf(field)[0];
    const cell = column === undefined ? null : table.at(row, column);
    if (column === undefined || !cell) continue;
    const number = readers.number(cell, column);
    if (number) return settle(number.value * percentFactor(keyResult, number.unit, number.value));
    const answer = typeof cell.value === 'boolean' ? cell.value : yesOrNo(cell.text);
    if (answer !== null && keyResult.kind === 'yes-no') return Number(answer);
  }
  const share = readers.share(table.cell(row, 'progress'), 'progress');
  if (share === null || keyResult.startValue === null || keyResult.targetValue === null) return null;
  return settle(keyResult.startValue + share * (keyResult.targetValue - keyResult.startValue));
}

/** A percentage may stand as 0.45 in the log and as 45 % in the goals. */
const percentFactor = (keyResult: KeyResultDraft, unit: string | null, value: number): number =>
  keyResult.unit === '%' && unit !== '%' && Math.abs(value) <= 1 && !Number.isInteger(value) ? 100 : 1;
