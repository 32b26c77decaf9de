import { create } from 'zustand';
import type { HomeScope } from '#shared/home/contract';

/** Whose things Home shows; this window remembers it. */
export const useScope = create<{ scope: HomeScope }>(() => ({ scope: 'me' }));

export const chooseScope = (scope: HomeScope): void => useScope.setState({ scope });
