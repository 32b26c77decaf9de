import type { Hint } from '#shared/coach/domain';
import type { Objective } from '#shared/objectives/contract';
import { Button } from '../ui/button';
import { HelpTip } from '../ui/help-tip';
import { Panel } from '../ui/panel';
import { thingOf } from './draft';
import css from './hints-panel.module.css';
import { Lesson } from './lesson';
import { dismissHint, type ObjectiveHints, restoreHints } from './use-hints';

type Props = {
  objective: Objective;
  hints: ObjectiveHints;
  onOpenKeyResult: (id: string) => void;
  onClose: () => void;
};

/** All hints about an objective and its key results, each with its example and source. Advice: nothing has to be done. */
export function HintsPanel({ objective, hints, onOpenKeyResult, onClose }: Props) {
  const { shown, away } = hints;
  const restore = () => restoreHints([...new Set(away.map((key) => key.slice(0, key.lastIndexOf('/'))))], away);
  return (
    <Panel title="Hints" label="Hints" remember="hints" onClose={onClose}>
      <div className={css.body}>
        <p className={css.note}>
          {shown.length > 0
            ? 'What a coach would ask. It is advice: everything can stay as it is.'
            : 'Nothing to add to this objective.'}{' '}
          <HelpTip concept="hint" />
        </p>
        <ul className={css.list}>
          {shown.map((hint) => (
            <li key={`${hint.keyResultId} ${hint.rule} ${hint.field}`} className={css.hint}>
              <About hint={hint} objective={objective} onOpen={onOpenKeyResult} />
              <Lesson hint={hint} />
              <Button look="plain" onClick={() => dismissHint(thingOf(hint, objective.id), hint.rule)}>
                Dismiss here
              </Button>
            </li>
          ))}
        </ul>
        {away.length > 0 && (
          <p className={css.note}>
            {away.length === 1 ? '1 hint was' : `${away.length} hints were`} dismissed on this computer.{' '}
            <Button look="plain" onClick={restore}>
              Show again
            </Button>
          </p>
        )}
      </div>
    </Panel>
  );
}

/** What a hint is about; a key result opens. */
function About({ hint, objective, onOpen }: { hint: Hint; objective: Objective; onOpen: (id: string) => void }) {
  const { keyResultId } = hint;
  const keyResult = objective.keyResultList.find(({ id }) => id === keyResultId);
  if (!keyResult) return <span className={css.about}>The objective</span>;
  return (
    <button type="button" className={css.about} onClick={() => onOpen(keyResult.id)}>
      {keyResult.title}
    </button>
  );
}
