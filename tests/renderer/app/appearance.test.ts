import '#tests/support/match-media';
import { expect, it } from 'vitest';
import { setAppearance, startAppearance } from '#renderer/app/appearance';

it('goes on paper in the light appearance, and back to the chosen one after', () => {
  const scheme = () => document.documentElement.getAttribute('data-mantine-color-scheme');
  startAppearance();
  setAppearance({ theme: 'dark', contrast: 'normal', density: 'compact' });
  expect(scheme()).toBe('dark');
  window.dispatchEvent(new Event('beforeprint'));
  expect(scheme()).toBe('light');
  window.dispatchEvent(new Event('afterprint'));
  expect(scheme()).toBe('dark');
});
