import { addDays, type IsoDate } from '#shared/kernel/dates';
import { boards, formats, RootCause } from '#shared/retrospectives/domain';
import type { PlacedCycle } from './goals';
import { actions, type BoardNotes, notesFor, topics } from './notes';
import { siblings } from './order';
import type { Unit } from './organisation';
import type { Random } from './random';
import type { SampleRow } from './rows';

/** The looks back that departments and some of their teams held at the end of these cycles. */
export function* retrospectivesOf(
  cycles: readonly PlacedCycle[],
  units: readonly Unit[],
  today: IsoDate,
  random: Random,
  newId: () => string,
): Generator<SampleRow> {
  for (const cycle of cycles) {
    for (const unit of units) {
      const rate = unit.row.kind === 'department' ? 0.6 : unit.row.kind === 'team' ? 0.16 : 0;
      const own = random.fork(`${cycle.name} ${unit.row.name}`);
      if (unit.members.length >= 2 && own.chance(rate)) yield* session(cycle, unit, today, own, newId);
    }
  }
}

function* session(
  cycle: PlacedCycle,
  unit: Unit,
  today: IsoDate,
  random: Random,
  newId: () => string,
): Generator<SampleRow> {
  const id = newId();
  const format = random.pick([formats['review-90'], formats['retrospective-60']]);
  const held = addDays(cycle.to, random.int(-3, 9));
  const heldOn = held > today ? today : held;
  yield {
    table: 'retrospectives',
    row: {
      id,
      teamId: unit.row.id,
      cycleId: cycle.id,
      title: `${cycle.name}: ${unit.row.name}`,
      format: format.id,
      heldOn,
      phase: 'summary',
      votesPerPerson: 3,
    },
  };
  const columns = boards.classic.columns.map((column) => ({ id: newId(), ...column }));
  const places = siblings(columns.length);
  for (const [index, { id: columnId, title, prompt }] of columns.entries()) {
    yield {
      table: 'retrospectiveColumns',
      row: { id: columnId, retrospectiveId: id, title, prompt, ord: places[index] ?? '' },
    };
  }
  const kinds: readonly BoardNotes[] = ['well', 'not', 'puzzle', 'try'];
  const targets: string[] = [];
  for (const [index, { id: columnId }] of columns.entries()) {
    const texts = random.some(notesFor[kinds[index] ?? 'well'], random.int(3, 6));
    const groupId = index === 1 || random.chance(0.4) ? newId() : null;
    const inGroup = groupId === null ? 0 : Math.min(texts.length, random.int(2, 3));
    const orders = siblings(texts.length);
    if (groupId !== null) {
      const cause = index === 1 ? random.pick(RootCause.options) : null;
      const title = random.pick(topics);
      yield {
        table: 'retrospectiveGroups',
        row: { id: groupId, retrospectiveId: id, columnId, title, cause, ord: 'a0' },
      };
      targets.push(groupId);
    }
    for (const [place, text] of texts.entries()) {
      const grouped = place < inGroup;
      const noteId = newId();
      if (!grouped) targets.push(noteId);
      yield {
        table: 'retrospectiveNotes',
        row: {
          id: noteId,
          retrospectiveId: id,
          columnId,
          groupId: grouped ? groupId : null,
          text,
          // most stay without a name
          signedBy: random.chance(0.12) ? random.pick(unit.members).id : null,
          ord: orders[place] ?? '',
        },
      };
    }
  }
  const voters = Math.min(unit.members.length, 12);
  for (let vote = 0; vote < voters * 3; vote++) {
    // the first topics draw more dots
    const targetId = targets[Math.floor(random.next() ** 1.7 * targets.length)] ?? id;
    yield { table: 'retrospectiveVotes', row: { id: newId(), retrospectiveId: id, targetId, author: '' } };
  }
  yield* actionsOf(id, unit, heldOn, today, random, newId);
}

function* actionsOf(
  retrospectiveId: string,
  unit: Unit,
  heldOn: IsoDate,
  today: IsoDate,
  random: Random,
  newId: () => string,
): Generator<SampleRow> {
  const texts = random.some(actions, random.int(2, 3));
  const orders = siblings(texts.length);
  const owners = unit.members.filter(({ state }) => state === 'active');
  for (const [index, text] of texts.entries()) {
    const dueOn = addDays(heldOn, random.int(14, 60));
    const done = addDays(dueOn, random.int(-10, 8));
    yield {
      table: 'retrospectiveActions',
      row: {
        id: newId(),
        retrospectiveId,
        text,
        ownerId: random.pick(owners).id,
        dueOn,
        doneOn: done <= today && random.chance(0.7) ? done : null,
        carriedTo: null,
        ord: orders[index] ?? '',
      },
    };
  }
}
