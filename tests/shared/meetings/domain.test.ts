import { describe, expect, it } from 'vitest';
import type { Status } from '#shared/kernel/vocabulary';
import { meetingNote, meetingOrder, ownedBlockers, secondsPerItem } from '#shared/meetings/domain';

const row = (id: string, status: Status) => ({ id, figures: { status } });

describe('a team meeting', () => {
  it('goes from red to green, quiet ones before what runs well, equal ones as they stand', () => {
    const rows = [
      row('green', 'on-track'),
      row('quiet', 'quiet'),
      row('red', 'at-risk'),
      row('new', 'not-started'),
      row('amber', 'behind'),
      row('red too', 'at-risk'),
    ];
    expect(meetingOrder(rows).map(({ id }) => id)).toEqual(['red', 'red too', 'amber', 'quiet', 'new', 'green']);
  });

  it.each([
    [0, 0],
    [1, 840],
    [7, 120],
    [9, 93],
  ])('of %i key results gives each %i seconds and keeps a minute for the close', (items, seconds) => {
    expect(secondsPerItem(items)).toBe(seconds);
  });

  it('writes down what was said, and nothing where nothing was', () => {
    expect(meetingNote({ moved: ' Two routes ', stuck: 'The depot' })).toBe(
      'Moved: Two routes\nDid not move: The depot',
    );
    expect(meetingNote({ moved: '', stuck: 'The depot' })).toBe('Did not move: The depot');
    expect(meetingNote({ moved: ' ', stuck: '' })).toBe('');
  });

  it('knows the blockers that have an owner', () => {
    const blockers = [
      { id: 'a', ownerId: 'accountDirector' },
      { id: 'b', ownerId: null },
    ];
    expect(ownedBlockers([{ blockers }, { blockers: [{ id: 'c', ownerId: 'fleetDirector' }] }])).toEqual(['a', 'c']);
  });
});
