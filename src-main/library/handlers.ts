import { eq } from 'drizzle-orm';
import { day } from '#shared/kernel/dates';
import { Refusal } from '#shared/kernel/errors';
import { placeAfter } from '#shared/kernel/ord';
import { normaliseMeasure } from '#shared/key-results/domain';
import { libraryContract } from '#shared/library/contract';
import { type Example, exampleOf, stepDay } from '#shared/library/domain';
import { newId } from '../changes/ids';
import { insert } from '../changes/write';
import { cycles } from '../cycles/table';
import { handlers } from '../ipc/handlers';
import { keyResults, milestones } from '../key-results/table';
import { objectiveOrder } from '../objectives/store';
import { assertOpenCycle } from '../objectives/store-guard';
import { objectives } from '../objectives/table';
import type { Read, Write } from '../store/handles';
import { teams } from '../teams/table';
import { theWorkspace } from '../workspace/store';

export const libraryHandlers = handlers(libraryContract, {
  'library.insert': (tx, { exampleId, cycleId, teamId }) => {
    const example = exampleOf(exampleId);
    if (!example) throw new Refusal('NOT_FOUND', { table: 'examples', id: exampleId });
    const period = openPeriod(tx, cycleId);
    if (teamId !== null) assertTeam(tx, teamId);
    const id = newId();
    const siblings = objectiveOrder(tx, cycleId, teamId);
    insert(tx, objectives, {
      id,
      cycleId,
      teamId,
      title: example.title,
      why: example.why,
      goalType: theWorkspace(tx).goalPolicy === 'stretch-only' ? 'stretch' : example.goalType,
      state: 'draft',
      ord: placeAfter(siblings, id, siblings.at(-1)?.id ?? null).at(-1)?.ord ?? '',
      createdOn: tx.today,
    });
    insertResults(tx, id, example, period);
    return { id };
  },
});

type Period = { readonly from: ReturnType<typeof day>; readonly to: ReturnType<typeof day> };

function openPeriod(read: Read, cycleId: string): Period {
  const cycle = read.db.select().from(cycles).where(eq(cycles.id, cycleId)).get();
  if (cycle?.deleted !== 0) throw new Refusal('NOT_FOUND', { table: 'cycles', id: cycleId });
  assertOpenCycle(read, cycleId, 'set-goals');
  return { from: day(cycle.startsOn), to: day(cycle.endsOn) };
}

function assertTeam(read: Read, id: string): void {
  const team = read.db.select({ deleted: teams.deleted }).from(teams).where(eq(teams.id, id)).get();
  if (team?.deleted !== 0) throw new Refusal('NOT_FOUND', { table: 'teams', id });
}

function insertResults(tx: Write, objectiveId: string, example: Example, period: Period): void {
  const placed = inOrder(example.results);
  for (const { id, ord, one } of placed) {
    const { title, measure, steps } = one;
    insert(tx, keyResults, {
      id,
      objectiveId,
      title,
      ...normaliseMeasure(measure),
      state: 'draft',
      ord,
      createdOn: tx.today,
    });
    for (const step of inOrder(steps)) {
      const { title, at } = step.one;
      insert(tx, milestones, { id: step.id, keyResultId: id, title, dueOn: stepDay(at, period), ord: step.ord });
    }
  }
}

/** Things with new ids and places, one behind the other. */
function inOrder<T>(things: readonly T[]): { id: string; ord: string; one: T }[] {
  let behind: { id: string; ord: string }[] = [];
  return things.map((one) => {
    const id = newId();
    behind = [...behind, ...placeAfter(behind, id, behind.at(-1)?.id ?? null)];
    return { id, ord: behind.at(-1)?.ord ?? '', one };
  });
}
