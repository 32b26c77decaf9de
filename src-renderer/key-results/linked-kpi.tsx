import { Link } from 'wouter';
import type { KpiId } from '#shared/kernel/ids';
import type { KeyResult } from '#shared/key-results/contract';
import { sameUnit } from '#shared/kpis/domain';
import { act } from '../app/act';
import { useCall } from '../ipc/use-call';
import { Button } from '../ui/button';
import { formatDay } from '../ui/dates';
import { HelpTip } from '../ui/help-tip';
import { Picker } from '../ui/picker';
import css from './key-result-panel.module.css';

const moved: ReadonlySet<KeyResult['kind']> = new Set(['metric', 'at-least', 'at-most', 'between', 'baseline']);

/** The KPI whose readings move a key result; those of the same unit can be chosen, and what is reached can be kept. */
export function LinkedKpi({ keyResult, readOnly }: { keyResult: KeyResult; readOnly: boolean }) {
  const isMoved = moved.has(keyResult.kind);
  const { data: kpis = [] } = useCall('kpis.list', {}, { enabled: isMoved && !readOnly });
  if (!isMoved) return null;
  const fitting = kpis.filter((kpi) => sameUnit(kpi, keyResult));
  const { id: keyResultId, kpiId, kpiName, figures } = keyResult;
  if (readOnly && kpiId === null) return null;
  return (
    <div className={css.kpi}>
      {!readOnly && (fitting.length > 0 || kpiId !== null) && (
        <Picker<KpiId>
          label="Moved by KPI"
          value={kpiId}
          none="None: its check-ins alone"
          options={fitting.map(({ id, name, teamName }) => ({ id, label: name, detail: teamName ?? undefined }))}
          onPick={(id) => void act('kpis.link', { keyResultId, kpiId: id }, id === null ? 'Link cut' : 'Linked')}
        />
      )}
      {kpiId !== null && (
        <p className={css.note}>
          {figures.kpiDate === null
            ? 'A check-in gave the present value; a later reading of '
            : `The present value is the reading of ${formatDay(figures.kpiDate)}, from KPI `}
          <Link href={`/kpis/${kpiId}`}>{kpiName}</Link>
          {figures.kpiDate === null
            ? ' will take its place.'
            : '. It is no check-in: how sure you are is still yours to say.'}
        </p>
      )}
      {!readOnly && figures.current !== null && (
        <p className={css.keep}>
          <Button
            changes
            look="plain"
            onClick={() =>
              void act(
                'kpis.keep',
                { keyResultId },
                kpiId === null ? 'Kept as a KPI' : 'The value reached is the KPI’s bound now',
              )
            }
          >
            {kpiId === null ? 'Keep as a KPI' : 'Keep the value reached'}
          </Button>
          <HelpTip concept="promote" />
        </p>
      )}
    </div>
  );
}
