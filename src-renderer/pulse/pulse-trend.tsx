import type { TeamId } from '#shared/kernel/ids';
import { Motivator, motivators, smallestGroup } from '#shared/pulse/domain';
import { useCall } from '../ipc/use-call';
import { TrendChart } from '../ui/charts/trend-chart';
import { formatDay } from '../ui/dates';
import { HelpTip } from '../ui/help-tip';
import { formatNumber } from '../ui/numbers';
import css from './pulse.module.css';

/** How a team's motivators go, as means of fortnights that are over and that enough have answered. */
export function PulseTrend({ teamId }: { teamId: TeamId }) {
  const { data } = useCall('pulse.trend', { teamId });
  if (!data) return null;
  const last = data.at(-1);
  return (
    <section aria-label="Pulse" className={css.trend}>
      <h2>
        Pulse <HelpTip concept="pulse" />
      </h2>
      {!last ? (
        <p className="muted">
          Asked at the end of a check-in. Once {smallestGroup} people have answered in a fortnight and it is over, its
          means stand here.
        </p>
      ) : (
        <>
          <p className="muted numbers">
            {last.answers} answers in the fortnight from {formatDay(last.periodOn)}; means from 1 to 5, nobody’s own.
          </p>
          <div className={css.charts}>
            {Motivator.options.map((motivator) => (
              <figure key={motivator} className={css.chart}>
                <figcaption>
                  <strong>{motivators[motivator].title}</strong>
                  <span className={css.mean}>
                    {last.means[motivator] === null ? '–' : formatNumber(last.means[motivator], 1)}
                  </span>
                </figcaption>
                <TrendChart
                  title={motivators[motivator].title}
                  values={data.flatMap(({ periodOn, means }) => {
                    const value = means[motivator];
                    return value === null ? [] : [{ day: periodOn, value }];
                  })}
                  decimals={1}
                  height={120}
                  bare
                />
              </figure>
            ))}
          </div>
        </>
      )}
    </section>
  );
}
