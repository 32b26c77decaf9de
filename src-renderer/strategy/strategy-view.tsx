import { useRef } from 'react';
import type { Ambition } from '#shared/ambitions/contract';
import type { Workspace } from '#shared/workspace/contract';
import { useKeys } from '../app/keys';
import { Page } from '../app/page';
import { call } from '../ipc/call';
import { useCall } from '../ipc/use-call';
import { EmptyState } from '../ui/empty-state';
import { ErrorNote } from '../ui/error-note';
import { TextField } from '../ui/field';
import { HelpTip } from '../ui/help-tip';
import { Skeleton } from '../ui/skeleton';
import { AddAmbition } from './add-ambition';
import { AmbitionSection } from './ambition-section';
import css from './strategy.module.css';

/** The top of every ladder: mission, vision, values, then five-year and one-year goals, and who serves them. */
export function StrategyView() {
  const { data: workspace, error } = useCall('workspace.get', {});
  const { data: ambitions } = useCall('ambitions.list', {});
  return (
    <Page title="Strategy" crumbs={[{ label: 'Tree', to: '/tree' }]}>
      {error && <ErrorNote error={error} />}
      {(!workspace || !ambitions) && !error && <Skeleton rows={10} />}
      {workspace && ambitions && (
        <div className={css.view}>
          <Words workspace={workspace} />
          <Ladder ambitions={ambitions} />
        </div>
      )}
    </Page>
  );
}

function Words({ workspace }: { workspace: Workspace }) {
  const save = (patch: Partial<Pick<Workspace, 'mission' | 'vision' | 'companyValues'>>) =>
    call('workspace.update', patch);
  return (
    <section className={css.words} aria-label="Mission, vision, values" data-calm>
      <div className={css.mission}>
        <TextField
          label="Mission"
          placeholder="Why the company is there, in a sentence"
          value={workspace.mission}
          lines={2}
          maxLength={5000}
          onSave={(mission) => save({ mission })}
        />
      </div>
      <div className={css.pair}>
        <TextField
          label="Vision"
          placeholder="What the world looks like when it has worked"
          value={workspace.vision}
          lines={3}
          maxLength={5000}
          onSave={(vision) => save({ vision })}
        />
        <TextField
          label="Values"
          placeholder="What we hold to on the way, one a line"
          value={workspace.companyValues}
          lines={3}
          maxLength={5000}
          onSave={(companyValues) => save({ companyValues })}
        />
      </div>
    </section>
  );
}

function Ladder({ ambitions }: { ambitions: readonly Ambition[] }) {
  const far = ambitions.filter(({ horizon }) => horizon === 'five-year');
  const near = ambitions.filter(({ horizon }) => horizon === 'one-year');
  const loose = near.filter(({ parentId }) => !far.some(({ id }) => id === parentId));
  const field = useRef<HTMLFormElement>(null);
  useKeys('Strategy', [
    {
      keys: 'n',
      label: 'New five-year goal',
      changes: true,
      run: () => field.current?.querySelector('input')?.focus(),
    },
  ]);
  return (
    <section className={css.ladder} aria-labelledby="ladder-title">
      <h2 id="ladder-title" className={css.heading}>
        Five years, one year, this quarter
        <HelpTip concept="strategy" />
      </h2>
      {ambitions.length === 0 && (
        <EmptyState
          title="Nothing between the mission and the quarter yet"
          why="A mission is too far away to plan by. A five-year goal, and what this year does for it, tells each team which of its objectives matter most."
          example="“One home in four is heated without fire” in five years; “Be the name that comes to mind first” this year."
        />
      )}
      {far.map((ambition) => (
        <AmbitionSection
          key={ambition.id}
          ambition={ambition}
          all={ambitions}
          beneath={near.filter(({ parentId }) => parentId === ambition.id)}
        />
      ))}
      {loose.length > 0 && (
        <div className={css.loose}>
          {far.length > 0 && <p className={css.faint}>One-year goals that serve no five-year goal yet</p>}
          {loose.map((ambition) => (
            <AmbitionSection key={ambition.id} ambition={ambition} all={ambitions} beneath={[]} />
          ))}
        </div>
      )}
      <AddAmbition form={field} horizon="five-year" parentId={null} />
      {far.length === 0 && <AddAmbition horizon="one-year" parentId={null} />}
    </section>
  );
}
