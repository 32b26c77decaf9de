import { z } from 'zod';
import { IsoDate } from '#shared/kernel/shapes';
import {
  Cadence,
  CarryDecision,
  CycleState,
  DependencyAnswer,
  GoalType,
  Horizon,
  KeyResultKind,
  LinkKind,
  OwnerStatus,
  RaciPart,
  RollUpMode,
  ThingState,
  Visibility,
} from '#shared/kernel/vocabulary';

/**
 * Columns are read with care: a merged row may hold a word or a day that this Okra does not know, and must neither
 * break a view nor be rewritten.
 */
const words =
  <W extends string>(all: readonly W[]) =>
  <F extends W | null>(otherwise: F) => {
    const known = new Map<string, W>(all.map((word) => [word, word]));
    return (text: string | null): W | F => (text === null ? otherwise : (known.get(text) ?? otherwise));
  };

export const readKind = words(KeyResultKind.options)('baseline');
export const readGoalType = words(GoalType.options)('committed');
export const readState = words(ThingState.options)('draft');
export const readRollUp = words(RollUpMode.options)('key-results');
export const readCadence = words(Cadence.options)(null);
export const readOwnerStatus = words(OwnerStatus.options)(null);
export const readVisibility = words(Visibility.options)('open');
export const readHorizon = words(Horizon.options)('one-year');
export const readAnswer = words(DependencyAnswer.options)(null);
export const readRaciPart = words(RaciPart.options)('informed');
export const readLinkKind = words(LinkKind.options)('supports');
export const readCycleState = words(CycleState.options)('active');
export const readDecision = words(CarryDecision.options)(null);

const days = new Map<string, IsoDate | null>();

/** A day of the calendar, or null. Remembers what it has seen: days repeat by the thousand. */
export function readDay(text: string | null): IsoDate | null {
  if (text === null || text === '') return null;
  const known = days.get(text);
  if (known !== undefined) return known;
  const parsed = IsoDate.safeParse(text);
  const found = parsed.success ? parsed.data : null;
  if (days.size > 20_000) days.clear();
  days.set(text, found);
  return found;
}

/** A list of ids as the one parameter of `IN (SELECT value FROM json_each(?))`. */
export const idList = (ids: readonly string[]): string => JSON.stringify(ids);

const Count = z.object({ n: z.number() });
/** The one number of `SELECT count(*) AS n …`. */
export const readCount = (row: unknown): number => Count.parse(row).n;
