import { useState } from 'react';
import type { Horizon } from '#shared/calibration/contract';
import { leastCases, leastPeople } from '#shared/calibration/domain';
import type { Output } from '#shared/contract';
import type { TeamId } from '#shared/kernel/ids';
import { Page } from '../app/page';
import { useCall } from '../ipc/use-call';
import { Segments } from '../ui/controls';
import { EmptyState } from '../ui/empty-state';
import { ErrorNote } from '../ui/error-note';
import { HelpTip } from '../ui/help-tip';
import { Picker } from '../ui/picker';
import { Skeleton } from '../ui/skeleton';
import css from './calibration.module.css';
import { ConfidenceCheck } from './confidence-check';
import { Levels } from './levels';

type Report = Output<'calibration.report'>;
type Withheld = Report['levelsWithheld'];

const horizons: readonly { value: Horizon; label: string }[] = [
  { value: 'first', label: 'First said' },
  { value: 'half-time', label: 'At half-time' },
  { value: 'last', label: 'Last said' },
];

/** Whether what was meant and said came true: levels and confidence over all closed cycles, of a team or the company. */
export function CalibrationView() {
  /** Undefined until somebody chooses: then it is about their own team. */
  const [chosen, setTeamId] = useState<TeamId | null>();
  const scopes = useCall('home.scopes', {});
  const teamId = chosen === undefined ? (scopes.data?.teams[0]?.id ?? null) : chosen;
  const [horizon, setHorizon] = useState<Horizon>('half-time');
  const { data: teams = [] } = useCall('teams.list', {});
  const { data, error, refetch } = useCall(
    'calibration.report',
    { teamId, horizon },
    { keep: true, enabled: !scopes.isPending },
  );
  const picker = (
    <Picker<TeamId>
      always
      label="Team"
      bare
      value={teamId}
      none="The whole company"
      options={teams.map(({ id, name }) => ({ id, label: name }))}
      onPick={setTeamId}
    />
  );
  return (
    <Page title="Calibration" crumbs={[{ label: 'Retrospectives', to: '/retrospectives' }]} filters={picker}>
      {error && <ErrorNote error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton rows={8} />}
      {data && data.cycles === 0 && (
        <EmptyState
          title="No closed cycle yet"
          why="Once a cycle is closed, here stands how often levels were reached, and whether confidence came true."
          example="“Your commit levels were reached 71&nbsp;% of the time: less safe than meant.”"
        />
      )}
      {data && data.cycles > 0 && (
        <div className={css.view}>
          <p className={css.lead}>
            Over {data.cycles === 1 ? 'one closed cycle' : `${data.cycles} closed cycles`}. For a team with the teams
            beneath it, never for a person. A team’s figures are meant for that team, so this opens with yours; but
            whoever holds the file can choose any, for roles lock nothing. <HelpTip concept="calibration" />
          </p>
          <section className={css.card} aria-label="Levels">
            <h2>
              Commit, target, stretch <HelpTip concept="levels" />
            </h2>
            {data.levels ? <Levels levels={data.levels} /> : <NotShown what="levels" withheld={data.levelsWithheld} />}
          </section>
          <section className={css.card} aria-label="Confidence">
            <h2>
              Confidence <HelpTip concept="brier" />
            </h2>
            <Segments always label="Which confidence" value={horizon} options={horizons} onChange={setHorizon} />
            {data.confidence ? (
              <ConfidenceCheck figures={data.confidence} />
            ) : (
              <NotShown what="a confidence" withheld={data.confidenceWithheld} />
            )}
          </section>
        </div>
      )}
    </Page>
  );
}

/** Why there is no figure: too few cases say nothing, too few people would be seen through it. */
function NotShown({ what, withheld }: { what: string; withheld: Withheld }) {
  const cases = withheld?.cases ?? 0;
  const count = `${cases} ${cases === 1 ? 'key result' : 'key results'} with ${what}`;
  return (
    <p className={css.note}>
      {withheld?.isFewPeople
        ? `There are ${count}, but fewer than ${leastPeople} people behind them: a figure would be one of a person.`
        : `So far ${count}; from ${leastCases} on a share says something.`}
    </p>
  );
}
