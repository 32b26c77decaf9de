import type { Output } from '#shared/contract';

/** What a vote begins with, and the one that goes on at this computer. */
export type VoteState = Output<'confidence-votes.state'>;
