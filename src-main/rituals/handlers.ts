import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { ritualsContract } from '#shared/rituals/contract';
import { update } from '../changes/write';
import { moveYearTalks } from '../cycles/store';
import { handlers } from '../ipc/handlers';
import { readOf } from '../ipc/read-of';
import { theWorkspace } from '../workspace/store';
import { workspaces } from '../workspace/table';
import { ritualsFile } from './file';
import { ritualsOf } from './store';

export const ritualsHandlers = handlers(ritualsContract, {
  'rituals.dates': (read, { from, to, reviewWeeks }) => ritualsOf(read, from, to, reviewWeeks),
  'rituals.set-lead-weeks': (tx, { weeks }) => {
    const { companyLeadWeeks: before } = theWorkspace(tx);
    update(tx, workspaces, tx.workspaceId, { companyLeadWeeks: weeks });
    return { companyLeadWeeks: weeks, moved: moveYearTalks(tx, before, weeks) };
  },
  'rituals.save': async (app, { kinds, to, reviewWeeks, timed }) => {
    const read = readOf(app.document());
    const { name, timeZone, id, defaultCadence } = theWorkspace(read);
    const chosen = ritualsOf(read, read.today, to, reviewWeeks).dates.filter(({ kind }) => kinds.includes(kind));
    const path = await app.dialogs.save({
      title: 'Rituals as a calendar file',
      defaultName: 'OKR rituals.ics',
      extensions: ['ics'],
    });
    if (path === undefined) return null;
    const options = { name: `${name}: OKR rituals`, scope: id, today: read.today };
    const file = ritualsFile(chosen, defaultCadence, { ...options, timed: timed && { ...timed, timeZone } });
    await writeFile(path, file, 'utf8');
    return { fileName: basename(path), events: chosen.length };
  },
});
