import { useCallback } from 'react';
import { create } from 'zustand';
import type { GoalType } from '#shared/kernel/vocabulary';
import { FilterChip } from '../ui/controls';
import { goalTypes, goalTypeWords } from '../ui/status';
import { useKeys } from './keys';

/** The views that can be cut down to some goal types, each with a choice of its own. */
type View = 'home' | 'objectives' | 'check-in' | 'meeting';
type Types = readonly GoalType[];

const useChosen = create<Partial<Record<View, Types>>>(() => ({}));
const all: Types = [];

/** The goal types that a view shows, none for all, and the way to change them; this window remembers them. */
export function useGoalTypes(view: View): readonly [types: Types, choose: (types: Types) => void] {
  const types = useChosen((state) => state[view] ?? all);
  const choose = useCallback((next: Types) => useChosen.setState({ [view]: next }), [view]);
  return [types, choose];
}

/** A chip for each goal type; `f` goes from all to each of them in turn. */
export function GoalTypeFilter({ view }: { view: View }) {
  const [types, choose] = useGoalTypes(view);
  useKeys('Filter', [
    { keys: 'f', label: 'Goal types: all, then one after the other', run: () => choose(nextOf(types)) },
  ]);
  return goalTypes.map((type) => (
    <FilterChip
      key={type}
      label={goalTypeWords[type]}
      on={types.includes(type)}
      onChange={(on) => choose(on ? [...types, type] : types.filter((one) => one !== type))}
    />
  ));
}

/** All, then each type alone, then all again; from several chosen ones back to all. */
function nextOf(types: Types): Types {
  if (types.length > 1) return all;
  const next = goalTypes[types[0] === undefined ? 0 : goalTypes.indexOf(types[0]) + 1];
  return next === undefined ? all : [next];
}
