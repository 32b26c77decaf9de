import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day, daysBetween } from '#shared/kernel/dates';
import { measureDefect, progressOf } from '#shared/key-results/domain';
import { PersonRow } from '#shared/people/contract';
import { sampleCalendar } from '#shared/sample/calendar';
import { sampleCompany } from '#shared/sample/company';
import { asks, asksOf } from '#shared/sample/library/asks';
import { unitRange } from '#shared/sample/measures';
import { gather } from '#tests/support/sample/gather';

const today = day('2026-11-22');
const company = gather({ today });
const byId = <T extends { id: string }>(rows: readonly T[]) => new Map(rows.map((row) => [row.id, row]));
const cycles = byId(company.cycles);
const objectives = byId(company.objectives);
const results = byId(company.keyResults);
const people = byId(company.people);
const cycleOf = (keyResultId: string) =>
  cycles.get(objectives.get(results.get(keyResultId)?.objectiveId ?? '')?.cycleId ?? '');

/** How often the commonest of these texts occurs, as a share of all. */
function commonest(texts: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return Math.max(...counts.values()) / texts.length;
}

describe('the made-up company', () => {
  it('is the same for the same seed, and another for another', () => {
    const first = JSON.stringify(gather({ people: 60 }));
    expect(JSON.stringify(gather({ people: 60 }))).toBe(first);
    expect(JSON.stringify(gather({ people: 60, seed: 'other' }))).not.toBe(first);
  });

  it('is lazy: the first rows come without the rest', () => {
    const rows = sampleCompany({ seed: 'okra', today: day('2026-11-22'), people: 500, density: 1000 });
    expect(rows.next().value?.table).toBe('workspaces');
    rows.return();
  });

  it('has written down nothing after today, what is planned ahead neither', () => {
    const today = day('2026-05-13');
    const { objectives, keyResults } = gather({ today });
    expect(objectives.some(({ state }) => state === 'draft')).toBe(true);
    for (const { createdOn } of [...objectives, ...keyResults]) expect(createdOn <= today).toBe(true);
  });

  it('has exactly the people asked for, each with a manager but one, none named like somebody', () => {
    expect(company.people).toHaveLength(500);
    expect(company.people.filter(({ managerId }) => managerId === null)).toHaveLength(1);
    expect(company.people.every(({ managerId }) => managerId === null || people.has(managerId))).toBe(true);
    expect(new Set(company.people.map(({ email }) => email)).size).toBe(500);
    expect(new Set(company.people.map(({ name }) => name)).size).toBe(500);
    for (const { name, jobTitle, email } of company.people) {
      expect(name === jobTitle || name.replace(/ \d+$/, '') === jobTitle).toBe(true);
      const row = { name, email, jobTitle, manager: '', teamNames: [] };
      expect(PersonRow.safeParse(row).success).toBe(true);
    }
  });

  it.each([5, 12, 40, 137, 2000])('works with %i people', (count) => {
    const small = gather({ people: count, quarters: 2 });
    expect(small.people).toHaveLength(count);
    expect(small.objectives.length).toBeGreaterThan(0);
    const lead = new Set(small.people.filter(({ state }) => state === 'active').map(({ id }) => id));
    expect(small.teams.every(({ leadId }) => leadId !== null && lead.has(leadId))).toBe(true);
  });

  it('has rows that only refer to rows that came before', () => {
    const seen = new Set<string>();
    const later = new Set(['carriedTo']);
    for (const { table, row } of sampleCompany({ seed: 'okra', today: day('2026-11-22'), people: 90 })) {
      for (const [key, value] of Object.entries(row)) {
        const refers =
          /(Id|author|signedBy)$/.test(key) && !later.has(key) && typeof value === 'string' && value !== '';
        if (refers && !seen.has(String(value))) expect.fail(`${table}.${key} refers to nothing`);
      }
      expect(seen.has(row.id)).toBe(false);
      seen.add(row.id);
    }
    const carried = company.grades.flatMap(({ carriedTo }) => (carriedTo === null ? [] : [carriedTo]));
    expect(carried.length).toBeGreaterThan(20);
    for (const id of carried) expect(results.has(id)).toBe(true);
  });

  it('keeps every day inside its cycle, and no check-in in the future', () => {
    for (const { keyResultId, date } of company.checkIns) {
      const cycle = cycleOf(keyResultId);
      expect(cycle && date >= cycle.startsOn && date <= cycle.endsOn && date <= '2026-11-22').toBe(true);
    }
    for (const { keyResultId, dueOn, doneOn } of company.milestones) {
      const cycle = cycleOf(keyResultId);
      expect(cycle && dueOn >= cycle.startsOn && dueOn <= cycle.endsOn).toBe(true);
      if (doneOn !== null && cycle) expect(doneOn >= cycle.startsOn && doneOn <= cycle.endsOn).toBe(true);
    }
    for (const { heldOn, cycleId } of company.retrospectives) {
      const cycle = cycles.get(cycleId);
      expect(heldOn <= '2026-11-22' && cycle && Math.abs(daysBetween(cycle.endsOn, heldOn)) < 10).toBe(true);
    }
  });

  it('measures nothing that the rules refuse, and checks in only what the measure can hold', () => {
    const withSteps = new Set(company.milestones.map(({ keyResultId }) => keyResultId));
    for (const result of company.keyResults) {
      const defect = measureDefect(result, withSteps.has(result.id) ? 3 : 0);
      const draft = objectives.get(result.objectiveId)?.state === 'draft';
      expect(defect === null || (draft && defect === 'no-milestones')).toBe(true);
      expect(result.unit.length).toBeLessThanOrEqual(20);
    }
    for (const { keyResultId, value, confidence } of company.checkIns) {
      const result = results.get(keyResultId);
      if (!result) expect.fail('a check-in of nothing');
      const [low, high] = unitRange(result.unit);
      expect(value === null || (value >= low && value <= high && Number.isFinite(value))).toBe(true);
      expect(confidence === null || (Number.isInteger(confidence) && confidence >= 0 && confidence <= 10)).toBe(true);
      if (result.kind === 'milestones' || result.kind === 'colour-only') expect(value).toBeNull();
      if (result.kind === 'yes-no') expect([0, 1]).toContain(value);
    }
  });

  it('aligns upwards without a loop, and leaves some goals without a parent', () => {
    const places = new Map(company.objectives.map(({ id }, index) => [id, index]));
    for (const { childId, parentId } of company.alignments) {
      expect(places.get(parentId) ?? Number.POSITIVE_INFINITY).toBeLessThan(places.get(childId) ?? 0);
    }
    const ofKind = (kind: string) => company.alignments.filter((link) => link.kind === kind).length;
    expect(ofKind('contributes')).toBeGreaterThan(company.alignments.length / 2);
    expect(ofKind('supports')).toBeGreaterThan(20);
    expect(ofKind('depends-on')).toBeGreaterThan(20);
    const aligned = new Set(company.alignments.map(({ childId }) => childId));
    expect(company.objectives.filter(({ id }) => !aligned.has(id)).length).toBeGreaterThan(20);
  });

  it('grades what is over, by the rules, and closes it', () => {
    const graded = new Set(company.grades.map(({ keyResultId }) => keyResultId));
    const over = company.keyResults.filter(({ id }) => cycleOf(id)?.state === 'closed');
    expect(over.filter(({ id }) => graded.has(id)).length / over.length).toBeGreaterThan(0.95);
    expect(over.every(({ state }) => state === 'closed')).toBe(true);
    const latest = new Map(company.checkIns.map(({ keyResultId, value }) => [keyResultId, value]));
    for (const { keyResultId, automatic, final, reason } of company.grades) {
      const result = results.get(keyResultId);
      if (!result || result.kind === 'milestones') continue;
      const { progress } = progressOf(result, latest.get(keyResultId) ?? null, []);
      expect(automatic === null ? progress : Math.abs(automatic - (progress ?? 9)) <= 0.0501).toBe(
        automatic === null ? null : true,
      );
      expect(final === automatic || reason !== '').toBe(true);
    }
    expect(commonest(company.grades.flatMap(({ learning }) => (learning === '' ? [] : [learning])))).toBeLessThan(0.06);
  });

  it('shows every kind of key result, goal type and level, and people who ask for help', () => {
    expect(new Set(company.keyResults.map(({ kind }) => kind)).size).toBe(8);
    expect(new Set(company.objectives.map(({ goalType }) => goalType)).size).toBe(3);
    expect(company.keyResults.filter(({ stretchLevel }) => stretchLevel !== null).length).toBeGreaterThan(50);
    const asking = company.blockers.filter(
      ({ keyResultId, asksHelp, resolvedOn }) =>
        asksHelp === 1 && resolvedOn === null && cycleOf(keyResultId)?.state === 'active',
    );
    expect(asking.length).toBeGreaterThan(5);
    // whatever is still open was raised in the last weeks
    const open = company.blockers.filter(
      ({ keyResultId, resolvedOn }) => resolvedOn === null && cycleOf(keyResultId)?.state === 'active',
    );
    expect(open.filter(({ raisedOn }) => raisedOn < addDays(today, -35))).toEqual([]);
    const helped = new Set(company.helpOffers.map(({ blockerId }) => blockerId));
    expect(asking.filter(({ id }) => helped.has(id)).length).toBeGreaterThan(3);
    expect(company.teams.filter(({ checkInTemplateId }) => checkInTemplateId).length).toBeGreaterThan(2);
    expect(company.retrospectives.length).toBeGreaterThan(10);
  });

  it('shows a running key result beyond its target, and changes of targets by somebody on days of their own', () => {
    const latest = new Map(company.checkIns.map(({ keyResultId, value }) => [keyResultId, value]));
    const beyond = company.keyResults.filter(
      (one) => cycleOf(one.id)?.state === 'active' && (progressOf(one, latest.get(one.id) ?? null, []).raw ?? 0) > 1,
    );
    expect(beyond.map(({ title }) => title)).toContain('Noise at three metres');
    expect(company.targetChanges).toHaveLength(2);
    for (const { author, changedAt, keyResultId } of company.targetChanges) {
      const on = day(changedAt.slice(0, 10));
      expect(people.has(author)).toBe(true);
      expect(on > (cycleOf(keyResultId)?.startsOn ?? '') && on < today).toBe(true);
    }
  });

  it('asks of a team what that team can give', () => {
    const teams = byId(company.teams);
    const departmentOf = (id: string | null): string | null => {
      const team = teams.get(id ?? '');
      return !team || team.kind === 'department' ? (team?.name ?? null) : departmentOf(team.parentId);
    };
    const asked = company.alignments.filter(({ kind }) => kind === 'depends-on');
    expect(asked.length).toBeGreaterThan(20);
    for (const { parentId, needs } of asked) {
      const teamId = objectives.get(parentId)?.teamId ?? '';
      expect(asksOf(teams.get(teamId)?.name ?? '', departmentOf(teamId))).toContain(needs);
    }
    // every unit has something of its own to be asked for, and no two the same
    expect(company.teams.filter(({ name, kind }) => kind === 'team' && asksOf(name, null).length < 2)).toEqual([]);
    const all = Object.values(asks).flat();
    expect(new Set(all).size).toBe(all.length);
  });

  it('has some quiet key results in the running quarter, not many', () => {
    const last = new Map(company.checkIns.map(({ keyResultId, date }) => [keyResultId, date]));
    const running = company.keyResults.filter(
      ({ id, state }) => state === 'published' && cycleOf(id)?.state === 'active' && cycleOf(id)?.cadence === 'quarter',
    );
    const quiet = running.filter(({ id }) => (last.get(id) ?? '2000-01-01') < addDays(day('2026-11-22'), -28));
    expect(running.length).toBeGreaterThan(150);
    expect(quiet.length / running.length).toBeGreaterThan(0.04);
    expect(quiet.length / running.length).toBeLessThan(0.3);
  });

  it('does not repeat its texts too often', () => {
    const quarter = company.cycles.find(({ state, cadence }) => state === 'active' && cadence === 'quarter');
    const titles = company.objectives.filter(({ cycleId }) => cycleId === quarter?.id).map(({ title }) => title);
    expect(new Set(titles).size / titles.length).toBeGreaterThan(0.75);
    const said = company.checkIns.map(({ retrospect }) => retrospect).filter((text) => text !== '');
    expect(commonest(said)).toBeLessThan(0.02);
    expect(new Set(said).size / said.length).toBeGreaterThan(0.5);
    for (const text of [...titles, ...said, ...company.keyResults.map(({ title }) => title)]) {
      expect(text).not.toMatch(/[{}]|undefined|NaN|\bnull\b/);
    }
  });
});

describe('the calendar of the made-up company', () => {
  it('puts any day in the middle of a running quarter, with ten quarters behind it and one ahead', () => {
    const days = fc.integer({ min: 0, max: 40_000 }).map((count) => addDays(day('1999-12-31'), count));
    fc.assert(
      fc.property(days, (today) => {
        const { quarters, years } = sampleCalendar(today);
        const running = quarters.filter(({ state }) => state === 'active');
        expect(running).toHaveLength(1);
        expect(quarters.filter(({ state }) => state === 'closed')).toHaveLength(10);
        const [quarter] = running;
        const share = quarter ? daysBetween(quarter.from, today) / daysBetween(quarter.from, quarter.to) : 0;
        expect(share).toBeGreaterThan(0.29);
        expect(share).toBeLessThan(0.71);
        expect(years.map(({ state }) => state)).toEqual(['closed', 'closed', 'active']);
      }),
      { numRuns: 60 },
    );
  });
});
