import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { directionOf, ellipsize, wrap } from '#renderer/tree/text';

/** Every letter as wide as ten pixels, marks and joined emoji counting once. */
const letters = (text: string) => [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment);
const measure = (text: string) => letters(text).length * 10;

describe('breaking a title into lines', () => {
  it.each<[string, string, string[]]>([
    ['at spaces', 'one two three', ['one two', 'three']],
    ['inside a word that is too long', 'abcdefghijklmnop', ['abcdefgh', 'ijklmnop']],
    ['with an ellipsis where it does not fit', 'one two three four five', ['one two', 'three f…']],
    [
      'never inside an emoji',
      '👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦',
      ['👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦', '👨‍👩‍👧‍👦'],
    ],
    ['of nothing', '  ', []],
  ])('%s', (_, text, lines) => expect(wrap(text, 80, 2, measure)).toEqual(lines));

  it('holds every line within its width and keeps every letter up to the ellipsis', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), fc.integer({ min: 30, max: 300 }), (text, width) => {
        const lines = wrap(text, width, 2, measure);
        expect(lines.length).toBeLessThanOrEqual(2);
        for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(width);
        const bare = (part: string) => part.replace(/\s+/gu, '');
        const shown = bare(lines.join('')).replace(/…$/u, '');
        expect(bare(text).startsWith(shown)).toBe(true);
      }),
    );
  });
});

it('an ellipsis stands only where something is missing', () => {
  expect(ellipsize('exactly8', 80, measure)).toBe('exactly8');
  expect(ellipsize('more than 8', 80, measure)).toBe('more th…');
});

it.each([
  ['Grow', 'ltr'],
  ['نمو المبيعات', 'rtl'],
  ['2026: הכנסות', 'rtl'],
  ['', 'ltr'],
])('%s reads %s', (text, direction) => expect(directionOf(text)).toBe(direction));
