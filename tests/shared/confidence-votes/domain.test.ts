import { describe, expect, it } from 'vitest';
import { putOff, voteResult } from '#shared/confidence-votes/domain';

describe('a vote of confidence', () => {
  it.each([
    [[3, 3], { counts: [0, 0, 0, 2, 0, 0], median: 3, mean: 3, lowest: 3, highest: 3, confidence: 6 }],
    [[5, 0, 2], { counts: [1, 0, 1, 0, 0, 1], median: 2, mean: 7 / 3, lowest: 0, highest: 5, confidence: 4 }],
    [[4, 3], { counts: [0, 0, 0, 1, 1, 0], median: 3.5, mean: 3.5, lowest: 3, highest: 4, confidence: 7 }],
    [[9, -2], { counts: [1, 0, 0, 0, 0, 1], median: 2.5, mean: 2.5, lowest: 0, highest: 5, confidence: 5 }],
  ])('of %j', (ballots, result) => {
    expect(voteResult(ballots)).toEqual(result);
  });

  it('without ballots says nothing', () => {
    expect(voteResult([])).toBeNull();
  });

  it('lets somebody vote last', () => {
    expect(putOff(['a', 'b', 'c'])).toEqual(['b', 'c', 'a']);
    expect(putOff([])).toEqual([]);
  });
});
