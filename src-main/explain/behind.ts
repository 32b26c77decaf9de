import type { z } from 'zod';
import type { Behind } from '#shared/explain/contract';
import type { Measure } from '#shared/key-results/contract';
import { idList, readDay } from '../roll-up/values';
import type { Read } from '../store/handles';

type View = z.input<typeof Behind>;
type Row = {
  id: string;
  of: string | null;
  date: string;
  value: number | null;
  confidence: number | null;
  author_name: string | null;
};

/** So many of the newest are shown; the page has them all. */
const shown = 12;

const OF_ONE = `SELECT i.id, NULL AS of, i.date, i.value, i.confidence, p.name AS author_name
  FROM check_ins i LEFT JOIN people p ON p.id = i.author WHERE i.key_result_id = +? AND i.deleted = 0
  ORDER BY i.date DESC, i.ts DESC, i.id DESC LIMIT ${shown}`;
const LATEST = `SELECT x.id AS key, i.id, k.title AS of, i.date, i.value, i.confidence, p.name AS author_name
  FROM json_each(?) j CROSS JOIN cache.cache_key_results x ON x.id = j.value
  CROSS JOIN check_ins i ON i.id = x.last_id CROSS JOIN key_results k ON k.id = x.id
  LEFT JOIN people p ON p.id = i.author ORDER BY k.ord, k.id LIMIT 50`;
const READINGS = `SELECT r.id, NULL AS of, r.date, r.value, NULL AS confidence, p.name AS author_name
  FROM kpi_readings r LEFT JOIN people p ON p.id = r.author WHERE r.kpi_id = +? AND r.deleted = 0
  ORDER BY r.date DESC, r.ts DESC, r.id DESC LIMIT ${shown}`;

/**
 * The newest check-ins of a key result. One `counts` where the figure is made from it: the newest that says a value
 * (`value`), or a confidence.
 */
export function checkInsBehind(read: Read, id: string, measure: Measure, by: 'value' | 'confidence'): View[] {
  const rows = read.sql.all<Row>(OF_ONE, id);
  const counting = rows.find((row) => row[by] !== null)?.id;
  return views(
    rows,
    (row) => wordsOf(row.value, measure),
    (row) => row.id === counting,
  );
}

/** The last check-in of each of these key results, in their order. */
export function latestOfEach(read: Read, measures: ReadonlyMap<string, Measure>, ids: readonly string[]): View[] {
  const rows = read.sql.all<Row & { key: string }>(LATEST, idList(ids));
  return rows.flatMap((row) =>
    views(
      [row],
      () => wordsOf(row.value, measures.get(row.key)),
      () => true,
    ),
  );
}

/** The newest readings of a KPI. */
export const readingsBehind = (read: Read, id: string, unit: string): View[] =>
  views(
    read.sql.all<Row>(READINGS, id),
    ({ value }) => (value === null ? '–' : `${value} ${unit}`.trim()),
    (row, at) => at === 0 && row.value !== null,
  );

function views(rows: readonly Row[], value: (row: Row) => string, counts: (row: Row, at: number) => boolean): View[] {
  return rows.flatMap((row, at) => {
    const date = readDay(row.date);
    if (date === null) return [];
    const { id, of, confidence, author_name } = row;
    return [{ id, of, date, value: value(row), confidence, authorName: author_name, counts: counts(row, at) }];
  });
}

function wordsOf(value: number | null, measure: Measure | undefined): string {
  if (value === null || !measure) return '–';
  if (measure.kind === 'yes-no') return value >= 1 ? 'yes' : 'no';
  return `${Math.round(value * 1e6) / 1e6} ${measure.currency ?? measure.unit}`.trim().replace('-', '−');
}
