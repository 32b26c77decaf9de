import type { Desk } from '../document';

/** Every KPI with its health, the targets of its periods, what it is made of, and the key results that it moves. */
export async function kpis({ call }: Desk) {
  const all = await call('kpis.list', {});
  return Promise.all(
    all.map(async ({ id }) => {
      const kpi = await call('kpis.get', { id });
      return {
        id,
        name: kpi.name,
        description: kpi.description,
        team: kpi.teamName,
        owner: kpi.ownerName,
        unit: kpi.unit,
        currency: kpi.currency,
        direction: kpi.direction,
        low: kpi.lowBound,
        high: kpi.highBound,
        criticalLow: kpi.criticalLow,
        criticalHigh: kpi.criticalHigh,
        frequency: kpi.frequency,
        latest: kpi.figures.latest,
        change: kpi.figures.change,
        target: kpi.figures.target,
        health: kpi.figures.health,
        due: kpi.figures.due,
        dueBy: kpi.figures.dueBy,
        /** `none`: it has readings of its own. */
        rollUp: kpi.rollUp,
        partOf: kpi.parentName,
        parts: kpi.parts.map(({ name, weight }) => ({ name, weight })),
        /** The eight periods up to today's and the four after it. */
        periods: kpi.periods.map(({ from, to, value, target, health }) => ({ from, to, value, target, health })),
        keyResults: kpi.linked.map(({ title, objectiveTitle, cycleName }) => ({
          title,
          objective: objectiveTitle,
          cycle: cycleName,
        })),
      };
    }),
  );
}
