import { countByStatus, meanFigures } from '#shared/home/domain';
import { Refusal } from '#shared/kernel/errors';
import { type Standing, whatIfContract } from '#shared/what-if/contract';
import { keyResultUnder, objectivesUnder, ownModel } from '#shared/what-if/domain';
import { handlers } from '../ipc/handlers';
import { factsForModels } from './store';

const OF_CYCLE = "SELECT id FROM objectives WHERE cycle_id = +? AND deleted = 0 AND state <> 'draft' ORDER BY id";
const TITLES = 'SELECT id, title FROM key_results WHERE objective_id = +? AND deleted = 0';

export const whatIfHandlers = handlers(whatIfContract, {
  'what-if.objective': (read, { id, model }) => {
    const facts = factsForModels(read, [id]);
    const objective = facts.find((one) => one.id === id);
    const [own, other] = [ownModel, model].map((one) => objectivesUnder(one, facts, read.today).get(id));
    if (!objective || !own || !other) throw new Refusal('NOT_FOUND', { table: 'objectives', id });
    const titles = new Map(read.sql.all<{ id: string; title: string }>(TITLES, id).map((row) => [row.id, row.title]));
    const keyResults = objective.keyResults.map((one) => {
      const under = (which: typeof model) => {
        const { quiet, ...standing } = keyResultUnder(which, one.facts, objective.frame, read.today);
        return standing;
      };
      return { id: one.id, title: titles.get(one.id) ?? '', own: under(ownModel), other: under(model) };
    });
    return { own, other, keyResults };
  },
  'what-if.cycle': (read, { cycleId, model }) => {
    const ids = read.sql.all<{ id: string }>(OF_CYCLE, cycleId).map(({ id }) => id);
    const facts = factsForModels(read, ids);
    const of = (which: typeof model) => {
      const standings = objectivesUnder(which, facts, read.today);
      return ids.flatMap((id): Standing[] => {
        const one = standings.get(id);
        return one ? [one] : [];
      });
    };
    const [own, other] = [of(ownModel), of(model)];
    const counts = (all: readonly Standing[]) => ({ ...meanFigures(all), byStatus: countByStatus(all) });
    const changed = own.filter(({ status }, at) => other[at]?.status !== status).length;
    return { own: counts(own), other: counts(other), changed };
  },
});
