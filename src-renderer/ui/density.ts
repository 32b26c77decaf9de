import { create } from 'zustand';

/** Height of a row in pixels, as the user likes it. */
export const rowHeights = { compact: 36, comfortable: 44 } as const;
export type Density = keyof typeof rowHeights;

const useDensity = create<{ density: Density }>(() => ({ density: 'compact' }));

/** The height of one-line rows in this window, in pixels. */
export const useRowHeight = (): number => rowHeights[useDensity((state) => state.density)];

export const setDensity = (density: Density): void => useDensity.setState({ density });
