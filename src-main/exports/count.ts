import type { Raw } from '../store/connect';

/** How much a full export holds. */
export function countExport(raw: Raw) {
  const count = (sql: string): number =>
    raw.prepare<[], { n: number }>(`SELECT count(*) AS n FROM ${sql}`).get()?.n ?? 0;
  return {
    objectives: count('objectives WHERE deleted = 0'),
    keyResults: count('key_results WHERE deleted = 0'),
    checkIns: count('check_ins WHERE deleted = 0'),
    confidential: count("objectives WHERE deleted = 0 AND visibility = 'confidential'"),
  };
}
