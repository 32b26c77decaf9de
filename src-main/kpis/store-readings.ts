import type { z } from 'zod';
import { Refusal } from '#shared/kernel/errors';
import { Instant } from '#shared/kernel/shapes';
import type { KpiReading } from '#shared/kpis/contract';
import { instantOf } from '../changes/clock';
import { newId } from '../changes/ids';
import { insertFact, remove } from '../changes/write';
import { readDay } from '../roll-up/values';
import type { Read, Write } from '../store/handles';
import { kpiRow } from './store';
import { isRolledUp } from './store-values';
import { kpiReadings } from './table';

type Given = {
  readonly kpiId: string;
  readonly date?: string | undefined;
  readonly value: number;
  readonly note: string;
};

/** Writes a reading down as a fact of the one who acts. Refuses days to come and KPIs that are made of others. */
export function recordReading(tx: Write, { kpiId, date = tx.today, value, note }: Given): string {
  const row = kpiRow(tx, kpiId);
  if (row.archived_on !== null) throw new Refusal('READ_ONLY', { reason: 'this KPI has been put away' });
  if (isRolledUp(tx.sql, kpiId)) throw new Refusal('RULE_BROKEN', { rule: 'kpi-rolls-up' });
  if (date > tx.today) throw new Refusal('RULE_BROKEN', { rule: 'date-in-future' });
  const id = newId();
  insertFact(tx, kpiReadings, { id, kpiId, date, value, note });
  return id;
}

/** Strikes a reading out and puts another in its place; of the same day where none is given. */
export function correctReading(
  tx: Write,
  given: { readonly id: string; readonly date?: string | undefined; readonly value: number; readonly note: string },
): { id: string } {
  const before = readingRow(tx, given.id);
  remove(tx, kpiReadings, given.id);
  return { id: recordReading(tx, { ...given, kpiId: before.kpi_id, date: given.date ?? before.date }) };
}

export function removeReading(tx: Write, id: string): { id: string } {
  readingRow(tx, id);
  remove(tx, kpiReadings, id);
  return { id };
}

function readingRow(read: Read, id: string): { kpi_id: string; date: string } {
  const row = read.sql.get<{ kpi_id: string; date: string }>(
    'SELECT kpi_id, date FROM kpi_readings WHERE id = ? AND deleted = 0',
    id,
  );
  if (!row) throw new Refusal('NOT_FOUND', { table: 'kpi_readings', id });
  return row;
}

type Row = { id: string; date: string; value: number; note: string; author: string; name: string | null; ts: string };
const NEWEST = `SELECT r.id, r.date, r.value, r.note, r.author, p.name, r.ts FROM kpi_readings r
  LEFT JOIN people p ON p.id = r.author
  WHERE r.kpi_id = +? AND r.deleted = 0 AND r.value IS NOT NULL ORDER BY r.date DESC, r.ts DESC, r.id DESC LIMIT ?`;

/** The readings of a KPI, newest first. */
export const readingsOf = (read: Read, kpiId: string, limit: number): z.input<typeof KpiReading>[] =>
  read.sql.all<Row>(NEWEST, kpiId, limit).flatMap(({ date, author, name, ts, ...row }) => {
    const on = readDay(date);
    const at = Instant.safeParse(instantOf(ts));
    if (on === null) return [];
    return [
      {
        ...row,
        kpiId,
        date: on,
        authorId: author === '' ? null : author,
        authorName: name,
        at: at.success ? at.data : null,
      },
    ];
  });
