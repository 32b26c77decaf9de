import { IconChevronLeft, IconChevronRight, IconHistory } from '@tabler/icons-react';
import { useIsFetching } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { Output } from '#shared/contract';
import { addDays, daysBetween, type IsoDate } from '#shared/kernel/dates';
import { Button, IconButton } from '../ui/button';
import { DateField } from '../ui/date-field';
import { formatDay } from '../ui/dates';
import { HelpTip } from '../ui/help-tip';
import { compareDays } from './difference-state';
import css from './time-bar.module.css';
import { backToNow, travelTo, useTravel } from './travel';

/** How long the slider rests before its day is made, in milliseconds. */
const REST_MS = 250;
/** For how long nothing is asked any more once all of a day is there, in milliseconds. */
const SETTLED_MS = 50;

type Props = { state: Output<'time-travel.state'> };

/** Chooses the day of which every view is shown: by date, by weeks on a slider, by arrows. Says that nothing can be changed. */
export function TimeBar({ state: { today, first } }: Props) {
  const asOf = useTravel((state) => state.asOf);
  const wanted = useTravel((state) => state.wanted);
  const fetched = useFetched(asOf);
  const coming = wanted ?? (fetched ? null : asOf);
  const { day, choose } = useChosenDay(wanted ?? asOf ?? today);
  const [, go] = useLocation();
  const slider = useRef<HTMLInputElement>(null);
  useEffect(() => slider.current?.focus(), []);
  const weeks = Math.max(1, Math.ceil(daysBetween(first, today) / 7));
  const back = Math.min(weeks, Math.max(0, Math.round(daysBetween(day, today) / 7)));
  const within = (date: IsoDate) => (date > today ? today : date < first ? first : date);
  return (
    <section className={css.bar} data-past={asOf !== null || wanted !== null || undefined} aria-label="Time travel">
      <IconHistory size={16} aria-hidden="true" />
      <span className={css.words}>As of</span>
      <HelpTip concept="as-of" />
      <DateField always bare label="As of" value={day} onSave={(date) => date && void travelTo(within(date))} />
      <IconButton label="A week earlier" disabled={day <= first} onClick={() => choose(within(addDays(day, -7)))}>
        <IconChevronLeft size={16} aria-hidden="true" />
      </IconButton>
      <input
        ref={slider}
        className={css.slider}
        type="range"
        aria-label="Weeks"
        aria-valuetext={formatDay(day)}
        min={0}
        max={weeks}
        value={weeks - back}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.preventDefault();
          // while nothing has been travelled to there is only the bar to leave
          if (asOf === null && wanted === null) void backToNow();
          else event.currentTarget.blur();
        }}
        onChange={(event) => choose(within(addDays(today, 7 * (Number(event.currentTarget.value) - weeks))))}
      />
      <IconButton label="A week later" disabled={day >= today} onClick={() => choose(within(addDays(day, 7)))}>
        <IconChevronRight size={16} aria-hidden="true" />
      </IconButton>
      <span className={css.said} role="status">
        {coming !== null
          ? `Fetching ${formatDay(coming)}… Until it is there, all still stands as before.`
          : asOf === null
            ? 'Move back to see everything as it was.'
            : 'For looking only: nothing can be changed here.'}
      </span>
      {asOf !== null && (
        <Button
          look="plain"
          onClick={() => {
            compareDays(asOf, today);
            go('/difference');
          }}
        >
          What has changed since
        </Button>
      )}
      <Button look={asOf === null ? 'default' : 'main'} onClick={() => void backToNow()}>
        {asOf === null ? 'Close' : 'Back to now'}
      </Button>
    </section>
  );
}

/** Whether what the views show is of this day already: their answers come after it. */
function useFetched(asOf: IsoDate | null): boolean {
  const fetching = useIsFetching() > 0;
  const [fetched, setFetched] = useState(asOf);
  useEffect(() => {
    if (fetching) return undefined;
    const timer = setTimeout(() => setFetched(asOf), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [asOf, fetching]);
  return fetched === asOf;
}

/** The day under the thumb; it is gone to once the thumb rests. */
function useChosenDay(shown: IsoDate) {
  const [draft, setDraft] = useState<IsoDate | null>(null);
  useEffect(() => {
    if (draft === null) return undefined;
    const timer = setTimeout(() => {
      setDraft(null);
      void travelTo(draft);
    }, REST_MS);
    return () => clearTimeout(timer);
  }, [draft]);
  return { day: draft ?? shown, choose: setDraft };
}
