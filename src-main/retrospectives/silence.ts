import { z } from 'zod';
import type { DeviceStore } from '../device/store';
import type { Read } from '../store/handles';

/**
 * What this device keeps in silence: notes without their writer, ballots without their voter. `mark` names the
 * transaction that brought them to light, written down before it runs: if it never committed, they are still here.
 */
const Box = z.strictObject({
  notes: z.array(
    z.strictObject({
      columnId: z.string(),
      text: z.string(),
      signedBy: z.string().nullable(),
      mark: z.string().nullable(),
    }),
  ),
  ballots: z.array(z.strictObject({ dots: z.record(z.string(), z.number()), mark: z.string().nullable() })),
});
export type Box = z.infer<typeof Box>;

const keyOf = (docId: string, id: string): string => `doc/${docId}/retrospective/${id}`;

/** The silent box of one session on this device; empty where nothing has been put in. */
export const openBox = (device: DeviceStore, docId: string, id: string): Box =>
  device.get(keyOf(docId, id), Box) ?? { notes: [], ballots: [] };

export const keepBox = (device: DeviceStore, docId: string, id: string, box: Box): void =>
  device.set(keyOf(docId, id), box);

/**
 * The notes that are still in the dark. Before the reveal all are, even those that an undone reveal had shown; after it,
 * those of which no reveal knows.
 */
export const hiddenNotes = (read: Read, { notes }: Box, isRevealed: boolean): Box['notes'] =>
  notes.filter(
    ({ mark }) => !isRevealed || mark === null || !read.sql.get('SELECT 1 FROM change_messages WHERE mark = ?', mark),
  );

/** The ballots that have not been counted: a vote can be opened again, and then counts the new ones alone. */
export const uncountedBallots = (read: Read, { ballots }: Box): Box['ballots'] =>
  ballots.filter(
    ({ mark }) =>
      mark === null || !read.sql.get('SELECT 1 FROM retrospective_votes WHERE mark = ? AND deleted = 0', mark),
  );
