import { type KpiPage, KpiRollUp } from '#shared/kpis/contract';
import { useCall, useCommand } from '../ipc/use-call';
import { OwnerPicker, OwnerTeamPicker } from '../objectives/owner-pickers';
import { Select } from '../ui/controls';
import { NumberField, TextField } from '../ui/field';
import { Picker } from '../ui/picker';
import { showToast } from '../ui/toast';
import css from './kpis.module.css';
import { directions, frequencies } from './new-kpi';
import { rollUpWords } from './words';

const rollUps = KpiRollUp.options.map((value) => ({ value, label: rollUpWords[value] }));

/** What a KPI is: name, unit, where it is healthy, who asks and how often, and what it is a part of. */
export function KpiSettings({ kpi }: { kpi: KpiPage }) {
  const update = useCommand('kpis.update');
  const { data: others = [] } = useCall('kpis.list', {});
  type Patch = Omit<Parameters<typeof update.mutateAsync>[0], 'id'>;
  const save = (patch: Patch) => update.mutateAsync({ id: kpi.id, ...patch });
  const pick = (patch: Patch) => {
    save(patch).catch((failure: unknown) => {
      showToast(failure instanceof Error ? failure.message : 'This could not be saved', { tone: 'error' });
    });
  };
  const { direction, decimals } = kpi;
  const bound = (label: string, field: 'lowBound' | 'highBound' | 'criticalLow' | 'criticalHigh') => (
    <NumberField label={label} value={kpi[field]} optional onSave={(value) => save({ [field]: value })} />
  );
  return (
    <div className={css.fields}>
      <TextField
        label="Name"
        value={kpi.name}
        maxLength={500}
        check={(text) => (text.trim() === '' ? 'A KPI needs a name' : null)}
        onSave={(name) => save({ name })}
      />
      <TextField
        label="What is counted, and how"
        value={kpi.description}
        lines={2}
        maxLength={2000}
        onSave={(description) => save({ description })}
      />
      <div className={css.pair}>
        <Select
          label="Direction"
          value={direction}
          options={directions}
          onChange={(next) => pick({ direction: next })}
        />
        <Select
          label="How often"
          value={kpi.frequency}
          options={frequencies}
          onChange={(frequency) => pick({ frequency })}
        />
        {direction !== 'down' && bound('Healthy from', 'lowBound')}
        {direction !== 'down' && bound('Unhealthy below', 'criticalLow')}
        {direction !== 'up' && bound('Healthy up to', 'highBound')}
        {direction !== 'up' && bound('Unhealthy above', 'criticalHigh')}
        <TextField label="Unit" value={kpi.unit} maxLength={20} onSave={(unit) => save({ unit })} />
        <NumberField
          label="Digits behind the point"
          value={decimals}
          onSave={(value) => save({ decimals: Math.min(6, Math.max(0, Math.round(value ?? 0))) })}
        />
        <OwnerPicker label="Owner" value={kpi.ownerId} onPick={(ownerId) => pick({ ownerId })} />
        <OwnerTeamPicker label="Team" value={kpi.teamId} onPick={(teamId) => pick({ teamId })} />
        <Select label="Its value is" value={kpi.rollUp} options={rollUps} onChange={(rollUp) => pick({ rollUp })} />
        <Picker
          label="Part of"
          value={kpi.parentId}
          none="Nothing larger"
          options={others
            .filter(({ id }) => id !== kpi.id)
            .map(({ id, name, teamName }) => ({
              id,
              label: name,
              detail: teamName ?? undefined,
            }))}
          onPick={(parentId) => pick({ parentId })}
        />
        {kpi.parentId !== null && (
          <NumberField
            label="Weight in it"
            value={kpi.weight}
            hint="Counts where it is a mean by weight"
            onSave={(weight) => save({ weight: Math.max(0, weight ?? 1) })}
          />
        )}
      </div>
    </div>
  );
}
