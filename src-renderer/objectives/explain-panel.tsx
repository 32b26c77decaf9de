import type { Input } from '#shared/contract';
import { useCall } from '../ipc/use-call';
import { ErrorNote } from '../ui/error-note';
import { Panel } from '../ui/panel';
import { Skeleton } from '../ui/skeleton';
import css from './explain-panel.module.css';

export type Explained = Input<'objectives.explain'>;

/** Where a number comes from: the formula, what went into it, the rule and who says so. */
export function ExplainPanel({ what, onClose }: { what: Explained; onClose: () => void }) {
  const { data, error } = useCall('objectives.explain', what);
  return (
    <Panel title="Where this number comes from" label="Explanation" remember="explain" onClose={onClose}>
      {error && <ErrorNote error={error} />}
      {!data && !error && <Skeleton rows={5} />}
      {data && (
        <div className={css.body}>
          <p className={css.of}>{data.title}</p>
          <p className={css.figure}>{data.figure}</p>
          <p className={css.formula}>{data.formula}</p>
          <table className={css.inputs}>
            <tbody>
              {data.inputs.map((input) => (
                <tr key={`${input.label} ${input.value}`}>
                  <th scope="row">
                    {input.label}
                    {input.note !== '' && <span className={css.note}>{input.note}</span>}
                  </th>
                  <td>{input.value}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <p className={css.rule}>{data.rule}</p>
          <p className={css.source}>Source: {data.source}</p>
        </div>
      )}
    </Panel>
  );
}
