import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { Refusal } from '#shared/kernel/errors';
import { type Answers, pulsePeriod, saysSomething } from '#shared/pulse/domain';
import { transact } from '../changes/transact';
import { insertAnonymousFact } from '../changes/write';
import type { App } from '../ipc/app';
import { teamsOf } from '../people/store';
import type { Read } from '../store/handles';
import { theWorkspace } from '../workspace/store';
import { pulseAnswers } from './table';

/** What this computer remembers of me: the fortnight that is done with, and my answer, should it be taken back. */
const Done = z.strictObject({ periodOn: z.string(), answerId: z.string().nullable() });

const keyOf = (docId: string, me: string): string => `doc/${docId}/pulse/${me}`;

/** The fortnight of today, by the workspace's weeks. */
export const periodNow = (read: Read) => pulsePeriod(read.today, theWorkspace(read).weekStartsOn);

/** The first of my teams, unless this fortnight is done with. */
export function pulseDue(app: App): { team: { id: string; name: string } | null } {
  const document = app.document();
  return transact({ ...document.actor(), ledger: document.ledger, label: '', record: false }, (read) => ({
    team: dueTeam(app, read),
  })).value;
}

function dueTeam(app: App, read: Read): { id: string; name: string } | null {
  if (read.me === null) return null;
  const done = app.device.get(keyOf(app.document().docId, read.me), Done);
  if (done?.periodOn === periodNow(read).from && !isTakenBack(read, done.answerId)) return null;
  const [team] = teamsOf(read, read.me);
  return team ? { id: team.id, name: team.name } : null;
}

const isTakenBack = (read: Read, id: string | null): boolean =>
  id !== null && !read.sql.get('SELECT 1 FROM pulse_answers WHERE id = ? AND deleted = 0', id);

/** Writes the answer down as the team's: no author, no computer, the fortnight instead of the day, an id that says nothing. */
export function answerPulse(app: App, { teamId, ...answers }: Answers & { teamId: string }): Record<string, never> {
  const { docId, ledger, actor } = app.document();
  const { me, today } = actor();
  transact({ me: null, today, ledger, label: 'Pulse' }, (tx) => {
    if (!saysSomething(answers)) throw broken('nothing-said', 'Answer at least one of the five, or skip.');
    if (me === null || dueTeam(app, { ...tx, me })?.id !== teamId)
      throw broken('not-due', 'The pulse is asked once a fortnight, of those in the team.');
    const id = randomUUID();
    const periodOn = periodNow(tx).from;
    app.device.set(keyOf(docId, me), { periodOn, answerId: id });
    insertAnonymousFact(tx, pulseAnswers, { id, teamId, periodOn, ...answers });
  });
  return {};
}

export function skipPulse(app: App): Record<string, never> {
  const { docId, ledger, actor } = app.document();
  const { me } = actor();
  if (me === null) return {};
  transact({ ...actor(), ledger, label: '', record: false }, (read) =>
    app.device.set(keyOf(docId, me), { periodOn: periodNow(read).from, answerId: null }),
  );
  return {};
}

const broken = (rule: string, text: string): Refusal => new Refusal('RULE_BROKEN', { rule, text });
