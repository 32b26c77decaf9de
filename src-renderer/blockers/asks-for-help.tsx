import type { ObjectiveId } from '#shared/kernel/ids';
import { useCall } from '../ipc/use-call';
import { HelpTip } from '../ui/help-tip';
import { BlockerItem } from './blocker-item';
import css from './blockers.module.css';

/** Where an objective asks for help, with what was offered; nothing where it does not. */
export function AsksForHelp({ objectiveId, readOnly = false }: { objectiveId: ObjectiveId; readOnly?: boolean }) {
  const { data = [] } = useCall('blockers.of', { objectiveId });
  const asking = data.filter(({ asksHelp }) => asksHelp);
  if (asking.length === 0) return null;
  return (
    <section aria-label="Asks for help" className={css.section}>
      <h4 className={css.heading}>
        Asks for help <HelpTip concept="help" />
      </h4>
      <ul>
        {asking.map((blocker) => (
          <BlockerItem key={blocker.id} blocker={blocker} named readOnly={readOnly} />
        ))}
      </ul>
    </section>
  );
}
