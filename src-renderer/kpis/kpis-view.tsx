import { IconGauge, IconKeyboard, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { KpiId, type TeamId } from '#shared/kernel/ids';
import { useKeys } from '../app/keys';
import { useOpened } from '../app/opened';
import { Page } from '../app/page';
import { useWished } from '../app/wish';
import { explainFocused } from '../explain/opening';
import { useCall } from '../ipc/use-call';
import { Button } from '../ui/button';
import { FilterChip } from '../ui/controls';
import { EmptyState } from '../ui/empty-state';
import { ErrorNote } from '../ui/error-note';
import { HelpTip } from '../ui/help-tip';
import { saidLooking } from '../ui/looking';
import { TeamPicker } from '../ui/picker';
import { Skeleton } from '../ui/skeleton';
import { KpiPanel } from './kpi-panel';
import { KpiTable } from './kpi-table';
import css from './kpis.module.css';
import { NEW_KPI, NewKpi } from './new-kpi';
import { ReadingsEntry } from './readings-entry';
import { Starters } from './starters';

/** The gauges beside the destination: every KPI with its health, and the readings that are due. */
export function KpisView() {
  const [open, setOpen] = useOpened('/kpis', KpiId);
  const [teamId, setTeamId] = useState<TeamId | null>(null);
  const [mine, setMine] = useState(false);
  const [archived, setArchived] = useState(false);
  const [adding, setAdding] = useState(false);
  const [entering, setEntering] = useState(false);
  useWished('create', () => setAdding(true));
  useWished('enter', () => setEntering(true));
  const [starting, setStarting] = useState(false);
  const { data: kpis, error, refetch } = useCall('kpis.list', { teamId, mine, archived }, { keep: true });
  const { data: teams = [] } = useCall('teams.list', {});
  const due = (kpis ?? []).filter(({ figures }) => figures.due);
  const enter = () => {
    if (saidLooking()) return;
    setOpen(null);
    setEntering(true);
  };
  useKeys('KPIs', [
    { keys: 'n', label: 'New KPI', changes: true, run: () => setAdding(true) },
    { keys: 'e', label: 'Explain the health in focus, or enter the readings that are due', run: explainOr(enter) },
    { keys: 'Enter', label: 'Open the KPI' },
  ]);
  const isFiltered = teamId !== null || mine || archived;
  const isEmpty = kpis?.length === 0 && !adding && !starting;
  return (
    <Page
      title="KPIs"
      bare
      filters={
        <>
          <TeamPicker<TeamId>
            always
            label="Team"
            bare
            value={teamId}
            none="All teams"
            options={teams.map((team) => ({ id: team.id, label: team.name }))}
            onPick={setTeamId}
          />
          <FilterChip label="Mine" on={mine} onChange={setMine} />
          <FilterChip label="Put away" on={archived} onChange={setArchived} />
        </>
      }
      action={
        <>
          {due.length > 0 && !entering && (
            <Button
              changes
              icon={<IconKeyboard size={16} aria-hidden="true" />}
              title="Enter readings (E)"
              onClick={enter}
            >
              Enter {due.length} {due.length === 1 ? 'reading' : 'readings'}
            </Button>
          )}
          <Button
            id={NEW_KPI}
            changes
            look="main"
            icon={<IconPlus size={16} aria-hidden="true" />}
            title="New KPI (N)"
            onClick={() => setAdding(true)}
          >
            New KPI
          </Button>
        </>
      }
      panel={open && <KpiPanel key={open} id={open} onClose={() => setOpen(null)} onOpen={setOpen} />}
    >
      {error && <ErrorNote error={error} onRetry={() => void refetch()} />}
      {!kpis && !error && <Skeleton rows={10} rowHeight={48} />}
      {adding && <NewKpi teamId={teamId} onDone={() => setAdding(false)} onOpen={setOpen} />}
      {starting && <Starters onDone={() => setStarting(false)} />}
      {isEmpty && !isFiltered && <NoneYet onStarters={() => setStarting(true)} onNew={() => setAdding(true)} />}
      {isEmpty && isFiltered && (
        <EmptyState title="None of these" why={archived ? 'No KPI has been put away.' : 'No KPI fits this choice.'} />
      )}
      {kpis &&
        kpis.length > 0 &&
        (entering ? (
          <ReadingsEntry kpis={kpis} onDone={() => setEntering(false)} />
        ) : (
          <>
            {open === null && (
              <div className={css.intro}>
                <IconGauge size={16} aria-hidden="true" />
                <p>
                  KPIs are the gauges of the car: on every trip you keep them in the green. OKRs are where this trip
                  goes: once you are there, you choose the next one. <HelpTip concept="kpi" />
                </p>
                <Button changes look="plain" onClick={() => setStarting(true)}>
                  Starter KPIs
                </Button>
              </div>
            )}
            <KpiTable kpis={kpis} selected={open} narrow={open !== null} onOpen={setOpen} />
          </>
        ))}
    </Page>
  );
}

function NoneYet({ onStarters, onNew }: { onStarters: () => void; onNew: () => void }) {
  return (
    <EmptyState
      title="No KPIs yet"
      why="KPIs are the gauges of the car: on every trip you keep them in the green. OKRs are where this trip goes: once you are there, you choose the next one."
      action={
        <>
          <Button changes look="main" onClick={onStarters}>
            Choose from a starter set
          </Button>{' '}
          <Button changes onClick={onNew}>
            New KPI
          </Button>
        </>
      }
      example="“Voluntary turnover, at most 10 %, monthly”: watched for good. The quarter it turns unhealthy, make it a key result."
    />
  );
}

/** `e` on a row or a mark explains it; elsewhere it enters readings. */
const explainOr = (enter: () => void) => () => {
  const focus = document.activeElement;
  if (focus?.closest('[data-explain]') || focus?.matches('[role=row]')) explainFocused();
  else enter();
};
