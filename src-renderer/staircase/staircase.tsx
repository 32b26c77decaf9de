import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import type { Output } from '#shared/contract';
import type { TeamId } from '#shared/kernel/ids';
import type { TeamStage } from '#shared/teams/contract';
import { act } from '../app/act';
import { useWish } from '../app/wish';
import { useCall } from '../ipc/use-call';
import { Button } from '../ui/button';
import { ErrorNote } from '../ui/error-note';
import { HelpTip } from '../ui/help-tip';
import { QuizDialog } from './quiz-dialog';
import { QuizTrend } from './quiz-trend';
import css from './staircase.module.css';
import { Steps } from './steps';
import { needWords, prompts, stageTexts, warningWords } from './words';

type State = Output<'staircase.get'>;

/** Where a team stands on the staircase, what its stage needs next, and the quiz that places it. */
export function Staircase({ team }: { team: { readonly id: TeamId; readonly name: string } }) {
  const { data, error } = useCall('staircase.get', { teamId: team.id });
  const { quiz } = useWish();
  const [asking, setAsking] = useState(quiz === true);
  useEffect(() => {
    if (quiz) setAsking(true);
  }, [quiz]);
  if (error) return <ErrorNote error={error} />;
  if (!data) return null;
  const { stage, warning, quizzes } = data;
  return (
    <section className={css.whole} aria-labelledby="staircase">
      <header className={css.head}>
        <h2 id="staircase">
          Stage <HelpTip concept="staircase" />
        </h2>
        <Button changes look={quizzes.length === 0 ? 'default' : 'plain'} onClick={() => setAsking(true)}>
          {quizzes.length === 0 ? 'Find the stage: eight questions' : 'Ask the eight questions again'}
        </Button>
      </header>
      <Steps
        value={stage}
        placed={quizzes[0]?.placement.stage ?? null}
        onPick={(next) => void act('teams.update', { id: team.id, stage: next }, `${team.name} works at ${word(next)}`)}
      />
      <p className={css.why}>
        {stageTexts[stage].why} {stageTexts[stage].here}
      </p>
      {warning && (
        <p className={css.warning} role="note">
          <strong>Worth a thought:</strong> {warningWords[warning]} It is advice; nothing is locked.
        </p>
      )}
      {stage === 'talk' && <Prompts />}
      <Needs state={data} teamId={team.id} />
      <QuizTrend quizzes={quizzes} />
      {asking && <QuizDialog team={team} stage={stage} onClose={() => setAsking(false)} />}
    </section>
  );
}

const word = (stage: TeamStage): string => stage.charAt(0).toUpperCase() + stage.slice(1);

const Prompts = () => (
  <div>
    <h3>To begin a talk</h3>
    <ul className={css.prompts}>
      {prompts.map((prompt) => (
        <li key={prompt}>{prompt}</li>
      ))}
    </ul>
  </div>
);

const above: Record<TeamStage, TeamStage | null> = { talk: 'align', align: 'act', act: null };

function Needs({ state, teamId }: { state: State; teamId: TeamId }) {
  const { needs, next, stage } = state;
  if (needs.every(({ of }) => of === 0))
    return (
      <p className="muted">
        With its first objectives, what this stage needs stands here. <Link href="/objectives">Write one</Link>
      </p>
    );
  const higher = above[stage];
  return (
    <div>
      <h3>What this stage needs</h3>
      <ul className={css.needs}>
        {needs.map(({ key, done, of }) => {
          const { title, how, to } = needWords[key];
          const met = done >= of;
          return (
            <li key={key} data-next={key === next || undefined}>
              <span className={css.mark} aria-hidden="true">
                {met ? '✓' : key === next ? '→' : '○'}
              </span>
              <span>
                {title}
                {key === next && <span className="visually-hidden">, next</span>}
              </span>
              <span className={`numbers ${css.share}`}>
                {done} of {of}
              </span>
              <span className={css.how}>{!met && <Link href={to(teamId)}>{how}</Link>}</span>
            </li>
          );
        })}
      </ul>
      {next === null && higher !== null && (
        <p className={css.why}>
          All of it is there. When the talks feel easy, ask the eight questions again: they tell whether {word(higher)}{' '}
          is next.
        </p>
      )}
    </div>
  );
}
