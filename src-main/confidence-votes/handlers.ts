import { confidenceVotesContract } from '#shared/confidence-votes/contract';
import { remove } from '../changes/write';
import { handlers } from '../ipc/handlers';
import { votesOn } from './store';
import { confidenceVotes } from './table';
import { beginVote, cancelVote, castBallot, putOffVoter, revealVote, voteState } from './vote';

export const confidenceVotesHandlers = handlers(confidenceVotesContract, {
  'confidence-votes.state': voteState,
  'confidence-votes.begin': beginVote,
  'confidence-votes.cast': castBallot,
  'confidence-votes.put-off': putOffVoter,
  'confidence-votes.cancel': cancelVote,
  'confidence-votes.reveal': revealVote,
  'confidence-votes.list': (read, { keyResultId, limit }) => votesOn(read, keyResultId, limit),
  'confidence-votes.remove': (tx, { id }) => {
    remove(tx, confidenceVotes, id);
    return { id };
  },
});
