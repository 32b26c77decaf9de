import { expect, test } from 'vitest';
import { contentSecurityPolicy, fileOf, isOurs } from '#main/app/origin';

test.each([
  ['app://okra/index.html#/home', true],
  ['app://okra.evil/index.html', false],
  ['app://okra@evil/index.html', false],
  ['https://okra/', false],
  ['file:///index.html', false],
  ['', false],
])('isOurs %s: %s', (url, ours) => {
  expect(isOurs(url)).toBe(ours);
});

test.each([
  ['app://okra/', '/srv/renderer/index.html'],
  ['app://okra/assets/a.js?v=1#x', '/srv/renderer/assets/a.js'],
  ['app://okra/..%2f..%2fetc/passwd', undefined],
  ['app://okra/%2e%2e/%2e%2e/etc/passwd', '/srv/renderer/etc/passwd'],
  ['app://okra/%252e%252e/x', '/srv/renderer/%2e%2e/x'],
  ['app://okra/a%00.js', undefined],
  ['app://okra/%E0%A4%A', undefined],
  ['app://other/index.html', undefined],
  ['not a url', undefined],
])('%s is served from %s', (url, file) => {
  expect(fileOf('/srv/renderer', url)).toBe(file);
});

test('the policy allows nothing by default and nothing unsafe', () => {
  const policy = contentSecurityPolicy('abc');
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/unsafe|\*|https?:/);
});
