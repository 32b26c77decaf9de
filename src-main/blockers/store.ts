import type { z } from 'zod';
import type { HelpOffer, RegisteredBlocker } from '#shared/blockers/contract';
import { ageInDays, oldAfterDays } from '#shared/blockers/domain';
import { compareNames } from '#shared/kernel/by-name';
import { addDays } from '#shared/kernel/dates';
import { Refusal } from '#shared/kernel/errors';
import { linkId } from '../changes/ids';
import { type BlockerView, blockerView } from '../check-ins/store';
import { idList, readDay } from '../roll-up/values';
import type { Read } from '../store/handles';

type OfferView = z.input<typeof HelpOffer>;
type RegisteredView = z.input<typeof RegisteredBlocker>;

/** The id of an offer; a person offers once per blocker, in every copy of the document. */
export const offerId = (blockerId: string, personId: string): string => linkId('help-offer', blockerId, personId);

type OfferRow = Omit<OfferView, 'mine'> & { blockerId: string };
const OFFERS = `SELECT h.id, h.blocker_id AS blockerId, h.person_id AS personId, p.name AS personName, h.text,
    h.offered_on AS offeredOn, h.accepted_on AS acceptedOn
  FROM json_each(?) j CROSS JOIN help_offers h ON h.blocker_id = j.value
  CROSS JOIN people p ON p.id = h.person_id AND p.deleted = 0
  WHERE h.deleted = 0 ORDER BY h.offered_on, h.id`;

/** These blockers with the help that was offered on each, in their order. */
export function withOffers<B extends { readonly id: string }>(
  read: Read,
  blockers: readonly B[],
): (B & { offers: OfferView[] })[] {
  const found = new Map<string, OfferView[]>();
  for (const row of read.sql.all<OfferRow>(OFFERS, idList(blockers.map(({ id }) => id)))) {
    const { blockerId, ...offer } = row;
    const list = found.get(blockerId) ?? [];
    list.push({
      ...offer,
      offeredOn: readDay(offer.offeredOn),
      acceptedOn: readDay(offer.acceptedOn),
      mine: offer.personId === read.me,
    });
    found.set(blockerId, list);
  }
  return blockers.map((blocker) => ({ ...blocker, offers: found.get(blocker.id) ?? [] }));
}

export type RegisterFilter = {
  readonly teamId: string | null;
  readonly ownerId: string | null;
  readonly unowned: boolean;
  readonly asksHelp: boolean;
  readonly old: boolean;
  readonly resolved: boolean;
  readonly sort: 'age' | 'team' | 'owner';
  readonly limit: number;
};

const COLUMNS = `b.id, b.key_result_id AS keyResultId, k.title AS keyResultTitle, k.objective_id AS objectiveId,
    b.check_in_id AS checkInId, b.text, b.owner_id AS ownerId, p.name AS ownerName, b.raised_on AS raisedOn,
    b.asks_help AS asksHelp, b.resolved_on AS resolvedOn, o.title AS objectiveTitle, o.team_id AS teamId, t.name AS teamName`;
const FROM = `FROM blockers b CROSS JOIN key_results k ON k.id = b.key_result_id AND k.deleted = 0
  CROSS JOIN objectives o ON o.id = k.objective_id AND o.deleted = 0
  LEFT JOIN cycles c ON c.id = o.cycle_id LEFT JOIN teams t ON t.id = o.team_id AND t.deleted = 0
  LEFT JOIN people p ON p.id = b.owner_id`;
const RUNNING = `b.deleted = 0 AND o.state <> 'closed' AND c.state IN ('active', 'closing')`;
const TEAMS = `o.team_id IN (WITH RECURSIVE below(id) AS (SELECT +?
    UNION SELECT t.id FROM below JOIN teams t ON t.parent_id = below.id WHERE t.deleted = 0) SELECT id FROM below)`;
const ORDER = {
  age: 'b.raised_on, b.id',
  team: 't.name IS NULL, t.name COLLATE NOCASE, t.id, b.raised_on, b.id',
  owner: 'p.name IS NOT NULL, p.name COLLATE NOCASE, p.id, b.raised_on, b.id',
} as const;

