import { generateNKeysBetween } from 'fractional-indexing';
import type { IsoDate } from '#shared/kernel/dates';

/** What comparing needs from outside. */
export type ReconcileTools = {
  readonly newId: () => string;
  /** The stable key of a path in this workspace. */
  readonly importKeyOf: (path: string) => string;
  /** The id of a team membership. */
  readonly memberId: (teamId: string, personId: string) => string;
  /** The id of a link, from a kind and what it links. */
  readonly linkId: (kind: string, ...parts: readonly string[]) => string;
  readonly today: IsoDate;
};

/** Places in order behind those that are there. */
export function ordsAfter(there: readonly { readonly ord: string }[], count: number): string[] {
  const last = there.reduce((most, { ord }) => (ord > most ? ord : most), '');
  return generateNKeysBetween(last === '' ? null : last, null, count);
}
