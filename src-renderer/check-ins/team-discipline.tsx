import type { TeamId } from '#shared/kernel/ids';
import type { Status } from '#shared/kernel/vocabulary';
import { useCall } from '../ipc/use-call';
import { HelpTip } from '../ui/help-tip';
import { formatPercent } from '../ui/numbers';
import { StatusShape } from '../ui/status-mark';
import css from './discipline.module.css';

/** How the team keeps its rhythm in the running cycles, as shares of its periods; of the team, never of anybody in it. */
export function TeamDiscipline({ teamId }: { teamId: TeamId }) {
  const { data } = useCall('check-ins.team-discipline', { teamId });
  if (!data) return null;
  const all = data.onTime + data.late + data.missed;
  const parts: readonly { word: string; count: number; shape: Status }[] = [
    { word: 'on time', count: data.onTime, shape: 'on-track' },
    { word: 'late', count: data.late, shape: 'behind' },
    { word: 'missed', count: data.missed, shape: 'at-risk' },
  ];
  return (
    <section className={css.discipline}>
      <h2 className={css.title}>
        Rhythm of the check-ins <HelpTip concept="discipline" />
      </h2>
      {all === 0 ? (
        <p className={css.words}>No period is over yet. Its share on time stands here once the first one has passed.</p>
      ) : (
        <>
          <div className={css.bar} aria-hidden="true">
            {parts.map(({ word, count, shape }) => (
              <span key={word} data-shape={shape} style={{ flexGrow: count }} hidden={count === 0} />
            ))}
          </div>
          <ul className={css.shares}>
            {parts.map(({ word, count, shape }) => (
              <li key={word}>
                <StatusShape status={shape} /> {formatPercent(count / all)} {word}
              </li>
            ))}
          </ul>
          <p className={css.words}>
            {all} {all === 1 ? 'period' : 'periods'} of {data.keyResults}{' '}
            {data.keyResults === 1 ? 'key result' : 'key results'} in the running cycles
          </p>
        </>
      )}
    </section>
  );
}
