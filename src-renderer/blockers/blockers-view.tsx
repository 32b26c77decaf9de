import { IconPlus } from '@tabler/icons-react';
import { type KeyboardEvent, useState } from 'react';
import { useParams } from 'wouter';
import type { RegisteredBlocker } from '#shared/blockers/contract';
import type { Output } from '#shared/contract';
import { type PersonId, type TeamId, ThingId } from '#shared/kernel/ids';
import { useFrame } from '../app/frame';
import { useKeys } from '../app/keys';
import { Page } from '../app/page';
import { useWished } from '../app/wish';
import { useCall } from '../ipc/use-call';
import { usePersonOptions, useTeamOptions } from '../people/options';
import { Button } from '../ui/button';
import { FilterChip } from '../ui/controls';
import { EmptyState } from '../ui/empty-state';
import { ErrorNote } from '../ui/error-note';
import { HelpTip } from '../ui/help-tip';
import { PersonPicker, TeamPicker } from '../ui/picker';
import { Skeleton } from '../ui/skeleton';
import { resolve, toggleHelp } from './actions';
import { BlockerPanel } from './blocker-panel';
import { BlockerTable, type Sort } from './blocker-table';
import css from './blockers.module.css';
import { RaisePanel } from './raise-panel';

type Register = Output<'blockers.register'>;
const chips = { unowned: 'Nobody’s yet', asksHelp: 'Asks for help', old: '4 weeks or older' } as const;
type Chip = keyof typeof chips;

/** Everything that stands in the way, in one place: whose, since when, who asked for help, who offered it. */
export function BlockersView() {
  const { id } = useParams<{ id?: string }>();
  const { today } = useFrame();
  const [open, setOpen] = useState(
    () => ThingId.safeParse(id === undefined ? id : decodeURIComponent(id)).data ?? null,
  );
  const [toOwner, setToOwner] = useState(false);
  const [raising, setRaising] = useState(false);
  const [teamId, setTeamId] = useState<TeamId | null>(null);
  const [ownerId, setOwnerId] = useState<PersonId | null>(null);
  const [only, setOnly] = useState<Partial<Record<Chip, boolean>>>({});
  const [resolved, setResolved] = useState(false);
  const [sort, setSort] = useState<Sort>('age');
  const { data, error, refetch } = useCall(
    'blockers.register',
    { teamId, ownerId, resolved, sort, ...only, limit: 10_000 },
    { keep: true },
  );
  const show = (blocker: RegisteredBlocker, owner = false) => {
    setToOwner(owner);
    setRaising(false);
    setOpen(blocker.id);
  };
  const raise = () => {
    setOpen(null);
    setRaising(true);
  };
  useWished('create', raise);
  const isFiltered = teamId !== null || ownerId !== null || Object.values(only).some(Boolean);
  const key = (event: KeyboardEvent, blocker: RegisteredBlocker): boolean => {
    if (event.altKey || event.ctrlKey || event.metaKey) return false;
    if (event.key === 'r') void resolve(blocker, blocker.resolvedOn === null ? today : null);
    else if (event.key === 'h') void toggleHelp(blocker);
    else if (event.key === 'o') show(blocker, true);
    else return false;
    return true;
  };
  useKeys('Blockers', [{ keys: 'n', label: 'New blocker', changes: true, run: raise }, ...keys]);
  return (
    <Page
      title="Blockers"
      bare
      filters={<Whose teamId={teamId} onTeam={setTeamId} ownerId={ownerId} onOwner={setOwnerId} />}
      action={
        <Button
          changes
          look="main"
          icon={<IconPlus size={16} aria-hidden="true" />}
          title="New blocker (N)"
          onClick={raise}
        >
          Blocker
        </Button>
      }
      panel={
        raising ? (
          <RaisePanel
            onClose={() => setRaising(false)}
            onRaised={(id) => {
              setRaising(false);
              setToOwner(false);
              setOpen(id);
            }}
          />
        ) : (
          open && <BlockerPanel key={open} id={open} toOwner={toOwner} onClose={() => setOpen(null)} />
        )
      }
    >
      {data && (data.counts.open > 0 || data.rows.length > 0 || isFiltered || resolved) && (
        <div className={css.tools}>
          {chipNames.map((chip) => (
            <FilterChip
              key={chip}
              label={chips[chip]}
              on={only[chip] ?? false}
              onChange={(on) => setOnly({ ...only, [chip]: on })}
              {...(resolved ? {} : { count: data.counts[chip] })}
            />
          ))}
          <FilterChip label="Resolved" on={resolved} onChange={setResolved} />
          <span className={css.summary}>{summary(data, resolved)}</span>
          <HelpTip concept="blocker" />
        </div>
      )}
      {error && <ErrorNote error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton rows={10} rowHeight={48} />}
      {data?.rows.length === 0 && (
        <Nothing data={data} resolved={resolved} isWhole={teamId === null && ownerId === null} onRaise={raise} />
      )}
      {data && data.rows.length > 0 && (
        <BlockerTable
          rows={data.rows}
          narrow={open !== null || raising}
          selected={open}
          sort={sort}
          onSort={setSort}
          onOpen={show}
          onKey={key}
        />
      )}
    </Page>
  );
}

const chipNames: readonly Chip[] = ['asksHelp', 'unowned', 'old'];
const keys = [
  { keys: 'Enter', label: 'Open the blocker' },
  { keys: 'r', label: 'Resolved, or open again' },
  { keys: 'h', label: 'Ask for help, or no longer' },
  { keys: 'o', label: 'Choose its owner' },
];

type WhoseProps = {
  teamId: TeamId | null;
  onTeam: (id: TeamId | null) => void;
  ownerId: PersonId | null;
  onOwner: (id: PersonId | null) => void;
};

function Whose({ teamId, onTeam, ownerId, onOwner }: WhoseProps) {
  const teams = useTeamOptions();
  const people = usePersonOptions();
  return (
    <>
      <TeamPicker always label="Team" bare value={teamId} none="All teams" options={teams} onPick={onTeam} />
      <PersonPicker always label="Owner" bare value={ownerId} none="Anybody" options={people} onPick={onOwner} />
    </>
  );
}

function summary({ rows, total, counts }: Register, resolved: boolean): string {
  const cut = rows.length < total ? `The first ${rows.length} of ${total}; choose a team to see the rest. ` : '';
  if (resolved) return `${cut}${total} resolved, the latest first.`;
  const old = counts.old === 0 ? 'none older than four weeks' : `${counts.old} for four weeks or longer`;
  return `${cut}${counts.open} open, ${old}. The oldest come first.`;
}

type NothingProps = { data: Register; resolved: boolean; isWhole: boolean; onRaise: () => void };

function Nothing({ data, resolved, isWhole, onRaise }: NothingProps) {
  if (resolved) return <EmptyState title="None resolved yet" why="What has been cleared away stands here." />;
  if (data.counts.open > 0 || !isWhole)
    return <EmptyState title="None of these" why="No open blocker fits this choice." />;
  return (
    <EmptyState
      title="Nothing stands in the way"
      why="A blocker is said in the check-in or here, gets an owner, and is cleared away before it costs the goal."
      action={
        <Button changes look="main" onClick={onRaise}>
          Note a blocker
        </Button>
      }
      example="“The depot’s figures come a week late”, owned by the head of logistics, for 3 days."
    />
  );
}
