import { withWords } from '../search/store';
import type { Read } from '../store/handles';

type Row = { id: string; title: string; objectiveTitle: string; teamName: string | null };

/** As many as a list to choose from shows at once. */
const atMost = 50;

const KEY_RESULTS = `SELECT k.id, k.title, o.title AS objectiveTitle, t.name AS teamName,
    k.title || ' ' || o.title || ' ' || coalesce(t.name, '') AS text,
    coalesce(k.owner_id, o.owner_id) IS +@me AND @me IS NOT NULL AS mine, o.id AS objectiveId, k.ord
  FROM cycles c CROSS JOIN objectives o ON o.cycle_id = c.id AND o.deleted = 0 AND o.state = 'published'
  CROSS JOIN key_results k ON k.objective_id = o.id AND k.deleted = 0 AND k.state <> 'closed'
  LEFT JOIN teams t ON t.id = o.team_id AND t.deleted = 0
  WHERE c.deleted = 0 AND c.state IN ('active', 'closing')`;

/** Key results of running cycles with these words, to choose one from; see `blockers.key-results`. */
export function keyResultsToBlock(read: Read, text: string): Row[] {
  const { where, values } = withWords(text);
  return read.sql.all<Row>(
    `SELECT id, title, objectiveTitle, teamName FROM (${KEY_RESULTS.replaceAll('@me', '?')})
     WHERE ${where} ORDER BY mine DESC, objectiveTitle COLLATE NOCASE, objectiveId, ord, id LIMIT ?`,
    read.me,
    read.me,
    ...values,
    atMost,
  );
}
