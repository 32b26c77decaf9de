import type { CycleSummary } from '#shared/cycles/contract';
import { PersonId, type TeamId } from '#shared/kernel/ids';
import type { Example } from '#shared/library/domain';
import { act } from '../app/act';
import { useCycle } from '../app/cycle';
import { useFrame } from '../app/frame';
import { useCall } from '../ipc/use-call';
import { useLibrary } from './state';

/** Stands in while nobody has said who they are; it is never asked for. */
const nobody = PersonId.parse('nobody');

/** Where an example would go, and the way to put it there; a toast with Undo follows. */
export function useInsert() {
  const { cycles, cycle } = useCycle();
  const { me } = useFrame();
  const { data: person } = useCall('people.get', { id: me ?? nobody }, { enabled: me !== null });
  const { cycleId, teamId: chosenTeam } = useLibrary();
  const open = cycles.filter(({ state }) => state !== 'closed');
  const into: CycleSummary | undefined =
    open.find(({ id }) => id === cycleId) ?? open.find(({ id }) => id === cycle?.id) ?? open[0];
  const teamId: TeamId | null = chosenTeam === undefined ? (person?.teams[0]?.id ?? null) : chosenTeam;
  const insert = async (example: Example | undefined) => {
    if (!example || !into) return;
    const made = await act(
      'library.insert',
      { exampleId: example.id, cycleId: into.id, teamId },
      `In ${into.name}, as a draft: ${example.title}`,
    );
    if (made) useLibrary.setState(({ inserted }) => ({ inserted: { ...inserted, [example.id]: made.id } }));
  };
  return { open, into, teamId, insert };
}
