import type { IsoDate } from '#shared/kernel/dates';
import type { Random } from './random';

const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0');

/**
 * Ids of the shape UUIDv7 that rise with every call, so that rows are written in the order of their keys. The clock starts
 * a day before `today` and moves a millisecond per id.
 */
export function createIds(random: Random, today: IsoDate): () => string {
  let millisecond = Date.parse(`${today}T00:00:00Z`) - 86_400_000;
  return () => {
    millisecond += 1;
    const time = hex(millisecond, 12);
    const node = hex(random.int(0, 0xffffff), 6) + hex(random.int(0, 0xffffff), 6);
    return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(random.int(0, 0xfff), 3)}-${hex(0x8000 | random.int(0, 0x3fff), 4)}-${node}`;
  };
}
