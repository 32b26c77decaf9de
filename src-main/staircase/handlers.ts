import { staircaseContract } from '#shared/staircase/contract';
import { needsOf, nextNeed, placementOf, stageWarning } from '#shared/staircase/domain';
import { TeamStage } from '#shared/teams/contract';
import { newId } from '../changes/ids';
import { insert, remove, update } from '../changes/write';
import { handlers } from '../ipc/handlers';
import { teamRow } from '../teams/store';
import { teams } from '../teams/table';
import { answerColumns, factsOf, quizzesOf } from './store';
import { teamQuizzes } from './table';

export const staircaseHandlers = handlers(staircaseContract, {
  'staircase.get': (read, { teamId }) => {
    const team = teamRow(read, teamId);
    const stage = TeamStage.catch('act').parse(team.stage);
    const quizzes = quizzesOf(read, teamId);
    const needs = needsOf(stage, factsOf(read, team));
    return {
      stage,
      needs,
      next: nextNeed(needs),
      warning: stageWarning(stage, quizzes[0]?.placement ?? null),
      quizzes,
    };
  },
  'staircase.record-quiz': (tx, { teamId, answers, stage }) => {
    teamRow(tx, teamId);
    const id = newId();
    insert(tx, teamQuizzes, { id, teamId, date: tx.today, ...answerColumns(answers) });
    if (stage !== null) update(tx, teams, teamId, { stage });
    return { id, date: tx.today, placement: placementOf(answers) };
  },
  'staircase.remove-quiz': (tx, { id }) => {
    remove(tx, teamQuizzes, id);
    return { id };
  },
});
