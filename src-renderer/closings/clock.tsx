import { useEffect, useState } from 'react';
import type { KeyResultId } from '#shared/kernel/ids';
import css from './clock.module.css';

/** Seconds spent on each key result in this window; going back to one goes on counting. */
const spent = new Map<KeyResultId, number>();

type Props = { of: KeyResultId; minutes: number };

/** A quiet clock: how long this key result has been on the table, and that it is time to park what is left. */
export function Clock({ of, minutes }: Props) {
  const [seconds, setSeconds] = useState(() => spent.get(of) ?? 0);
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.hidden) return;
      const next = (spent.get(of) ?? 0) + 1;
      spent.set(of, next);
      setSeconds(next);
    }, 1000);
    return () => clearInterval(timer);
  }, [of]);
  const over = seconds >= minutes * 60;
  return (
    <section className={css.clock} aria-label="Time">
      <p className={css.time} data-over={over || undefined}>
        <span className="numbers">{clockOf(seconds)}</span>
        <span className="muted numbers"> of {minutes} min</span>
      </p>
      <span className={css.line} aria-hidden="true">
        <span style={{ width: `${Math.min(1, seconds / (minutes * 60)) * 100}%` }} />
      </span>
      <p className={css.said} role="status">
        {over ? 'Time is up: park what is open and go on.' : ''}
      </p>
    </section>
  );
}

/** Minutes and seconds, "3:07". */
export const clockOf = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
