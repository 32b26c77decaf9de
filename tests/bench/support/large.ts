import { CycleId, PersonId } from '#shared/kernel/ids';
import { sampleCompany } from '#shared/sample/company';
import { type Desk, openDesk, readHere, today } from './desk';
import { fillWorkFile, workFileIn } from './fill';

const large = { seed: 'okra', today, people: 16_000, quarters: 1, objectivesPerTeam: [5, 6] } as const;

/** Opens a document with a cycle of 10,000 objectives, which it makes in a profile. */
export async function openLarge(profile: string): Promise<{ desk: Desk; cycleId: CycleId }> {
  const first = openDesk(profile);
  // someone of the company, so that the window does not ask who sits before it
  await first.services.documents.create('Large', () => someone());
  await first.services.documents.close();
  await first.close();
  fillWorkFile(workFileIn(profile), large);
  const desk = openDesk(profile);
  await desk.services.documents.reopenLast();
  const read = readHere(desk);
  const quarter = read.sql.get<{ id: string }>("SELECT id FROM cycles WHERE state = 'active' AND cadence = 'quarter'");
  return { desk, cycleId: CycleId.parse(quarter?.id) };
}

/** The same, left closed in the profile; returns how many objectives there are, and what finds some. */
export async function fillLarge(profile: string): Promise<{ count: number; words: string }> {
  const { desk, cycleId } = await openLarge(profile);
  const { objectives } = await desk.call('tree.get', { cycleId });
  await desk.services.documents.close();
  await desk.close();
  return { count: objectives.id.length, words: objectives.title[500]?.slice(0, 10) ?? '' };
}

function someone(): PersonId {
  for (const { table, row } of sampleCompany(large)) if (table === 'people') return PersonId.parse(row.id);
  throw new Error('nobody works there');
}
