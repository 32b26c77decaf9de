import { Link } from 'wouter';
import { ObjectiveId } from '#shared/kernel/ids';
import type { Example, ExampleResult } from '#shared/library/domain';
import { useCall } from '../ipc/use-call';
import { aimInWords, kindWords, setInWords } from '../key-results/measure';
import { OwnerTeamPicker } from '../objectives/owner-pickers';
import { Button } from '../ui/button';
import { Select } from '../ui/controls';
import { GoalTypeBadge } from '../ui/goal-type-badge';
import { Kbd } from '../ui/kbd';
import css from './preview.module.css';
import { useLibrary } from './state';
import { useInsert } from './use-insert';

/** One example in full, and where it can go. */
export function Preview({ example }: { example: Example }) {
  const { open, into, teamId, insert } = useInsert();
  return (
    <article className={css.preview} aria-label="Preview">
      <div className={css.marks}>
        <GoalTypeBadge type={example.goalType} />
        <span>{example.department}</span>
      </div>
      <h2 className={css.title}>{example.title}</h2>
      <p className={css.why}>{example.why}</p>
      <ul className={css.results}>
        {example.results.map((one) => (
          <Result key={one.title} result={one} />
        ))}
      </ul>
      {into ? (
        <div className={css.insert}>
          <Select
            label="Cycle"
            value={into.id}
            options={open.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(cycleId) => useLibrary.setState({ cycleId })}
          />
          <OwnerTeamPicker label="Team" value={teamId} onPick={(team) => useLibrary.setState({ teamId: team })} />
          <Button changes look="main" onClick={() => void insert(example)}>
            Insert as draft
          </Button>
          <p className={css.note}>
            <Kbd keys="Mod+Enter" /> The numbers are those of a made-up company: put yours in their place.
          </p>
          <Draft example={example} />
        </div>
      ) : (
        <p className={css.note}>
          An example needs a cycle to go into. <Link href="/cycles">Create a cycle</Link>
        </p>
      )}
    </article>
  );
}

const nothing = ObjectiveId.parse('none');

/** The way to the draft that was made of an example, as long as there is one. */
function Draft({ example }: { example: Example }) {
  const id = useLibrary((state) => state.inserted[example.id]);
  const { data, error } = useCall('objectives.get', { id: id ?? nothing }, { enabled: id !== undefined });
  if (!id || !data || error) return null;
  return (
    <p className={css.note}>
      In {data.cycleName} as a {data.state === 'draft' ? 'draft' : 'objective'}.{' '}
      <Link href={`/objectives/${id}`}>Open it</Link>
    </p>
  );
}

function Result({ result: { title, measure, steps } }: { result: ExampleResult }) {
  const { commitLevel, targetLevel, stretchLevel } = measure;
  const show = (value: number | null) => setInWords(value, measure);
  return (
    <li className={css.result}>
      <span className={css.what}>{title}</span>
      <span className={css.aim}>{aimInWords(measure)}</span>
      {stretchLevel !== null && (
        <span className={css.detail}>
          Commit {show(commitLevel)} · target {show(targetLevel)} · stretch {show(stretchLevel)}
        </span>
      )}
      {measure.criticalValue !== null && <span className={css.detail}>Critical at {show(measure.criticalValue)}</span>}
      {measure.kind === 'baseline' && <span className={css.detail}>{kindWords.baseline.meaning}</span>}
      {steps.length > 0 && <span className={css.detail}>{steps.map((step) => step.title).join(' · ')}</span>}
    </li>
  );
}
