import type { Status } from '#shared/kernel/vocabulary';

/** A team meeting takes a quarter of an hour, of which the last minute is for the close. In seconds. */
export const meetingSeconds = 15 * 60;
const closeSeconds = 60;

const places: Readonly<Record<Status, number>> = {
  'at-risk': 0,
  behind: 1,
  quiet: 2,
  'not-started': 3,
  'on-track': 4,
  none: 5,
  closed: 6,
};

/** The order of a meeting: red first, then behind, quiet, and what runs well last. Equal ones keep their order. */
export const meetingOrder = <T extends { readonly figures: { readonly status: Status } }>(rows: readonly T[]): T[] =>
  rows.toSorted((a, b) => places[a.figures.status] - places[b.figures.status]);

/** How long each of so many key results may take, in whole seconds; the close keeps its minute. */
export const secondsPerItem = (items: number): number =>
  items === 0 ? 0 : Math.floor((meetingSeconds - closeSeconds) / items);

/** What was said about a key result, as the words of its check-in: one thing that moved, one that did not. */
export function meetingNote({ moved, stuck }: { readonly moved: string; readonly stuck: string }): string {
  const lines = [
    ['Moved', moved.trim()],
    ['Did not move', stuck.trim()],
  ];
  return lines
    .filter(([, text]) => text !== '')
    .map(([label, text]) => `${label}: ${text}`)
    .join('\n');
}

type Blockers = readonly { readonly blockers: readonly { readonly id: string; readonly ownerId: string | null }[] }[];

/** The blockers of some key results that have an owner. */
export const ownedBlockers = (rows: Blockers): string[] =>
  rows.flatMap(({ blockers }) => blockers.filter(({ ownerId }) => ownerId !== null).map(({ id }) => id));
