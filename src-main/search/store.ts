import type { Found, FoundKind } from '#shared/search/contract';
import type { Read } from '../store/handles';

type Row = { id: string; title: string; detail: string; objectiveId: string | null };

/** More words than this narrow nothing down any more. */
const wordsAtMost = 6;

/** Per kind: what is matched, and where from. Every row has `title`, `detail`, `objectiveId` and `past` (1 for closed). */
const sources: Record<FoundKind, string> = {
  objective: `SELECT o.id, o.title, o.title AS text, trim(coalesce(t.name, p.name, '') || ' · ' || coalesce(c.name, ''), ' ·') AS detail,
      NULL AS objectiveId, coalesce(c.state = 'closed', 0) AS past
    FROM objectives o LEFT JOIN teams t ON t.id = o.team_id LEFT JOIN people p ON p.id = o.owner_id
      LEFT JOIN cycles c ON c.id = o.cycle_id
    WHERE o.deleted = 0`,
  'key-result': `SELECT k.id, k.title, k.title AS text, o.title AS detail, o.id AS objectiveId,
      coalesce(c.state = 'closed', 0) AS past
    FROM key_results k JOIN objectives o ON o.id = k.objective_id AND o.deleted = 0
      LEFT JOIN cycles c ON c.id = o.cycle_id
    WHERE k.deleted = 0`,
  person: `SELECT id, name AS title, name || ' ' || email AS text, job_title AS detail, NULL AS objectiveId,
      state = 'left' AS past
    FROM people WHERE deleted = 0`,
  team: `SELECT t.id, t.name AS title, t.name AS text, coalesce(u.name, '') AS detail, NULL AS objectiveId, 0 AS past
    FROM teams t LEFT JOIN teams u ON u.id = t.parent_id AND u.deleted = 0
    WHERE t.deleted = 0`,
  kpi: `SELECT i.id, i.name AS title, i.name AS text, coalesce(t.name, '') AS detail, NULL AS objectiveId,
      i.archived_on IS NOT NULL AS past
    FROM kpis i LEFT JOIN teams t ON t.id = i.team_id
    WHERE i.deleted = 0`,
};

/** The things of one kind with every word in their text, best first, at most `limit`. */
export function findOfKind(read: Read, kind: FoundKind, text: string, limit: number): Found[] {
  const { where, values } = withWords(text);
  const rows = read.sql.all<Row>(
    `SELECT id, title, detail, objectiveId FROM (${sources[kind]}) WHERE ${where}
     ORDER BY past, title NOT LIKE ? ESCAPE '\\', title NOT LIKE ? ESCAPE '\\', length(title), title, id LIMIT ?`,
    ...values,
    `${escaped(text)}%`,
    `% ${escaped(text)}%`,
    limit,
  );
  return rows.map(({ id, title, detail, objectiveId }) => ({ kind, id, title, detail, objectiveId }));
}

/** The condition that the column `text` holds every word of a search; true for a blank one. */
export function withWords(search: string): { readonly where: string; readonly values: readonly string[] } {
  const words = search.split(/\s+/).filter(Boolean).slice(0, wordsAtMost);
  const hits = words.map((word) => variants(word).map((variant) => `%${escaped(variant)}%`));
  const each = hits.map((any) => `(${any.map(() => `text LIKE ? ESCAPE '\\'`).join(' OR ')})`);
  return { where: each.join(' AND ') || 'TRUE', values: hits.flat() };
}

/** SQLite folds the case of ASCII letters only; others are looked for in the forms that they are written in. */
function variants(word: string): string[] {
  const first = word.slice(0, 1).toLocaleUpperCase();
  return [
    ...new Set([word, word.toLocaleLowerCase(), word.toLocaleUpperCase(), first + word.slice(1).toLocaleLowerCase()]),
  ];
}

const escaped = (text: string): string => text.replace(/[\\%_]/g, '\\$&');
