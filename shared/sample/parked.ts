import { addDays } from '#shared/kernel/dates';
import type { PlacedCycle } from './goals';
import type { Unit } from './organisation';
import type { Random } from './random';
import type { SampleRow } from './rows';

const topics = [
  'Who owns the figures when a system changes half-way through the quarter?',
  'Agree with the neighbouring team on dates before the next cycle begins',
  'Do we need a result for what only keeps running?',
  'Find out why the first month brought no change at all',
  'Look at the way this is measured: two reports say different things',
] as const;

/** What departments put aside at the closings of these cycles; most of it has been talked about since. */
export function* parkedOf(
  cycles: readonly PlacedCycle[],
  units: readonly Unit[],
  random: Random,
  newId: () => string,
): Generator<SampleRow> {
  for (const cycle of cycles) {
    for (const unit of units) {
      const own = random.fork(`${cycle.name} ${unit.row.name}`);
      if (unit.row.kind !== 'department') continue;
      for (const text of own.some(topics, own.int(1, 2))) {
        const parkedOn = addDays(cycle.to, own.int(0, 6));
        const doneOn = own.chance(0.6) ? addDays(parkedOn, own.int(1, 5)) : null;
        const row = { id: newId(), cycleId: cycle.id, teamId: unit.row.id, keyResultId: null, text, parkedOn, doneOn };
        yield { table: 'parkedTopics', row };
      }
    }
  }
}
