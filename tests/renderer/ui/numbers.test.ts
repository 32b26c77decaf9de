// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatChange, formatNumber, formatPercent, parseNumber } from '#renderer/ui/numbers';

describe('numbers as people type them', () => {
  it.each([
    ['1,200.5', 1200.5],
    ['1.200,5', 1200.5],
    ['1 200,50', 1200.5],
    ["1'200.5", 1200.5],
    ['1,200', 1200],
    ['1.5', 1.5],
    ['1,5', 1.5],
    ['0,125', 0.125],
    ['1,234,567', 1234567],
    ['45 %', 45],
    ['$1.2M', 1.2e6],
    ['€ 3k', 3000],
    ['-5', -5],
    ['−5', -5],
    ['.5', 0.5],
    ['12', 12],
  ])('%s is %d', (text, value) => {
    expect(parseNumber(text, '.')).toBe(value);
  });

  it('reads a lone separator before three figures by the own decimal sign', () => {
    expect(parseNumber('1.200', ',')).toBe(1200);
    expect(parseNumber('1.200', '.')).toBe(1.2);
  });

  it.each(['', 'abc', '1,2,3', '1.2.3,4.5', '--1', 'NaN', 'Infinity', '1e5', '%'])('%j is no number', (text) => {
    expect(parseNumber(text, '.')).toBeNull();
  });

  it('reads back what it prints exactly', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e12, max: 1e12, noNaN: true }), (value) => {
        const rounded = Number(value.toFixed(3));
        expect(parseNumber(formatNumber(rounded, 6, true), '.')).toBeCloseTo(rounded, 3);
      }),
    );
  });
});

describe('numbers on screen', () => {
  it.each([
    [0.534, '53\u00a0%'],
    [0.125, '13\u00a0%'],
    [1.25, '125\u00a0%'],
    [-0.001, '0\u00a0%'],
    [null, '–'],
  ])('%s of the way is %s', (fraction, text) => {
    expect(formatPercent(fraction)).toBe(text);
  });
  it('never shows a small value as nothing', () => {
    expect(formatNumber(0.0001, 0)).toBe('0.0001');
    expect(formatNumber(0, 2)).toBe('0.00');
  });
  it('shortens what is too long for a row', () => {
    expect(formatNumber(1e12)).toBe('1T');
    expect(formatNumber(1e12, 0, true)).toBe('1,000,000,000,000');
  });
  it.each([
    [3, '+3'],
    [-0.5, '−0.5'],
    [0, '±0'],
  ])('a change of %d is %s', (change, text) => {
    expect(formatChange(change, change % 1 ? 1 : 0)).toBe(text);
  });
});
