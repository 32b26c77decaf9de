import { eq } from 'drizzle-orm';
import type { Existing, ExistingCheckIn } from '#shared/imports/existing';
import { groupBy } from '#shared/kernel/group-by';
import { KeyResultKind } from '#shared/kernel/vocabulary';
import { alignments } from '../alignments/table';
import { checkIns } from '../check-ins/table';
import { cycles } from '../cycles/table';
import { keyResults } from '../key-results/table';
import { objectives } from '../objectives/table';
import { people } from '../people/table';
import type { Read } from '../store/handles';
import { teamMembers, teams } from '../teams/table';

/** The marks of imports begin with this, so that their check-ins are told from a person's. */
export const importMark = 'import-';

/** Everything of the document that an import compares itself with. */
export function loadExisting({ db }: Pick<Read, 'db'>): Existing {
  const live = { people: eq(people.deleted, 0), teams: eq(teams.deleted, 0) };
  return {
    people: db.select().from(people).where(live.people).all(),
    teams: db.select().from(teams).where(live.teams).all(),
    members: new Set(
      db
        .select({ id: teamMembers.id })
        .from(teamMembers)
        .where(eq(teamMembers.deleted, 0))
        .all()
        .map(({ id }) => id),
    ),
    cycles: db.select().from(cycles).where(eq(cycles.deleted, 0)).all(),
    objectives: db.select().from(objectives).where(eq(objectives.deleted, 0)).all(),
    keyResults: db
      .select()
      .from(keyResults)
      .where(eq(keyResults.deleted, 0))
      .all()
      .map((row) => ({ ...row, kind: KeyResultKind.catch('metric').parse(row.kind) })),
    checkIns: loadCheckIns({ db }),
    alignments: db.select().from(alignments).where(eq(alignments.deleted, 0)).all(),
  };
}

function loadCheckIns({ db }: Pick<Read, 'db'>): Map<string, ExistingCheckIn[]> {
  const rows = db
    .select({
      keyResultId: checkIns.keyResultId,
      date: checkIns.date,
      ts: checkIns.ts,
      value: checkIns.value,
      confidence: checkIns.confidence,
      status: checkIns.status,
      note: checkIns.retrospect,
      mark: checkIns.mark,
    })
    .from(checkIns)
    .where(eq(checkIns.deleted, 0))
    .all();
  return groupBy(
    rows,
    ({ keyResultId }) => keyResultId,
    ({ date, ts, value, confidence, status, note, mark }) => {
      const imported = mark.startsWith(importMark);
      return { date, ts, value, confidence, status, note, imported };
    },
  );
}
