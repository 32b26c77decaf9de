import { and, desc, eq } from 'drizzle-orm';
import { placementOf, type TeamFacts } from '#shared/staircase/domain';
import { readDay } from '../roll-up/values';
import type { Read } from '../store/handles';
import { objectivesOf, type teamRow } from '../teams/store';
import { teamQuizzes } from './table';

type QuizRow = typeof teamQuizzes.$inferSelect;

/** The eight answers of a row; one that is missing, in a file made elsewhere, counts as "not at all". */
export const answersOf = (row: QuizRow): number[] =>
  [row.answer1, row.answer2, row.answer3, row.answer4, row.answer5, row.answer6, row.answer7, row.answer8].map(
    (answer) => Math.min(5, Math.max(1, answer ?? 1)),
  );

/** The row of a quiz by its answers. */
export const answerColumns = (answers: readonly number[]) => ({
  answer1: answers[0] ?? null,
  answer2: answers[1] ?? null,
  answer3: answers[2] ?? null,
  answer4: answers[3] ?? null,
  answer5: answers[4] ?? null,
  answer6: answers[5] ?? null,
  answer7: answers[6] ?? null,
  answer8: answers[7] ?? null,
});

/** What the quizzes of a team said, newest first. */
export const quizzesOf = (read: Read, teamId: string) =>
  read.db
    .select()
    .from(teamQuizzes)
    .where(and(eq(teamQuizzes.teamId, teamId), eq(teamQuizzes.deleted, 0)))
    .orderBy(desc(teamQuizzes.date), desc(teamQuizzes.id))
    .all()
    .map((row) => ({
      id: row.id,
      date: readDay(row.date),
      placement: placementOf(answersOf(row)),
    }));

const RESULTS = `
  SELECT count(*) AS keyResults,
    coalesce(sum(coalesce(k.owner_id, o.owner_id) IS NOT NULL), 0) AS owned,
    coalesce(sum(k.kind <> 'colour-only'), 0) AS measured,
    coalesce(sum(EXISTS (SELECT 1 FROM milestones m WHERE m.key_result_id = k.id AND m.deleted = 0 AND m.due_on IS NOT NULL)
      OR EXISTS (SELECT 1 FROM initiatives i WHERE i.objective_id = o.id AND i.deleted = 0 AND i.due_on IS NOT NULL
                    AND (i.key_result_id IS NULL OR i.key_result_id = k.id))), 0) AS dated,
    coalesce(sum(coalesce((SELECT i.retrospect <> '' OR i.prospect <> '' FROM check_ins i
      WHERE i.key_result_id = k.id AND i.deleted = 0 ORDER BY i.date DESC, i.ts DESC, i.id DESC LIMIT 1), 0)), 0) AS inWords
  FROM objectives o JOIN key_results k ON k.objective_id = o.id AND k.deleted = 0 AND k.state <> 'closed'
  LEFT JOIN cycles c ON c.id = o.cycle_id
  WHERE o.team_id = @team AND o.deleted = 0 AND coalesce(c.state, '') <> 'closed'`;

const link = (
  kinds: string,
) => `EXISTS (SELECT 1 FROM alignments a JOIN objectives p ON p.id = a.parent_id AND p.deleted = 0
      WHERE a.child_id = o.id AND a.deleted = 0 AND a.kind IN (${kinds}))`;
const OBJECTIVES = `
  SELECT coalesce(sum(${link("'contributes', 'supports'")}), 0) AS linked,
    coalesce(sum(${link("'depends-on'")} OR EXISTS (SELECT 1 FROM alignments b JOIN objectives q ON q.id = b.child_id AND q.deleted = 0
      WHERE b.parent_id = o.id AND b.deleted = 0 AND b.kind = 'depends-on')), 0) AS dependent
  FROM objectives o LEFT JOIN cycles c ON c.id = o.cycle_id
  WHERE o.team_id = @team AND o.deleted = 0 AND coalesce(c.state, '') <> 'closed'`;

type Results = Pick<TeamFacts, 'keyResults' | 'owned' | 'measured' | 'dated' | 'inWords'>;

/** What there is of a team's work in the cycles that are not closed. */
export function factsOf(read: Read, team: ReturnType<typeof teamRow>): TeamFacts {
  const objectives = objectivesOf(read, team, null);
  const results = read.sql.get<Results>(RESULTS, { team: team.id });
  const links = read.sql.get<Pick<TeamFacts, 'linked' | 'dependent'>>(OBJECTIVES, { team: team.id });
  const { keyResults = 0, owned = 0, measured = 0, dated = 0, inWords = 0 } = results ?? {};
  return {
    objectives: objectives.length,
    linked: team.parentId === null ? objectives.length : (links?.linked ?? 0),
    dependent: links?.dependent ?? 0,
    checkedIn: objectives.reduce((sum, one) => sum + one.checkedIn, 0),
    ...{ keyResults, owned, measured, dated, inWords },
  };
}
