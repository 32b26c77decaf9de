import type { Desk } from '../document';

/** The steps of the strategy between the mission and the cycles, five-year goals first. */
export async function strategy({ call }: Desk) {
  const all = await call('ambitions.list', {});
  const titles = new Map<string, string>(all.map(({ id, title }) => [id, title]));
  return all.map(({ id, horizon, parentId, title, why, dueOn, serving }) => ({
    id,
    horizon,
    title,
    why,
    due: dueOn,
    serves: parentId === null ? null : (titles.get(parentId) ?? null),
    /** How many objectives of cycles that are not closed serve it directly. */
    objectives: serving,
  }));
}
