import type { Read } from '../store/handles';

type Place = { readonly cycleId: string; readonly teamId: string | null; readonly ownerId: string | null };

const OF_TEAM = `SELECT count(*) AS total FROM objectives
  WHERE cycle_id = +? AND team_id = ? AND deleted = 0 AND id <> ?`;
const OF_PERSON = `SELECT count(*) AS total, count(CASE WHEN goal_type = 'development' THEN 1 END) AS development
  FROM objectives WHERE owner_id = ? AND cycle_id = +? AND team_id IS NULL AND deleted = 0 AND id <> ?`;
const ANY_OTHER = 'SELECT EXISTS (SELECT 1 FROM objectives WHERE deleted = 0 AND id <> ?) AS other';
const TEAM = 'SELECT kind, parent_id FROM teams WHERE id = ? AND deleted = 0';

/** The counts and the place around an objective; `self` (or '' for one being written) is left out of the counts. */
export function contextOf(read: Read, { cycleId, teamId, ownerId }: Place, self: string) {
  const { sql } = read;
  const teamOthers = teamId === null ? null : (sql.get<{ total: number }>(OF_TEAM, cycleId, teamId, self)?.total ?? 0);
  const own = teamId === null && ownerId !== null;
  const none = { total: 0, development: 0 };
  const ownOthers = own
    ? { ...none, ...sql.get<{ total: number; development: number }>(OF_PERSON, ownerId, cycleId, self) }
    : null;
  return {
    teamOthers,
    ownOthers,
    top: isTop(read, teamId, own) || !sql.get<{ other: number }>(ANY_OTHER, self)?.other,
  };
}

/** The company's own: of its uppermost team, or of no team and no person. */
function isTop({ sql }: Read, teamId: string | null, own: boolean): boolean {
  if (teamId === null) return !own;
  const team = sql.get<{ kind: string; parent_id: string | null }>(TEAM, teamId);
  return !team || team.kind === 'company' || team.parent_id === null;
}
