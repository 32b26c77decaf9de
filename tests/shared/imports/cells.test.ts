import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DecimalSign, decimalEvidence, writtenNumber, yesOrNo } from '#shared/imports/cells';

describe('a written number', () => {
  it.each<[string, DecimalSign, number, string | null, string | null]>([
    ['45%', '.', 45, '%', null],
    ['45 %', ',', 45, '%', null],
    ['1 200,50', ',', 1200.5, null, null],
    ['1\u202f200,50', ',', 1200.5, null, null],
    ['1.200,50', ',', 1200.5, null, null],
    ['1,200.50', '.', 1200.5, null, null],
    ["1'200.50", '.', 1200.5, null, null],
    ['1.200', ',', 1200, null, null],
    ['1.200', '.', 1.2, null, null],
    ['1.234.567', ',', 1234567, null, null],
    ['$1.2M', '.', 1_200_000, null, 'USD'],
    ['€ 3k', '.', 3000, null, 'EUR'],
    ['3,5 Mio. €', ',', 3_500_000, null, 'EUR'],
    ['EUR 250', '.', 250, null, 'EUR'],
    ['250 CHF', '.', 250, null, 'CHF'],
    ['£2m', '.', 2_000_000, null, 'GBP'],
    ['30 m', '.', 30, 'm', null],
    ['12 days', '.', 12, 'days', null],
    ['-5', '.', -5, null, null],
    ['\u22125', '.', -5, null, null],
    ['(1,200)', '.', -1200, null, null],
    ['-$40', '.', -40, null, 'USD'],
    ['.5', '.', 0.5, null, null],
  ])('%s with %s', (text, decimal, value, unit, currency) => {
    expect(writtenNumber(text, decimal)).toMatchObject({ value, unit, currency, bound: null, upTo: null });
  });

  it.each([
    ['≥ 95%', 'at-least', 95],
    ['>=95', 'at-least', 95],
    ['at least 3', 'at-least', 3],
    ['95+', 'at-least', 95],
    ['< 5%', 'at-most', 5],
    ['höchstens 2', 'at-most', 2],
  ])('with a bound: %s', (text, bound, value) => {
    expect(writtenNumber(text, '.')).toMatchObject({ bound, value });
  });

  it('with two ends', () => {
    expect(writtenNumber('10-12', '.')).toMatchObject({ value: 10, upTo: 12 });
    expect(writtenNumber('10 to 12 %', '.')).toMatchObject({ value: 10, upTo: 12, unit: '%' });
  });

  it.each(['', 'n/a', 'Launch in 3 markets', '12 days after the launch', '1,20,30', '1.2.3', '--', '€'])(
    '%j is none',
    (text) => {
      expect(writtenNumber(text, '.')).toBeNull();
    },
  );

  it('what is written in either style is read back', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -9_999_999, max: 9_999_999 }),
        fc.integer({ min: 0, max: 99 }),
        fc.constantFrom<DecimalSign>('.', ','),
        (whole, cents, decimal) => {
          const value = Number(`${whole}.${String(cents).padStart(2, '0')}`);
          const english = value.toLocaleString('en-US', { minimumFractionDigits: 2 });
          const text = decimal === '.' ? english : english.replace(/[.,]/g, (sign) => (sign === '.' ? ',' : '.'));
          expect(writtenNumber(text, decimal)?.value).toBe(value === 0 ? 0 : value);
          const evidence = decimalEvidence(text);
          expect(evidence).toBe(decimal);
        },
      ),
    );
  });

  it('any text gives a finite number or none', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'0123456789.,-+ %€$kM()<>≥to/') }),
        fc.constantFrom<DecimalSign>('.', ','),
        (text, decimal) => {
          const number = writtenNumber(text, decimal);
          expect(number === null || Number.isFinite(number.value)).toBe(true);
        },
      ),
    );
  });
});

describe("a column's decimal sign", () => {
  it.each([
    ['1.200,50', ','],
    ['1,200.50', '.'],
    ['12,5', ','],
    ['12.5', '.'],
    ['0,125', ','],
    ['1.200', 'either'],
    ['1,200', 'either'],
    ['1.234.567', ','],
    ['1 200,500', ','],
    ['€ 3k', null],
    ['1200', null],
    ['1234,567', ','],
  ] as const)('%s says %s', (text, evidence) => {
    expect(decimalEvidence(text)).toBe(evidence);
  });
});

it('yes and no', () => {
  expect(['Yes', 'JA', '✅', 'done'].map(yesOrNo)).toEqual([true, true, true, true]);
  expect(['no', 'Nein', 'not yet'].map(yesOrNo)).toEqual([false, false, false]);
  expect(['maybe', '', '1'].map(yesOrNo)).toEqual([null, null, null]);
});
