import { and, asc, eq } from 'drizzle-orm';
import type { ExportData } from '#shared/exports/tables';
import { Refusal } from '#shared/kernel/errors';
import { alignments } from '../alignments/table';
import { checkIns } from '../check-ins/table';
import { cycles } from '../cycles/table';
import { initiatives } from '../initiatives/table';
import { grades, keyResults, milestones } from '../key-results/table';
import { objectives } from '../objectives/table';
import { people } from '../people/table';
import type { Raw } from '../store/connect';
import type { Read } from '../store/handles';
import { teamMembers, teams } from '../teams/table';
import { workspaces } from '../workspace/table';

/** How much a full export holds. */
export function countExport(raw: Raw) {
  const count = (sql: string): number =>
    raw.prepare<[], { n: number }>(`SELECT count(*) AS n FROM ${sql}`).get()?.n ?? 0;
  return {
    objectives: count('objectives WHERE deleted = 0'),
    keyResults: count('key_results WHERE deleted = 0'),
    checkIns: count('check_ins WHERE deleted = 0'),
    confidential: count("objectives WHERE deleted = 0 AND visibility = 'confidential'"),
  };
}

/** Everything that a full export holds, in the order in which people see it. */
export function loadExportData({ db }: Pick<Read, 'db'>, workspaceId: string): ExportData {
  const workspace = db
    .select()
    .from(workspaces)
    .where(and(eq(workspaces.id, workspaceId), eq(workspaces.deleted, 0)))
    .get();
  if (!workspace) throw new Refusal('NOT_FOUND', { table: 'workspaces' });
  return {
    workspace,
    cycles: db.select().from(cycles).where(eq(cycles.deleted, 0)).orderBy(asc(cycles.startsOn), asc(cycles.id)).all(),
    teams: db.select().from(teams).where(eq(teams.deleted, 0)).orderBy(asc(teams.ord), asc(teams.id)).all(),
    members: db.select().from(teamMembers).where(eq(teamMembers.deleted, 0)).orderBy(asc(teamMembers.id)).all(),
    people: db.select().from(people).where(eq(people.deleted, 0)).orderBy(asc(people.name), asc(people.id)).all(),
    objectives: db
      .select()
      .from(objectives)
      .where(eq(objectives.deleted, 0))
      .orderBy(asc(objectives.cycleId), asc(objectives.ord), asc(objectives.id))
      .all(),
    keyResults: db
      .select()
      .from(keyResults)
      .where(eq(keyResults.deleted, 0))
      .orderBy(asc(keyResults.objectiveId), asc(keyResults.ord), asc(keyResults.id))
      .all(),
    checkIns: db
      .select()
      .from(checkIns)
      .where(eq(checkIns.deleted, 0))
      .orderBy(asc(checkIns.date), asc(checkIns.ts), asc(checkIns.id))
      .all(),
    milestones: db
      .select()
      .from(milestones)
      .where(eq(milestones.deleted, 0))
      .orderBy(asc(milestones.keyResultId), asc(milestones.ord))
      .all(),
    initiatives: db
      .select()
      .from(initiatives)
      .where(eq(initiatives.deleted, 0))
      .orderBy(asc(initiatives.objectiveId), asc(initiatives.ord))
      .all(),
    alignments: db.select().from(alignments).where(eq(alignments.deleted, 0)).orderBy(asc(alignments.id)).all(),
    grades: db.select().from(grades).where(eq(grades.deleted, 0)).orderBy(asc(grades.id)).all(),
  };
}
