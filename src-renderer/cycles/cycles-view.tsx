import { IconCalendarPlus, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { fiscalYearName, fiscalYearOf } from '#shared/cycles/domain';
import { addDays } from '#shared/kernel/dates';
import type { CycleId } from '#shared/kernel/ids';
import { act } from '../app/act';
import { useCycle } from '../app/cycle';
import { useKeys } from '../app/keys';
import { Page } from '../app/page';
import { useCall } from '../ipc/use-call';
import { LeadTimes } from '../rituals/lead-times';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { Menu, type MenuItem } from '../ui/menu';
import { CyclePanel } from './cycle-panel';
import { CycleTable } from './cycle-table';
import css from './cycles.module.css';
import { yearsToOffer } from './timeline';
import { Timeline } from './timeline-view';

/** The company's calendar of goals: years over quarters, where today is, and the state of each. */
export function CyclesView() {
  const [open, setOpen] = useState<CycleId | null>(null);
  const { cycles, today } = useCycle();
  const { data: workspace } = useCall('workspace.get', {});
  const year = today && workspace ? fiscalYearOf(today, workspace.fiscalStartMonth) : null;
  const years = year === null ? [] : yearsToOffer(cycles, year);
  const addYear = (which: number) =>
    act('cycles.create-year', { year: which }, `Added ${fiscalYearName(which)} with its four quarters`);
  const addOwn = async () => {
    if (!today) return;
    const cycle = { name: 'New cycle', cadence: 'custom', startsOn: today, endsOn: addDays(today, 41) } as const;
    const made = await act('cycles.create', { ...cycle, parentId: null, planningOpensOn: null }, 'Added a cycle');
    if (made) setOpen(made.id);
  };
  useKeys('Cycles', [{ keys: 'n', label: 'Add a cycle of its own length', changes: true, run: () => void addOwn() }]);
  const items: MenuItem[] = [
    ...years.map((one) => ({ label: `Fiscal year ${fiscalYearName(one)}`, run: () => void addYear(one) })),
    { label: 'A cycle of its own length', keys: 'N', run: () => void addOwn() },
  ];
  const shown = cycles.find(({ id }) => id === open);
  return (
    <Page
      title="Cycles"
      action={
        <Menu items={items} label="Add a cycle">
          <Button changes look="main" icon={<IconPlus size={16} aria-hidden="true" />}>
            Add a cycle
          </Button>
        </Menu>
      }
      panel={shown && <CyclePanel key={shown.id} cycle={shown} cycles={cycles} onClose={() => setOpen(null)} />}
    >
      {cycles.length === 0 && year !== null && (
        <EmptyState
          title="No cycles yet"
          why="Objectives live in cycles: a year for direction, its quarters for the work. Each begins with planning and ends with grades."
          action={
            <Button
              changes
              look="main"
              icon={<IconCalendarPlus size={16} aria-hidden="true" />}
              onClick={() => void addYear(year)}
            >
              Create {fiscalYearName(year)} with four quarters
            </Button>
          }
          example="The fiscal year begins in the month that Settings name; a cycle of its own length fits a project."
        />
      )}
      {cycles.length > 0 && today && (
        <div className={css.whole}>
          <Timeline cycles={cycles} today={today} selected={open} onOpen={setOpen} />
          <LeadTimes cycles={cycles} today={today} />
          <CycleTable cycles={cycles} selected={open} onOpen={setOpen} />
        </div>
      )}
    </Page>
  );
}
