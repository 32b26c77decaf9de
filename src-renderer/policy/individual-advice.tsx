import type { CycleId, PersonId } from '#shared/kernel/ids';
import { useCall } from '../ipc/use-call';
import css from './policy.module.css';
import { hintWords } from './words';

/** Advice on a person's own list of objectives; nothing where such objectives are off, or the list is as it should be. */
export function IndividualAdvice({ personId, cycleId }: { personId: PersonId; cycleId: CycleId }) {
  const { data } = useCall('policy.individual', { personId, cycleId });
  if (!data?.allowed || data.hints.length === 0) return null;
  return (
    <section className={css.advice} aria-label="Advice on objectives of one’s own">
      <p>
        {data.objectives.length === 1
          ? 'One objective of your own.'
          : `${data.objectives.length} objectives of your own.`}
      </p>
      <ul>
        {data.hints.map((hint) => (
          <li key={hint}>{hintWords[hint]}</li>
        ))}
      </ul>
      <p className={css.source}>Advice after 7Geese; nothing has to be changed.</p>
    </section>
  );
}
