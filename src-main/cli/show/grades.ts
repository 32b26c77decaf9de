import type { Objective } from '#shared/objectives/contract';
import type { Desk } from '../document';

/** What was decided at the close of the key results of one objective. Of work and its team: nobody is named beside it. */
export const gradesOf = ({ title: objective, teamName: team, cycleName: cycle, keyResultList }: Objective) =>
  keyResultList.flatMap(({ id, title, grade }) =>
    grade === null
      ? []
      : [
          {
            keyResultId: id,
            keyResult: title,
            objective,
            team,
            cycle,
            automatic: grade.automatic,
            final: grade.final,
            band: grade.band,
            /** Why it is another one than by the numbers. */
            reason: grade.reason,
            learning: grade.learning,
            decision: grade.decision,
            gradedOn: grade.gradedOn,
            carriedTo: grade.carriedTo,
          },
        ],
  );

/** The scores of the objectives that are graded, each made of those of its key results. */
export async function objectiveScores({ call }: Desk, titles: ReadonlyMap<string, string>) {
  const cycles = await call('cycles.list', {});
  const scored = await Promise.all(
    cycles.map(async ({ id, name }) =>
      (await call('key-results.objective-grades', { cycleId: id })).map((one) => ({ cycle: name, ...one })),
    ),
  );
  return scored.flat().map(({ cycle, objectiveId, score, band, asksPostMortem }) => ({
    objectiveId,
    objective: titles.get(objectiveId) ?? '',
    cycle,
    score,
    band,
    asksPostMortem,
  }));
}
