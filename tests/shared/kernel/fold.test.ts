import { describe, expect, it } from 'vitest';
import { fold, searchWords } from '#shared/kernel/fold';

describe('text as searches compare it', () => {
  it.each([
    ['Plain TEXT, 1-2', 'plain text, 1-2'],
    ['Zürich', 'zurich'],
    ['Straße', 'strasse'],
    ['Ĳssel ﬁＮＡＬ', 'ijssel final'],
    ['ŁÓDŹ', 'łodz'],
    ['', ''],
  ])('%s is %s', (text, folded) => expect(fold(text)).toBe(folded));

  it('is looked through word by word', () => {
    expect(searchWords('  Élan\tvital ')).toEqual(['elan', 'vital']);
    expect(searchWords(' ')).toEqual([]);
  });
});
