import { IconX } from '@tabler/icons-react';
import type { Quiz } from '#shared/staircase/contract';
import { act } from '../app/act';
import { stageWords } from '../teams/words';
import { IconButton } from '../ui/button';
import { formatDay } from '../ui/dates';
import css from './staircase.module.css';

/** What the team's quizzes said over time, newest first. */
export function QuizTrend({ quizzes }: { quizzes: readonly Quiz[] }) {
  if (quizzes.length === 0) return null;
  return (
    <div>
      <h3>Quizzes so far</h3>
      <table className={css.trend}>
        <thead>
          <tr>
            <th scope="col">Day</th>
            <th scope="col">Placed at</th>
            <th scope="col">Talking, of 5</th>
            <th scope="col">Line of sight, of 5</th>
            <th scope="col">
              <span className="visually-hidden">Remove</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {quizzes.map(({ id, date, placement }, at) => {
            const before = quizzes[at + 1]?.placement;
            const day = date === null ? 'No day' : formatDay(date);
            return (
              <tr key={id}>
                <td className="numbers">{day}</td>
                <td>{stageWords[placement.stage].title}</td>
                <td className="numbers">
                  <Mean now={placement.talk.mean} before={before?.talk.mean} />
                </td>
                <td className="numbers">
                  <Mean now={placement.align.mean} before={before?.align.mean} />
                </td>
                <td>
                  <IconButton
                    changes
                    label={`Remove the quiz of ${day}`}
                    onClick={() => void act('staircase.remove-quiz', { id }, 'Quiz removed')}
                  >
                    <IconX size={14} />
                  </IconButton>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

const figure = (value: number): string => value.toLocaleString(undefined, { maximumFractionDigits: 2 });

function Mean({ now, before }: { now: number; before: number | undefined }) {
  const change = before === undefined ? 0 : now - before;
  return (
    <>
      {figure(now)}
      {change !== 0 && (
        <span className="muted">
          {' '}
          {change > 0 ? '+' : '−'}
          {figure(Math.abs(change))}
        </span>
      )}
    </>
  );
}
