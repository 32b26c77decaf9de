import { fold, searchWords } from '#shared/kernel/fold';
import { IsoDate } from '#shared/kernel/shapes';
import { RootCause } from '#shared/retrospectives/domain';
import type { Read } from '../store/handles';

const MOST = 200;

type Row = {
  kind: 'key-result' | 'topic' | 'action';
  id: string;
  text: string;
  about: string;
  teamName: string;
  cycleName: string;
  cause: string | null;
  objectiveId: string | null;
  retrospectiveId: string | null;
  on: string | null;
};

const LEARNED = `
  SELECT 'key-result' AS kind, g.id, g.learning AS text, k.title AS about, coalesce(t.name, '') AS teamName,
         coalesce(c.name, '') AS cycleName, NULL AS cause, o.id AS objectiveId, NULL AS retrospectiveId, g.graded_on AS "on"
    FROM grades g JOIN key_results k ON k.id = g.key_result_id AND k.deleted = 0
    JOIN objectives o ON o.id = k.objective_id AND o.deleted = 0
    LEFT JOIN teams t ON t.id = o.team_id LEFT JOIN cycles c ON c.id = o.cycle_id
   WHERE g.deleted = 0 AND g.learning <> ''
  UNION ALL
  SELECT 'topic', p.id, coalesce(nullif(p.title, ''), (SELECT n.text FROM retrospective_notes n
            WHERE n.group_id = p.id AND n.deleted = 0 ORDER BY n.ord LIMIT 1), ''),
         r.title, coalesce(t.name, ''), coalesce(c.name, ''), p.cause, NULL, r.id, r.held_on
    FROM retrospective_groups p JOIN retrospectives r ON r.id = p.retrospective_id AND r.deleted = 0
    LEFT JOIN teams t ON t.id = r.team_id LEFT JOIN cycles c ON c.id = r.cycle_id
   WHERE p.deleted = 0
  UNION ALL
  SELECT 'action', a.id, a.text, r.title, coalesce(t.name, ''), coalesce(c.name, ''), NULL, NULL, r.id, r.held_on
    FROM retrospective_actions a JOIN retrospectives r ON r.id = a.retrospective_id AND r.deleted = 0
    LEFT JOIN teams t ON t.id = r.team_id LEFT JOIN cycles c ON c.id = r.cycle_id
   WHERE a.deleted = 0`;

/** What was learned over all cycles, the latest first, and how often each cause was named. Nobody's name is in it. */
export function learnings(read: Read, { text, cause }: { text: string; cause: RootCause | null }) {
  const words = searchWords(text);
  const all = read.sql
    .all<Row>(LEARNED)
    .filter((row) => row.text !== '')
    .map((row) => ({
      ...row,
      cause: RootCause.nullable().catch(null).parse(row.cause),
      on: IsoDate.nullable().catch(null).parse(row.on),
    }));
  const found = all.filter((row) => {
    const haystack = fold(`${row.text} ${row.about} ${row.teamName} ${row.cycleName}`);
    return (cause === null || row.cause === cause) && words.every((word) => haystack.includes(word));
  });
  found.sort((a, b) => (b.on ?? '').localeCompare(a.on ?? '') || (a.id < b.id ? -1 : 1));
  return {
    learnings: found.slice(0, MOST),
    causes: RootCause.options
      .map((one) => ({ cause: one, count: all.filter((row) => row.cause === one).length }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count),
  };
}
