import type { Desk } from '../document';

/** What teams ask of one another in cycles that are not closed, and what was answered, by its day. */
export async function dependencies({ call }: Desk) {
  const teams = await call('teams.list', {});
  const asked = await Promise.all(teams.map(({ id }) => call('dependencies.of-team', { teamId: id })));
  return asked
    .flatMap(({ needed }) => needed)
    .map(({ from, to, ...one }) => ({
      from: { team: from.teamName, objective: from.title },
      to: { team: to.teamName, objective: to.title },
      needs: one.needs,
      due: one.dueOn,
      overdue: one.overdue,
      askedBy: one.askedBy,
      askedOn: one.askedOn,
      /** Null while it is only asked. */
      answer: one.answer,
      answerNote: one.answerNote,
      answeredBy: one.answeredBy,
      answeredOn: one.answeredOn,
    }));
}
