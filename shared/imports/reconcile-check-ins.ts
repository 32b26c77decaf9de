import { settle } from '#shared/kernel/numbers';
import type { ExistingCheckIn } from './existing';
import type { PlannedCheckIn, PlannedKeyResult } from './plan';
import { sameText } from './text';
import type { ImportWrite } from './writes';

type Said = Pick<ExistingCheckIn, 'value' | 'confidence' | 'status' | 'note'>;

const same = (a: Said, b: Said): boolean =>
  (a.value === null ? b.value === null : b.value !== null && settle(a.value) === settle(b.value)) &&
  a.confidence === b.confidence &&
  a.status === b.status &&
  sameText(a.note, b.note);

const later = (a: ExistingCheckIn, b: ExistingCheckIn): ExistingCheckIn =>
  b.date > a.date || (b.date === a.date && b.ts > a.ts) ? b : a;

/**
 * The check-ins of a planned key result that the document does not have. A dated one is there if the same was said on
 * that day. A "current" value is news only if it differs from what the last import brought and from what stands now.
 */
export function checkInsToWrite(
  planned: PlannedKeyResult,
  keyResultId: string,
  there: readonly ExistingCheckIn[],
  newId: () => string,
): ImportWrite[] {
  const imported = there.filter((one) => one.imported);
  const lastImported = imported.length === 0 ? undefined : imported.reduce(later);
  const last = there.length === 0 ? undefined : there.reduce(later);
  return planned.checkIns.flatMap((checkIn): ImportWrite[] => {
    if (!checkIn.undated) {
      const known = there.some((one) => one.date === checkIn.date && same(one, checkIn));
      return known ? [] : [write(checkIn, checkIn.date, keyResultId, newId)];
    }
    if ((lastImported && same(lastImported, checkIn)) || (last && same(last, checkIn))) return [];
    const date = last && last.date > checkIn.date ? last.date : checkIn.date;
    return [write(checkIn, date, keyResultId, newId)];
  });
}

const write = (
  { value, confidence, status, note, prospect }: PlannedCheckIn,
  date: string,
  keyResultId: string,
  newId: () => string,
): ImportWrite => ({
  op: 'insert',
  table: 'checkIns',
  id: newId(),
  row: { keyResultId, date, value, confidence, status, retrospect: note, prospect },
});
