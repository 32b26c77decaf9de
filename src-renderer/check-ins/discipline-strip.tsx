import type { DisciplinePeriod } from '#shared/check-ins/contract';
import { countPunctuality } from '#shared/check-ins/domain';
import type { KeyResultId } from '#shared/kernel/ids';
import type { Status } from '#shared/kernel/vocabulary';
import { useCall } from '../ipc/use-call';
import { formatShortDay } from '../ui/dates';
import { HelpTip } from '../ui/help-tip';
import { StatusShape } from '../ui/status-mark';
import css from './discipline.module.css';

/** Shape, colour and word of each; a quiet dash-ring where the period can still be filled. */
const looks: Record<DisciplinePeriod['punctuality'], { shape: Status; word: string }> = {
  'on-time': { shape: 'on-track', word: 'on time' },
  late: { shape: 'behind', word: 'late' },
  missed: { shape: 'at-risk', word: 'missed' },
  open: { shape: 'quiet', word: 'still open' },
};
/** The last half year of weeks; what was before is counted, not drawn. */
const drawn = 26;

/** The rhythm of one key result: a mark for each period, and the count in words. */
export function DisciplineStrip({ keyResultId }: { keyResultId: KeyResultId }) {
  const { data } = useCall('check-ins.discipline', { keyResultId });
  if (!data || data.periods.length === 0) return null;
  const { onTime, late, missed } = countPunctuality(data.periods.map(({ punctuality }) => punctuality));
  return (
    <section className={css.discipline} aria-label="Rhythm of its check-ins">
      <h3 className={css.heading}>
        Rhythm <HelpTip concept="discipline" />
      </h3>
      <ol className={css.strip}>
        {data.periods.slice(-drawn).map(({ from, to, punctuality }) => {
          const words = `${formatShortDay(from)} to ${formatShortDay(to)}: ${looks[punctuality].word}`;
          return (
            <li key={from} title={words}>
              <StatusShape status={looks[punctuality].shape} />
              <span className="visually-hidden">{words}</span>
            </li>
          );
        })}
      </ol>
      <p className={css.words}>
        {data.cadence[0]?.toUpperCase()}
        {data.cadence.slice(1)}: {onTime} on time, {late} late, {missed} missed
      </p>
    </section>
  );
}
