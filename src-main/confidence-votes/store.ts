import { voteResult } from '#shared/confidence-votes/domain';
import { readDay } from '../roll-up/values';
import type { Read } from '../store/handles';

type Row = { id: string; heldOn: string; present: number };
const VOTES = `SELECT id, held_on AS heldOn, present FROM confidence_votes
  WHERE key_result_id = ? AND deleted = 0 ORDER BY held_on DESC, id DESC LIMIT ?`;
const BALLOTS = 'SELECT fingers FROM confidence_ballots WHERE vote_id = ? AND deleted = 0';
// by id, which is random: the order of writing stays untold
const RAISES = "SELECT text FROM confidence_raises WHERE vote_id = ? AND deleted = 0 AND text <> '' ORDER BY id";

/** The revealed votes on a key result, the latest first; one without ballots says nothing and is left out. */
export const votesOn = (read: Read, keyResultId: string, limit: number) =>
  read.sql.all<Row>(VOTES, keyResultId, limit).flatMap(({ id, heldOn: on, present }) => {
    const ballots = read.sql.all<{ fingers: number }>(BALLOTS, id).map(({ fingers }) => fingers);
    const result = voteResult(ballots);
    const heldOn = readDay(on);
    if (result === null || heldOn === null) return [];
    const raises = read.sql.all<{ text: string }>(RAISES, id).map(({ text }) => text);
    return [{ id, heldOn, present, ballots: ballots.length, ...result, counts: [...result.counts], raises }];
  });
