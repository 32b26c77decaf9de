import { IconCheck, IconChevronDown } from '@tabler/icons-react';
import { Button } from './button';
import css from './cycle-switcher.module.css';
import { Menu } from './menu';

type CycleOption<Id extends string> = {
  id: Id;
  name: string;
  /** Days, YYYY-MM-DD. */
  startsOn: string;
  endsOn: string;
  state: string;
};

type Props<Id extends string> = {
  cycles: readonly CycleOption<Id>[];
  value: Id | null;
  onPick: (id: Id) => void;
  /** The day it is, YYYY-MM-DD. */
  today: string;
};

const dayLength = 86_400_000;

/** Where today stands in a cycle, 0 on the first day to 1 on the last; held to that. */
export function placeOfToday(cycle: { startsOn: string; endsOn: string }, today: string): number {
  const [from, to, now] = [cycle.startsOn, cycle.endsOn, today].map((text) => Date.parse(text) / dayLength);
  if (from === undefined || to === undefined || now === undefined || !(to > from)) return 1;
  return Math.min(1, Math.max(0, (now - from) / (to - from)));
}

const nearest: Readonly<Record<string, number>> = { active: 0, closing: 0, planning: 1 };

/** What runs first, then what is planned, then what is over; of each the latest first. */
export const inMenuOrder = <C extends { state: string; startsOn: string }>(cycles: readonly C[]): C[] =>
  cycles.toSorted((a, b) => (nearest[a.state] ?? 2) - (nearest[b.state] ?? 2) || b.startsOn.localeCompare(a.startsOn));

/** The cycle in view, with a thin line of where today is in it; opens the list of the others. */
export function CycleSwitcher<Id extends string>({ cycles, value, onPick, today }: Props<Id>) {
  const current = cycles.find((cycle) => cycle.id === value);
  const items = inMenuOrder(cycles).map((cycle) => ({
    label: cycle.state === 'active' ? cycle.name : `${cycle.name} · ${cycle.state}`,
    icon: cycle.id === value ? <IconCheck size={14} aria-hidden="true" /> : <span style={{ width: 14 }} />,
    run: () => onPick(cycle.id),
  }));
  const place = current ? placeOfToday(current, today) : 0;
  const left = current ? Math.max(0, Math.round((Date.parse(current.endsOn) - Date.parse(today)) / dayLength)) : 0;
  return (
    <Menu items={items} label="Cycles">
      <Button
        look="plain"
        className={css.switcher}
        title={current ? `${current.startsOn} to ${current.endsOn}, ${left} days left` : undefined}
      >
        <span className="visually-hidden">Cycle: </span>
        {current?.name ?? 'No cycle'}
        <IconChevronDown size={14} aria-hidden="true" />
        {current && (
          <span className={css.line} aria-hidden="true">
            <span className={css.gone} style={{ width: `${place * 100}%` }} />
          </span>
        )}
      </Button>
    </Menu>
  );
}