type Row = Omit<RegisteredView, 'asksHelp' | 'ageDays' | 'offers'> & { asksHelp: number };
/** What SQL has brought in its order, by name as people look for names; equal ones stay as they are. */
const NAMES: Record<keyof typeof ORDER, (a: Row, b: Row) => number> = {
  age: () => 0,
  team: (a, b) =>
    Number(a.teamName === null) - Number(b.teamName === null) || compareNames(a.teamName ?? '', b.teamName ?? ''),
  owner: (a, b) =>
    Number(a.ownerName !== null) - Number(b.ownerName !== null) || compareNames(a.ownerName ?? '', b.ownerName ?? ''),
};
type Counts = { open: number; unowned: number; asksHelp: number; old: number };

/** The register of blockers in running cycles, and how many there are of each sort. See `blockers.register`. */
export function register(read: Read, filter: RegisterFilter) {
  const oldFrom = addDays(read.today, -oldAfterDays);
  const whose: [string, ...unknown[]][] = [[RUNNING]];
  if (filter.teamId !== null) whose.push([TEAMS, filter.teamId]);
  if (filter.ownerId !== null) whose.push(['b.owner_id = +?', filter.ownerId]);
  const parts: typeof whose = [...whose, [filter.resolved ? 'b.resolved_on IS NOT NULL' : 'b.resolved_on IS NULL']];
  if (filter.unowned) parts.push(['p.id IS NULL']);
  if (filter.asksHelp) parts.push(['b.asks_help = 1']);
  if (filter.old) parts.push(["b.raised_on <> '' AND b.raised_on <= +?", oldFrom]);
  const where = (all: typeof whose) => all.map(([condition]) => condition).join(' AND ');
  const values = (all: typeof whose) => all.flatMap(([, ...given]) => given);
  const order = filter.resolved && filter.sort === 'age' ? 'b.resolved_on DESC, b.id' : ORDER[filter.sort];
  const rows = read.sql
    .all<Row>(
      `SELECT ${COLUMNS} ${FROM} WHERE ${where(parts)} ORDER BY ${order} LIMIT ?`,
      ...values(parts),
      filter.limit,
    )
    .sort(NAMES[filter.sort]);
  const total = read.sql.get<{ n: number }>(`SELECT count(*) AS n ${FROM} WHERE ${where(parts)}`, ...values(parts));
  const counts = read.sql.get<Counts>(
    `SELECT count(*) AS open, coalesce(sum(p.id IS NULL), 0) AS unowned, coalesce(sum(b.asks_help), 0) AS asksHelp,
      coalesce(sum(b.raised_on <> '' AND b.raised_on <= +?), 0) AS old
      ${FROM} WHERE ${where(whose)} AND b.resolved_on IS NULL`,
    oldFrom,
    ...values(whose),
  );
  return {
    rows: withOffers(
      read,
      rows.map((row) => registered(read, row)),
    ),
    total: total?.n ?? 0,
    counts: counts ?? { open: 0, unowned: 0, asksHelp: 0, old: 0 },
  };
}

function registered(read: Read, { objectiveTitle, teamId, teamName, ...row }: Row) {
  const blocker: BlockerView = blockerView(row);
  const ageDays = ageInDays(readDay(row.raisedOn), read.today);
  return { ...blocker, objectiveTitle, teamId: teamName === null ? null : teamId, teamName, ageDays };
}

/** One blocker as it stands in the register, whatever its cycle; NOT_FOUND where there is none. */
export function registeredBlocker(read: Read, id: string): RegisteredView {
  const row = read.sql.get<Row>(`SELECT ${COLUMNS} ${FROM} WHERE b.id = +? AND b.deleted = 0`, id);
  const [found] = row ? withOffers(read, [registered(read, row)]) : [];
  if (!found) throw new Refusal('NOT_FOUND', { table: 'blockers', id });
  return found;
}
