import { groupBy } from '#shared/kernel/group-by';
import { RaciPart } from '#shared/kernel/vocabulary';
import { withOffers } from '../blockers/store';
import { openBlockersOf } from '../check-ins/store';
import { votesOn } from '../confidence-votes/store';
import { raciRows } from '../raci/store';
import { readDay } from '../roll-up/values';
import type { Read } from '../store/handles';
import { listTeams } from '../teams/store';

const CONTRIBUTORS = `SELECT b.objective_id AS at, coalesce(t.name, p.name) AS name
  FROM contributors b LEFT JOIN teams t ON t.id = b.contributor_id AND t.deleted = 0
    LEFT JOIN people p ON p.id = b.contributor_id AND p.deleted = 0
  WHERE b.deleted = 0 AND coalesce(t.name, p.name) IS NOT NULL ORDER BY b.objective_id, t.name IS NULL, 2`;
const INITIATIVES = `SELECT i.objective_id AS at, i.title, k.title AS keyResult, p.name AS owner, i.due_on AS due, i.done_on AS done
  FROM initiatives i LEFT JOIN key_results k ON k.id = i.key_result_id AND k.deleted = 0
    LEFT JOIN people p ON p.id = i.owner_id
  WHERE i.deleted = 0 ORDER BY i.objective_id, i.ord, i.id`;
const WITH_PARTS = 'SELECT DISTINCT key_result_id AS at FROM raci WHERE deleted = 0';
const WITH_VOTES = 'SELECT DISTINCT key_result_id AS at FROM confidence_votes WHERE deleted = 0';
const BLOCKED = 'SELECT DISTINCT key_result_id AS at FROM blockers WHERE deleted = 0 AND resolved_on IS NULL';

type At = { at: string };
type Work = { title: string; keyResult: string | null; owner: string | null; due: string | null; done: string | null };

/** What stands beside the objectives and key results of a document, each read once for all of them. */
export function beside(read: Read) {
  const ids = (sql: string) => read.sql.all<At>(sql).map(({ at }) => at);
  return {
    contributors: byPlace(read.sql.all<At & { name: string }>(CONTRIBUTORS), ({ name }) => name),
    initiatives: byPlace(read.sql.all<At & Work>(INITIATIVES), ({ at: _, due, done, ...one }) => ({
      ...one,
      due: readDay(due),
      done: readDay(done),
    })),
    stages: new Map(listTeams(read).map(({ id, stage }) => [id, stage])),
    parts: new Map(ids(WITH_PARTS).map((id) => [id, partsOf(read, id)])),
    votes: new Map(ids(WITH_VOTES).map((id) => [id, voteOn(read, id)])),
    blockers: blockersOf(read, ids(BLOCKED)),
  };
}

export type Beside = ReturnType<typeof beside>;

const byPlace = <R extends At, V>(rows: readonly R[], pick: (row: R) => V): Map<string, V[]> =>
  groupBy(rows, ({ at }) => at, pick);

/** Who plays which part, by name. */
function partsOf(read: Read, keyResultId: string): Record<RaciPart, string[]> {
  const rows = raciRows(read, keyResultId);
  const of = (part: RaciPart) => rows.filter((row) => row.part === part).map(({ name }) => name);
  const { responsible, accountable, consulted, informed } = RaciPart.enum;
  return {
    responsible: of(responsible),
    accountable: of(accountable),
    consulted: of(consulted),
    informed: of(informed),
  };
}

/** The last secret vote as a whole: nobody's ballot. */
function voteOn(read: Read, keyResultId: string) {
  const [last] = votesOn(read, keyResultId, 1);
  if (!last) return null;
  const { heldOn, ballots, median, mean, lowest, highest, confidence } = last;
  return { heldOn, ballots, median, mean, lowest, highest, confidence };
}

function blockersOf(read: Read, keyResultIds: readonly string[]) {
  const all = withOffers(read, [...openBlockersOf(read, keyResultIds).values()].flat());
  return byPlace(
    all.map((one) => ({ ...one, at: one.keyResultId })),
    ({ text, ownerName, raisedOn, asksHelp, offers }) => ({
      text,
      owner: ownerName,
      raisedOn,
      asksHelp,
      offers: offers.map(({ personName, text: offer, offeredOn, acceptedOn }) => ({
        by: personName,
        text: offer,
        offeredOn,
        acceptedOn,
      })),
    }),
  );
}
