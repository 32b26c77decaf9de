import type { z } from 'zod';
import type { Contributor } from '#shared/contributors/contract';
import { byName } from '#shared/kernel/by-name';
import type { Read } from '../store/handles';

type View = z.input<typeof Contributor>;
type Row = { kind: 'team' | 'person'; id: string; name: string };

const OF_OBJECTIVE = `SELECT 'team' AS kind, t.id, t.name FROM contributors b JOIN teams t ON t.id = b.contributor_id AND t.deleted = 0
  WHERE b.objective_id = +? AND b.deleted = 0
  UNION ALL SELECT 'person', p.id, p.name FROM contributors b JOIN people p ON p.id = b.contributor_id AND p.deleted = 0
  WHERE b.objective_id = +? AND b.deleted = 0`;

/** Who carries an objective beside its owner: teams first, each kind by name. */
export const contributorsOf = (read: Read, objectiveId: string): View[] =>
  read.sql
    .all<Row>(OF_OBJECTIVE, objectiveId, objectiveId)
    .sort((a, b) => Number(b.kind === 'team') - Number(a.kind === 'team') || byName(a, b))
    .map(({ kind, id, name }) => ({ kind, id, name }));

/** The ids of an objective's contributor rows, and of those who contribute. */
export const contributorRows = (read: Read, objectiveId: string): { id: string; contributorId: string }[] =>
  read.sql.all<{ id: string; contributorId: string }>(
    'SELECT id, contributor_id AS contributorId FROM contributors WHERE objective_id = ? AND deleted = 0',
    objectiveId,
  );

/** Whether a live team or person has this id. */
export const isKnown = (read: Read, id: string): boolean =>
  read.sql.get(
    'SELECT 1 AS one FROM teams WHERE id = ? AND deleted = 0 UNION ALL SELECT 1 FROM people WHERE id = ? AND deleted = 0',
    id,
    id,
  ) !== undefined;
