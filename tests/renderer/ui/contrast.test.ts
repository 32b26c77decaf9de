// @vitest-environment node
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync('src-renderer/ui/theme/tokens.css', 'utf8').replaceAll('"', "'");

type Scheme = Record<string, string>;

/** The colours declared in the block that stands under a selector. */
function block(selector: string): Scheme {
  const from = css.indexOf(`${selector} {`);
  expect(from, selector).toBeGreaterThan(-1);
  const body = css.slice(from, css.indexOf('}', from));
  return Object.fromEntries([...body.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map((m) => [m[1] ?? '', m[2] ?? '']));
}

const light = block(":root[data-mantine-color-scheme='light']");
const dark = block(":root[data-mantine-color-scheme='dark']");
const schemes: Record<string, Scheme> = {
  light,
  dark,
  'high contrast, light': { ...light, ...block(":root[data-contrast='high'][data-mantine-color-scheme='light']") },
  'high contrast, dark': { ...dark, ...block(":root[data-contrast='high'][data-mantine-color-scheme='dark']") },
};

/** Relative luminance (WCAG 2.2). */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

const surfaces = ['paper', 'surface', 'sunken', 'hover', 'selected'];
const texts = [
  'text',
  'text-muted',
  'text-faint',
  'accent-text',
  'on-track-text',
  'behind-text',
  'at-risk-text',
  'silent-text',
];
const marks = ['on-track', 'behind', 'at-risk', 'silent', 'line-strong', 'accent'];

describe.each(Object.entries(schemes))('contrast, %s', (name, scheme) => {
  const ratio = (one: string, other: string) => contrast(scheme[one] ?? '', scheme[other] ?? '');
  const least = name.startsWith('high') ? 7 : 4.5;

  it.each(texts)(`--%s reads on every surface at ${least}:1`, (text) => {
    for (const surface of surfaces) expect(ratio(text, surface), `${text} on ${surface}`).toBeGreaterThanOrEqual(least);
  });
  it.each(marks)('--%s shows on every plain surface at 3:1', (mark) => {
    for (const surface of ['paper', 'surface', 'sunken'])
      expect(ratio(mark, surface), surface).toBeGreaterThanOrEqual(3);
  });
  it('the text of a main button reads', () => {
    expect(ratio('on-accent', 'accent')).toBeGreaterThanOrEqual(4.5);
  });
  it('a status reads on its own soft ground', () => {
    for (const status of ['on-track', 'behind', 'at-risk'])
      expect(ratio(`${status}-text`, `${status}-soft`), status).toBeGreaterThanOrEqual(4.5);
  });
});
