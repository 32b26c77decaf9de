import { IconTargetArrow } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import type { ObjectiveId } from '#shared/kernel/ids';
import type { KpiPage } from '#shared/kpis/contract';
import { act } from '../app/act';
import { useCycle } from '../app/cycle';
import { useCall } from '../ipc/use-call';
import { Button } from '../ui/button';
import { NumberField } from '../ui/field';
import { focusWrong, useFormFocus } from '../ui/form-focus';
import { HelpTip } from '../ui/help-tip';
import { Picker } from '../ui/picker';
import css from './kpis.module.css';
import { unitOf, valueWords } from './words';

/** The id of the button that opens the form. */
const PROMOTE = 'promote-kpi';

/** Makes a key result of a KPI that needs attention: choose the objective and say where it should get to. */
export function Promote({ kpi }: { kpi: KpiPage }) {
  const [open, setOpen] = useState(false);
  if (kpi.archivedOn !== null) return null;
  if (!open)
    return (
      <p className={css.bar}>
        <Button
          id={PROMOTE}
          changes
          icon={<IconTargetArrow size={16} aria-hidden="true" />}
          onClick={() => setOpen(true)}
        >
          Make it a key result
        </Button>
        <HelpTip concept="promote" />
      </p>
    );
  return <PromoteForm kpi={kpi} onDone={() => setOpen(false)} />;
}

function PromoteForm({ kpi, onDone }: { kpi: KpiPage; onDone: () => void }) {
  const { cycle } = useCycle();
  const [objectiveId, setObjectiveId] = useState<ObjectiveId | null>(null);
  const [target, setTarget] = useState<number | null>(null);
  const { data } = useCall('objectives.list', cycle ? { cycleId: cycle.id, limit: 2000 } : {}, {
    enabled: cycle !== null,
  });
  const form = useFormFocus(PROMOTE);
  const band = kpi.direction === 'band' && kpi.lowBound !== null && kpi.highBound !== null;
  const start = kpi.figures.latest?.value ?? null;
  const promote = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (focusWrong(event.currentTarget)) return;
    if (objectiveId === null) return;
    const done = await act('kpis.promote', { id: kpi.id, objectiveId, target }, `${kpi.name} is a key result now`);
    if (done) onDone();
  };
  return (
    <form
      ref={form}
      className={css.fields}
      aria-label="Make it a key result"
      onSubmit={(event) => void promote(event)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.stopPropagation();
        onDone();
      }}
    >
      <Picker<ObjectiveId>
        label={`Objective in ${cycle?.name ?? 'this cycle'}`}
        value={objectiveId}
        options={(data?.rows ?? []).map(({ id, title, teamName }) => ({
          id,
          label: title,
          detail: teamName ?? undefined,
        }))}
        onPick={setObjectiveId}
      />
      <NumberField
        label={band ? 'From where it is now to (empty: stay in the band)' : 'From where it is now to'}
        hint={`Starts at ${valueWords(start, kpi)}, the latest reading; further readings move it by themselves.`}
        value={target}
        optional
        unit={unitOf(kpi)}
        onSave={setTarget}
      />
      <p className={css.bar}>
        <Button type="submit" look="main" disabled={objectiveId === null}>
          Make it a key result
        </Button>
        <Button look="plain" onClick={onDone}>
          Cancel
        </Button>
      </p>
    </form>
  );
}
