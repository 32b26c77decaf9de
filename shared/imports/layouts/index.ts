import type { Table } from '../tables';
import { tracker } from './a-tracker';
import { companySheet, teamSheet } from './b-company-and-teams';
import { quarterSheets } from './c-quarter-sheets';
import { checkInLog } from './check-in-log';
import { progressOnly } from './d-progress';
import { blocks } from './e-blocks';
import { levelColumns } from './f-levels';
import { flat } from './g-flat';
import { parentRows } from './h-parents';
import { typedList } from './i-typed-list';
import type { Layout } from './layout';
import { peopleSheet } from './people-sheet';
import { plainTable } from './plain-table';

const layouts: readonly Layout[] = [
  tracker,
  teamSheet,
  companySheet,
  quarterSheets,
  progressOnly,
  blocks,
  levelColumns,
  flat,
  parentRows,
  typedList,
  checkInLog,
  peopleSheet,
  plainTable,
];

/** The family that a table fits best; null when it is about something else. */
export function detectLayout(
  table: Table,
  sheetNames: readonly string[],
): { layout: Layout; confidence: number } | null {
  let best: { layout: Layout; confidence: number } | null = null;
  for (const layout of layouts) {
    const confidence = layout.detect(table, sheetNames);
    if (confidence > (best?.confidence ?? 0)) best = { layout, confidence };
  }
  return best;
}
