import { inTreeOrder } from '#shared/kernel/tree';
import { standingKeyResults } from '../roll-up/figures';
import { judgeObjectives } from '../roll-up/judge';
import { idList } from '../roll-up/values';
import type { Read } from '../store/handles';
import { personRow } from './store';
import { peopleBeneath } from './store-beneath';

type ObjectiveRow = {
  id: string;
  title: string;
  ownerName: string | null;
  teamName: string | null;
  cycleName: string;
};
type KeyResultRow = Omit<ObjectiveRow, 'cycleName'> & { objectiveId: string; asks: string | null };

const RUNS = `CROSS JOIN cycles c ON c.id = o.cycle_id AND c.deleted = 0 AND c.state IN ('active', 'closing')`;
const OBJECTIVES = `SELECT o.id, o.title, p.name AS ownerName, t.name AS teamName, c.name AS cycleName
  FROM json_each(?) j CROSS JOIN objectives o ON o.owner_id = j.value
  ${RUNS} LEFT JOIN teams t ON t.id = o.team_id LEFT JOIN people p ON p.id = o.owner_id
  WHERE o.deleted = 0 AND o.state = 'published' ORDER BY t.ord, t.name, o.team_id, o.ord, o.id`;
/** Of the running cycles alone, before anything is sorted: most of what people own lies in the past. */
const OWNED = `SELECT k.id FROM json_each(@people) j CROSS JOIN key_results k ON k.owner_id = j.value
    CROSS JOIN objectives o ON o.id = k.objective_id ${RUNS}
    WHERE k.state = 'published'
  UNION ALL SELECT k.id FROM json_each(@people) j CROSS JOIN objectives o ON o.owner_id = j.value ${RUNS}
    CROSS JOIN key_results k ON k.objective_id = o.id AND k.owner_id IS NULL`;
const ASKS = `(SELECT b.text FROM blockers b WHERE b.key_result_id = k.id AND b.deleted = 0 AND b.resolved_on IS NULL
    AND b.asks_help = 1 ORDER BY b.raised_on, b.id LIMIT 1)`;
const KEY_RESULTS = `WITH owned AS MATERIALIZED (${OWNED})
  SELECT k.id, k.title, o.id AS objectiveId, p.name AS ownerName, t.name AS teamName, ${ASKS} AS asks
  FROM owned CROSS JOIN key_results k ON k.id = owned.id CROSS JOIN objectives o ON o.id = k.objective_id
  LEFT JOIN teams t ON t.id = o.team_id LEFT JOIN people p ON p.id = coalesce(k.owner_id, o.owner_id)
  WHERE k.deleted = 0 AND k.state = 'published' AND o.deleted = 0 AND o.state = 'published'
  ORDER BY t.ord, t.name, o.team_id, o.ord, o.id, k.ord, k.id`;

/** What goes on beneath a manager, down the whole tree. In the order of teams and objectives, never of a figure. */
export function beneath(read: Read, id: string) {
  const { name } = personRow(read, id);
  const people = inTreeOrder(peopleBeneath(read, id)).map(({ node, depth }) => ({
    id: node.id,
    name: node.name,
    jobTitle: node.jobTitle,
    depth,
    manages: node.manages,
  }));
  const ids = idList(people.map((person) => person.id));
  const objectives = read.sql.all<ObjectiveRow>(OBJECTIVES, ids);
  const rows = read.sql.all<KeyResultRow>(KEY_RESULTS, { people: ids });
  const judged = judgeObjectives(
    read,
    objectives.map((objective) => objective.id),
  );
  const standing = standingKeyResults(
    read,
    rows.map((row) => row.id),
  );
  return {
    manager: { id, name },
    people,
    objectives: objectives.map((objective) => ({
      ...objective,
      status: judged.get(objective.id)?.status ?? ('not-started' as const),
    })),
    keyResults: rows.flatMap((row) => {
      const own = standing.get(row.id);
      return own ? [{ ...row, ...own }] : [];
    }),
  };
}
