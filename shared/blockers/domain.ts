import { daysBetween, type IsoDate } from '#shared/kernel/dates';

/** From so many days on a blocker is old: four weeks are a third of a quarter. Okra rule. */
export const oldAfterDays = 28;

/** Days since a blocker was raised, at least 0; null where nobody knows. */
export const ageInDays = (raisedOn: IsoDate | null, today: IsoDate): number | null =>
  raisedOn === null ? null : Math.max(0, daysBetween(raisedOn, today));

/** How long something has stood, in the largest unit that says enough: "today", "for 3 days", "for 5 weeks", "for 4 months". */
export function ageInWords(days: number | null): string {
  if (days === null) return 'for an unknown time';
  if (days === 0) return 'today';
  if (days < 14) return lasting(days, 'day');
  if (days < 91) return lasting(Math.floor(days / 7), 'week');
  return lasting(Math.floor(days / 30.4), 'month');
}

const lasting = (count: number, unit: string): string => `for ${count} ${unit}${count === 1 ? '' : 's'}`;

export type OfferDefect = 'blocker-resolved' | 'own-blocker';

/** Why somebody cannot offer help here, or null: what is resolved needs none, and nobody helps themselves. */
export function offerDefect(
  blocker: { readonly ownerId: string | null; readonly resolvedOn: string | null },
  personId: string,
): OfferDefect | null {
  if (blocker.resolvedOn !== null) return 'blocker-resolved';
  return blocker.ownerId === personId ? 'own-blocker' : null;
}
