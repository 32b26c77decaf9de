import { useMemo } from 'react';
import type { Input } from '#shared/contract';
import type { Workspace } from '#shared/workspace/contract';
import { act } from '../app/act';
import { call } from '../ipc/call';
import { GoalPolicySetting } from '../policy/goal-policy';
import { IndividualSetting } from '../policy/individual-setting';
import { cadenceWords } from '../teams/words';
import { Select } from '../ui/controls';
import { TextField } from '../ui/field';
import { Picker } from '../ui/picker';
import { Section } from './section';
import css from './settings.module.css';

const months = Array.from({ length: 12 }, (_, month) => ({
  value: String(month + 1),
  label: new Intl.DateTimeFormat(undefined, { month: 'long', timeZone: 'UTC' }).format(
    new Date(Date.UTC(2026, month, 1)),
  ),
}));
// 4 January 2026 was a Sunday.
const weekdays = [1, 6, 0].map((day) => ({
  value: String(day),
  label: new Intl.DateTimeFormat(undefined, { weekday: 'long', timeZone: 'UTC' }).format(
    new Date(Date.UTC(2026, 0, 4 + day)),
  ),
}));

/** Name, mission and values; the calendar; the method. They travel in the document and hold for everybody in it. */
export function CompanySettings({ workspace }: { workspace: Workspace }) {
  const save = (patch: Input<'workspace.update'>) => call('workspace.update', patch);
  const pick = (patch: Input<'workspace.update'>) => void act('workspace.update', patch);
  const zones = useZones(workspace.timeZone);
  return (
    <>
      <Section id="company" title="Company" why="The top of every ladder: each objective leads up to these words.">
        <TextField
          label="Name"
          value={workspace.name}
          maxLength={200}
          check={(text) => (text.trim() === '' ? 'A name is needed' : null)}
          onSave={(name) => save({ name })}
        />
        <TextField
          label="Mission"
          hint="Why the company is there, in a sentence."
          lines={2}
          maxLength={5000}
          value={workspace.mission}
          onSave={(mission) => save({ mission })}
        />
        <TextField
          label="Vision"
          hint="What the world looks like when it has worked."
          lines={2}
          maxLength={5000}
          value={workspace.vision}
          onSave={(vision) => save({ vision })}
        />
        <TextField
          label="Values"
          hint="One a line."
          lines={4}
          maxLength={5000}
          value={workspace.companyValues}
          onSave={(companyValues) => save({ companyValues })}
        />
      </Section>
      <Section id="calendar" title="Calendar" why="Where years, weeks and days begin, for everybody in the document.">
        <div className={css.row}>
          <Select
            label="Fiscal year begins in"
            value={String(workspace.fiscalStartMonth)}
            options={months}
            onChange={(month) => pick({ fiscalStartMonth: Number(month) })}
          />
          <Select
            label="Week begins on"
            value={String(workspace.weekStartsOn)}
            options={weekdays}
            onChange={(day) => pick({ weekStartsOn: Number(day) })}
          />
        </div>
        <p className={css.hint}>
          A fiscal year is named by the year it ends in. Cycles that stand already keep their days.
        </p>
        <Picker
          label="Time zone"
          value={workspace.timeZone}
          options={zones}
          hint="Decides which day it is for the company."
          onPick={(timeZone) => timeZone !== null && pick({ timeZone })}
        />
      </Section>
      <Method workspace={workspace} pick={pick} />
    </>
  );
}

type MethodProps = { workspace: Workspace; pick: (patch: Input<'workspace.update'>) => void };

function Method({ workspace, pick }: MethodProps) {
  return (
    <Section id="method" title="Method" why="Where the schools of OKR differ, the company chooses.">
      <GoalPolicySetting />
      <IndividualSetting />
      <Select
        label="Check-in"
        value={workspace.defaultCadence}
        options={(['weekly', 'fortnightly', 'monthly'] as const).map((value) => ({
          value,
          label: cadenceWords[value],
        }))}
        onChange={(defaultCadence) => pick({ defaultCadence })}
      />
      <p className={css.hint}>Teams and key results may have a rhythm of their own. Twice missed is shown as quiet.</p>
    </Section>
  );
}

function useZones(current: string) {
  return useMemo(() => {
    const known = Intl.supportedValuesOf('timeZone');
    const zones = [...new Set(['UTC', current, ...known])];
    return zones.map((zone) => ({ id: zone, label: zone.replaceAll('_', ' ') }));
  }, [current]);
}
