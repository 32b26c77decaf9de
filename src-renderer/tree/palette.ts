import { useEffect, useState } from 'react';

/** The colour tokens that the map paints with. */
export const inks = [
  'paper',
  'surface',
  'sunken',
  'line',
  'line-strong',
  'text',
  'text-muted',
  'text-faint',
  'accent',
  'on-track',
  'behind',
  'at-risk',
  'silent',
  'track',
] as const;
export type Ink = (typeof inks)[number];
export type Palette = Readonly<Record<Ink, string>>;

/** The system's own colours, where the user has asked the system to decide them. */
const systemColours: Palette = {
  paper: 'Canvas',
  surface: 'Canvas',
  sunken: 'Canvas',
  line: 'CanvasText',
  'line-strong': 'CanvasText',
  text: 'CanvasText',
  'text-muted': 'CanvasText',
  'text-faint': 'CanvasText',
  accent: 'Highlight',
  'on-track': 'CanvasText',
  behind: 'CanvasText',
  'at-risk': 'CanvasText',
  silent: 'GrayText',
  track: 'GrayText',
};

const forced = () => matchMedia('(forced-colors: active)');

/** The colours of the present theme. */
export function readPalette(): Palette {
  if (forced().matches) return systemColours;
  const style = getComputedStyle(document.documentElement);
  const read = (ink: Ink): [Ink, string] => [ink, style.getPropertyValue(`--${ink}`).trim() || systemColours[ink]];
  return { ...systemColours, ...Object.fromEntries(inks.map(read)) };
}

/** The colours of the present theme, read anew when the theme or the contrast changes. */
export function usePalette(): Palette {
  const [palette, setPalette] = useState(readPalette);
  useEffect(() => {
    const read = () => setPalette(readPalette());
    const watcher = new MutationObserver(read);
    watcher.observe(document.documentElement, { attributes: true });
    const query = forced();
    query.addEventListener('change', read);
    read();
    return () => {
      watcher.disconnect();
      query.removeEventListener('change', read);
    };
  }, []);
  return palette;
}
