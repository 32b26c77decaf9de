import { generateNKeysBetween } from 'fractional-indexing';
import { defined } from '#shared/kernel/defined';
import { boards, formats } from '#shared/retrospectives/agenda';
import { retrospectivesContract } from '#shared/retrospectives/contract';
import { newId } from '../changes/ids';
import { insert, remove, update } from '../changes/write';
import { cycleById } from '../cycles/store';
import { handlers } from '../ipc/handlers';
import { teamRow } from '../teams/store';
import { addAction, carryAction, updateAction } from './actions';
import { learnings } from './learnings';
import { addNote, groupNote, removeNote, ungroupNote, updateNote, updateTopic } from './notes';
import { goToPhase } from './phases';
import { castBallot, silentCounts, takeBackNote, writeNote } from './silent-handlers';
import { listRetrospectives, live, retrospective } from './store';
import { retrospectiveActions, retrospectiveColumns, retrospectives } from './table';

export const retrospectivesHandlers = handlers(retrospectivesContract, {
  'retrospectives.list': (read, { teamId }) => listRetrospectives(read, teamId),
  'retrospectives.get': (read, { id }) => retrospective(read, id),
  'retrospectives.learnings': learnings,
  'retrospectives.create': (tx, { columns, ...fields }) => {
    teamRow(tx, fields.teamId);
    cycleById(tx, fields.cycleId);
    const { board } = formats[fields.format];
    const chosen = columns.length > 0 || board === null ? columns : boards[board].columns;
    const id = newId();
    insert(tx, retrospectives, { id, ...fields });
    const orders = generateNKeysBetween(null, null, chosen.length);
    for (const [place, { title, prompt }] of chosen.entries()) {
      const ord = orders[place] ?? '';
      insert(tx, retrospectiveColumns, { id: newId(), retrospectiveId: id, title, prompt, ord });
    }
    return { id };
  },
  'retrospectives.update': (tx, { id, agenda, ...patch }) => {
    const steps = agenda === undefined ? {} : { agenda: JSON.stringify(agenda) };
    update(tx, retrospectives, id, { ...defined(patch), ...steps });
    return { id };
  },
  'retrospectives.remove': (tx, { id }) => {
    remove(tx, retrospectives, id);
    return { id };
  },
  'retrospectives.update-column': (tx, { id, ...patch }) => {
    update(tx, retrospectiveColumns, id, defined(patch));
    return { id };
  },
  'retrospectives.add-note': addNote,
  'retrospectives.update-note': updateNote,
  'retrospectives.remove-note': removeNote,
  'retrospectives.group-note': groupNote,
  'retrospectives.ungroup-note': ungroupNote,
  'retrospectives.update-topic': updateTopic,
  'retrospectives.add-action': addAction,
  'retrospectives.update-action': updateAction,
  'retrospectives.remove-action': (tx, { id }) => {
    live(tx, retrospectiveActions, id);
    remove(tx, retrospectiveActions, id);
    return { id };
  },
  'retrospectives.carry-action': carryAction,
  'retrospectives.silent': silentCounts,
  'retrospectives.write-note': writeNote,
  'retrospectives.take-back-note': takeBackNote,
  'retrospectives.cast-ballot': castBallot,
  'retrospectives.go-to-phase': goToPhase,
});
