import { create } from 'zustand';
import { setDensity } from '../ui/density';
import { readView, writeView } from '../ui/view-memory';

export type Appearance = {
  theme: 'system' | 'light' | 'dark';
  contrast: 'system' | 'normal' | 'more';
  density: 'compact' | 'comfortable';
};

const themes = ['system', 'light', 'dark'] as const;
const contrasts = ['system', 'normal', 'more'] as const;
const densities = ['compact', 'comfortable'] as const;

/** How this window looks now. The device's settings decide; a copy is kept here for the first paint. */
export const useAppearance = create<Appearance & { scheme: 'light' | 'dark' }>(() => ({
  theme: themes[readView('theme') ?? 0] ?? 'system',
  contrast: contrasts[readView('contrast') ?? 0] ?? 'system',
  density: densities[readView('density') ?? 0] ?? 'compact',
  scheme: 'light',
}));

/** Shows this window as the settings say, and remembers it for the next start. */
export function setAppearance({ theme, contrast, density }: Appearance): void {
  const appearance = { theme, contrast, density };
  useAppearance.setState({ ...appearance, scheme: schemeOf(theme) });
  writeView('theme', themes.indexOf(appearance.theme));
  writeView('contrast', contrasts.indexOf(appearance.contrast));
  writeView('density', densities.indexOf(appearance.density));
  apply();
}

/** Applies the appearance before the first paint and follows the system from then on. */
export function startAppearance(): void {
  useAppearance.setState(({ theme }) => ({ scheme: schemeOf(theme) }));
  for (const query of ['(prefers-color-scheme: dark)', '(prefers-contrast: more)'])
    window.matchMedia(query).addEventListener('change', () => {
      useAppearance.setState(({ theme }) => ({ scheme: schemeOf(theme) }));
      apply();
    });
  // paper is white in every appearance
  window.addEventListener('beforeprint', () => document.documentElement.setAttribute(SCHEME, 'light'));
  window.addEventListener('afterprint', apply);
  apply();
}

const SCHEME = 'data-mantine-color-scheme';

function apply(): void {
  const { scheme, contrast, density } = useAppearance.getState();
  const root = document.documentElement;
  const more = contrast === 'more' || (contrast === 'system' && matches('(prefers-contrast: more)'));
  root.setAttribute(SCHEME, scheme);
  root.setAttribute('data-density', density);
  setDensity(density);
  root.toggleAttribute('data-contrast', more);
  if (more) root.setAttribute('data-contrast', 'high');
}

function schemeOf(theme: Appearance['theme']): 'light' | 'dark' {
  if (theme !== 'system') return theme;
  return matches('(prefers-color-scheme: dark)') ? 'dark' : 'light';
}

function matches(query: string): boolean {
  return window.matchMedia(query).matches;
}
