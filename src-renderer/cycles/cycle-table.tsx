import type { CycleSummary } from '#shared/cycles/contract';
import type { CycleId } from '#shared/kernel/ids';
import { formatDay } from '../ui/dates';
import css from './cycles.module.css';
import { stateWords } from './words';

type Props = { cycles: readonly CycleSummary[]; selected: CycleId | null; onOpen: (id: CycleId) => void };

/** The same cycles as a list, with their days and how much they hold. */
export function CycleTable({ cycles, selected, onOpen }: Props) {
  return (
    <table className={css.table}>
      <thead>
        <tr>
          <th scope="col">Cycle</th>
          <th scope="col">First day</th>
          <th scope="col">Last day</th>
          <th scope="col">Planning opens</th>
          <th scope="col">State</th>
          <th scope="col">Objectives</th>
        </tr>
      </thead>
      <tbody>
        {cycles.map((cycle) => (
          <tr key={cycle.id} data-selected={cycle.id === selected || undefined}>
            <td>
              <button
                type="button"
                className={css.open}
                style={{ marginInlineStart: cycle.parentId === null ? 0 : 20 }}
                onClick={() => onOpen(cycle.id)}
              >
                {cycle.name}
              </button>
            </td>
            <td className="numbers">{formatDay(cycle.startsOn)}</td>
            <td className="numbers">{formatDay(cycle.endsOn)}</td>
            <td className="numbers muted">{cycle.planningOpensOn === null ? '–' : formatDay(cycle.planningOpensOn)}</td>
            <td>{stateWords[cycle.state].title}</td>
            <td className="numbers">{cycle.objectiveCount}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
