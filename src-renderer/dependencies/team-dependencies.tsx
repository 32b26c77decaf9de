import type { TeamId } from '#shared/kernel/ids';
import { useCall } from '../ipc/use-call';
import { HelpTip } from '../ui/help-tip';
import css from './dependencies.module.css';
import { DependencyRow } from './dependency-row';

/** What a team needs of others, and what others need of it; each side sees the same words. */
export function TeamDependencies({ teamId }: { teamId: TeamId }) {
  const { data } = useCall('dependencies.of-team', { teamId });
  if (!data) return null;
  const { needed, asked } = data;
  return (
    <section aria-labelledby="dependencies-title" className={css.section}>
      <h2 id="dependencies-title" className={css.title}>
        Dependencies <HelpTip concept="dependency" />
      </h2>
      {needed.length + asked.length === 0 && (
        <p className={css.faint}>
          None in the running cycles. What one of this team’s objectives needs of another team is asked on the page of
          that objective, under Alignment.
        </p>
      )}
      {asked.length > 0 && (
        <>
          <h3 className={css.side}>Others need of us</h3>
          <ul className={css.list}>
            {asked.map((one) => (
              <DependencyRow key={one.id} one={one} side="is-asked" />
            ))}
          </ul>
        </>
      )}
      {needed.length > 0 && (
        <>
          <h3 className={css.side}>We need of others</h3>
          <ul className={css.list}>
            {needed.map((one) => (
              <DependencyRow key={one.id} one={one} side="needs" />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
