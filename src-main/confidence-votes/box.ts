import { z } from 'zod';
import type { DeviceStore } from '../device/store';
import type { Read } from '../store/handles';

/**
 * A vote that goes on at this computer: who has still to vote, and the ballots without their voters, in no order.
 * `voteId` names the vote in the document that they were revealed as, written down before that is committed.
 */
const Box = z.strictObject({
  present: z.number(),
  queue: z.array(z.string()),
  ballots: z.array(z.strictObject({ fingers: z.number(), raise: z.string() })),
  voteId: z.string().nullable(),
});
export type Box = z.infer<typeof Box>;

const keyOf = (docId: string, keyResultId: string): string => `doc/${docId}/confidence-vote/${keyResultId}`;

/** The vote on a key result that has not been revealed; one whose reveal was taken back is secret again. */
export function openBox(read: Read, device: DeviceStore, docId: string, keyResultId: string): Box | null {
  const box = device.get(keyOf(docId, keyResultId), Box);
  if (!box) return null;
  const isShown =
    box.voteId !== null && read.sql.get('SELECT 1 FROM confidence_votes WHERE id = ? AND deleted = 0', box.voteId);
  return isShown ? null : box;
}

export const keepBox = (device: DeviceStore, docId: string, keyResultId: string, box: Box): void =>
  device.set(keyOf(docId, keyResultId), box);

export const dropBox = (device: DeviceStore, docId: string, keyResultId: string): void =>
  device.remove(keyOf(docId, keyResultId));
