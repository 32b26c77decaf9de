import { expect, test } from 'vitest';
import { lineOf, redactError } from '#main/log/log';

test('facts that could be somebody’s words are cut to their length', () => {
  expect(
    lineOf('slow call', { call: 'objectives.get', ms: 51, note: 'Head of Payroll is unhappy', none: undefined }),
  ).toBe('slow call call=objectives.get ms=51 note=<26 characters>');
});

test('an error is told by name, code and place, never by its message or by a folder of the user', () => {
  const error = Object.assign(new Error('cannot open C:\\Users\\somebody\\pay.okr'), { code: 'ENOENT' });
  error.stack =
    'Error: cannot open\n    at open (/home/somebody/okra/out/main/main.cjs:10:5)\n    at run (node:internal/x:1:2)';
  const told = redactError(error);
  expect(told).toContain('ENOENT');
  expect(told).toContain('main.cjs:10:5');
  expect(told).not.toMatch(/somebody|pay\.okr/);
});
