import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { Link } from 'wouter';
import { standardTemplate } from '#shared/check-in-templates/domain';
import type { CheckInRow as Row } from '#shared/check-ins/contract';
import type { Input } from '#shared/contract';
import type { PersonId, TeamId } from '#shared/kernel/ids';
import { useFrame } from '../app/frame';
import { GoalTypeFilter, useGoalTypes } from '../app/goal-type-filter';
import { useKeys } from '../app/keys';
import { Page } from '../app/page';
import { Stranger } from '../app/stranger';
import { CallError, callMarked } from '../ipc/call';
import { useCall } from '../ipc/use-call';
import { Button } from '../ui/button';
import { FilterChip } from '../ui/controls';
import { EmptyState } from '../ui/empty-state';
import { ErrorNote } from '../ui/error-note';
import { HelpTip } from '../ui/help-tip';
import { TeamPicker } from '../ui/picker';
import { Skeleton } from '../ui/skeleton';
import { showToast } from '../ui/toast';
import { CheckInRow, type Column, cellId } from './check-in-row';
import css from './check-in-view.module.css';
import { type Asked, type Draft, toRecord } from './draft';
import { keepAll, recordedDraft, startClock, startRound, undoLast, useCheckIns } from './state';
import { Summary } from './summary';

/** All key results that I (or a team) look after, on one screen, for the keyboard alone. */
export function CheckInView() {
  const { me, today } = useFrame();
  const [teamId, setTeamId] = useState<TeamId | null>(null);
  const [dueOnly, setDueOnly] = useState(false);
  const [types] = useGoalTypes('check-in');
  const whose = teamId ?? me;
  const begun = useRef<TeamId | PersonId | null | undefined>(undefined);
  // the first field takes the focus once; a filter keeps it where the hand is
  const begin = () => {
    const isNew = begun.current !== whose;
    begun.current = whose;
    return isNew;
  };
  const teams = useCall('teams.list', {});
  const known = today !== null; // before it is known who is here, a round would begin twice and forget what was typed
  useEffect(() => {
    if (!known) return undefined;
    startRound().catch(() => {
      // Without its drafts the screen works as well.
    });
    window.addEventListener('pagehide', keepAll);
    return () => {
      keepAll();
      window.removeEventListener('pagehide', keepAll);
    };
  }, [known, me]);
  const filters = (
    <>
      <TeamPicker<TeamId>
        label="Whose key results"
        bare
        value={teamId}
        none={me === null ? 'No team' : 'Mine'}
        options={(teams.data ?? []).map(({ id, name }) => ({ id, label: name }))}
        onPick={setTeamId}
      />
      <FilterChip label="Due only" on={dueOnly} onChange={setDueOnly} />
      <GoalTypeFilter view="check-in" />
    </>
  );
  return (
    <Page title="Check-in" filters={filters} action={<Link href="/check-in/templates">Templates</Link>} bare>
      {known && me === null && teamId === null ? (
        <Stranger
          title="Whose key results?"
          why="Once you say who you are, the key results that you look after stand here, due ones first."
          onTeam={setTeamId}
        />
      ) : (
        known &&
        teams.data && (
          <Round
            key={`${whose} ${dueOnly} ${types.join()}`}
            me={me}
            teamId={teamId}
            dueOnly={dueOnly}
            onBegin={begin}
          />
        )
      )}
    </Page>
  );
}

/** `onBegin` says whether these rows are the first of their round. */
type RoundProps = { me: PersonId | null; teamId: TeamId | null; dueOnly: boolean; onBegin: () => boolean };

function Round({ me, teamId, dueOnly, onBegin }: RoundProps) {
  const scope = scopeOf(me, teamId);
  const { data, error, refetch } = useCall('check-ins.mine', { scope, dueOnly }, { keep: true });
  const [types, choose] = useGoalTypes('check-in');
  const templates = useCall('check-in-templates.list', {});
  if (error) return <ErrorNote error={error} onRetry={() => void refetch()} />;
  if (!data || templates.isPending) return <Skeleton rows={8} rowHeight={52} />;
  if (data.rows.length === 0) return <Nothing dueOnly={dueOnly} />;
  const rows = types.length === 0 ? data.rows : data.rows.filter(({ goalType }) => types.includes(goalType));
  if (rows.length === 0) return <NoneOfThese others={data.rows.length} onAll={() => choose([])} />;
  return <Rows rows={rows} templates={templates.data ?? []} onBegin={onBegin} />;
}

// By name, not as "me": whoever sits down next never sees the rows of the one before.
function scopeOf(me: PersonId | null, teamId: TeamId | null): Input<'check-ins.mine'>['scope'] {
  if (teamId !== null) return { kind: 'team', teamId };
  return me === null ? { kind: 'me' } : { kind: 'person', personId: me };
}

function Nothing({ dueOnly }: { dueOnly: boolean }) {
  if (dueOnly) return <EmptyState title="Nothing is due" why="Everything has been checked in for this period." />;
  return (
    <EmptyState
      title="No key results to check in"
      why="Here stand the published key results that you own, once the cycle runs."
      action={<Link href="/objectives">Look at the objectives</Link>}
      example="“Late deliveries from 8 % to 3 %”: every week the new value, and how sure you are."
    />
  );
}

/** The filter hides all: said, so that nothing due is forgotten behind it. */
function NoneOfThese({ others, onAll }: { others: number; onAll: () => void }) {
  return (
    <EmptyState
      title="None of these goal types"
      why={`${others === 1 ? 'One key result of another type is' : `${others} key results of other types are`} hidden by the filter.`}
      action={<Button onClick={onAll}>Show all goal types</Button>}
    />
  );
}

/** Due ones first, as they were when the round began: a row never moves away from under the hands. */
function useRoundOrder(rows: readonly Row[]): readonly Row[] {
  const [order] = useState(() => new Map(dueFirst(rows).map(({ keyResultId }, index) => [keyResultId, index])));
  return useMemo(() => {
    const place = ({ keyResultId }: Row) => order.get(keyResultId) ?? order.size;
    return rows.toSorted((a, b) => place(a) - place(b));
  }, [rows, order]);
}

const dueFirst = (rows: readonly Row[]): readonly Row[] =>
  rows.toSorted((a, b) => Number(b.figures.due) - Number(a.figures.due));

type RowsProps = { rows: readonly Row[]; templates: readonly Asked[]; onBegin: () => boolean };

function Rows({ rows: given, templates, onBegin }: RowsProps) {
  const rows = useRoundOrder(given);
  const [open, setOpen] = useState(-1);
  const [due] = useState(() => rows.filter(({ figures }) => figures.due).map(({ keyResultId }) => keyResultId));
  const recorded = useCheckIns((state) => state.recorded);
  const list = useRef(rows);
  list.current = rows;
  const byId = useMemo(() => new Map<string, Asked>(templates.map((one) => [one.id, one])), [templates]);
  const askedOf = useCallback((row: Row): Asked => byId.get(row.templateId) ?? standardTemplate, [byId]);

  const focus = useCallback((index: number, column: Column) => {
    const row = list.current[index];
    if (!row) return;
    const other = column === 'value' ? 'confidence' : 'value';
    const cell =
      document.getElementById(cellId(row.keyResultId, column)) ??
      document.getElementById(cellId(row.keyResultId, other));
    cell?.focus();
    if (cell instanceof HTMLInputElement) cell.select();
    cell?.scrollIntoView({ block: 'nearest' });
  }, []);
  const move = useCallback((from: number, by: number, column: Column) => focus(from + by, column), [focus]);
  const leave = useCallback((index: number) => {
    setOpen(index);
    if (index === -1 && document.activeElement instanceof HTMLElement) document.activeElement.blur();
  }, []);
  const save = useCallback(
    async (row: Row, draft: Draft) => {
      const wanted = toRecord(row, draft, askedOf(row));
      if (!wanted.ok) {
        showToast(wanted.why);
        return;
      }
      startClock();
      const index = list.current.findIndex(({ keyResultId }) => keyResultId === row.keyResultId);
      const open = due.filter((id) => id !== row.keyResultId && useCheckIns.getState().recorded[id] === undefined);
      const finishes = due.includes(row.keyResultId) && open.length === 0;
      if (finishes || index + 1 >= list.current.length) leave(-1);
      else focus(index + 1, 'value');
      try {
        const { value, mark } = await callMarked('check-ins.record', wanted.input);
        recordedDraft(row.keyResultId, value.moved, mark);
      } catch (failure) {
        if (!(failure instanceof CallError)) throw failure;
        showToast(failure.message, { tone: 'error' });
        focus(index, 'value');
      }
    },
    [askedOf, due, focus, leave],
  );
  const isFirst = useRef(onBegin);
  useEffect(() => {
    if (isFirst.current()) focus(0, 'value');
  }, [focus]);
  useKeys(
    'Check-in',
    checkInKeys(() => focus(0, 'value')),
  );

  const done = Object.keys(recorded).length;
  const goal = Math.max(due.length, done);
  const finished = done > 0 && due.every((id) => recorded[id] !== undefined);
  return (
    <div className={css.scroller}>
      <div className={css.head} aria-hidden="true">
        <span>Key result</span>
        <span className={css.end}>Last</span>
        <span>New value</span>
        <span className={css.end}>Change</span>
        <span>
          Confidence <HeadTip />
        </span>
        <span>Status</span>
        <span className={css.end}>{`${done} of ${goal}`}</span>
      </div>
      {rows.map((row, index) => (
        <CheckInRow
          key={row.keyResultId}
          row={row}
          asked={askedOf(row)}
          index={index}
          open={index === open}
          onFocus={leave}
          onSave={(one, draft) => void save(one, draft)}
          onMove={move}
          onNothingBefore={nothingBefore}
        />
      ))}
      {finished && <Summary done={done} of={goal} />}
    </div>
  );
}

const HeadTip = () => <HelpTip concept="confidence" />;
const nothingBefore = (): void => void showToast('There was no last time for this one');

const takeBackLast = async (): Promise<void> => {
  if (!(await undoLast())) showToast('Nothing has been checked in here yet that could be undone');
};

const checkInKeys = (start: () => void) => [
  { keys: 'i', label: 'Start at the first one', run: start },
  { keys: 'Tab', label: 'Value, confidence, words' },
  { keys: 'Enter', label: 'Save and go on' },
  { keys: '=', label: 'Same as last time' },
  { keys: '0', label: 'Confidence 0-9, 0 twice for 10' },
  { keys: 'h', label: 'Ask for help' },
  { keys: 'e', label: 'Explain where it stands' },
  { keys: 's', label: 'Your own word on the status' },
  { keys: 'ArrowDown', label: 'Next one, same column' },
  { keys: 'Escape', label: 'Leave the draft' },
  { keys: 'Mod+Enter', label: 'Save from within a text' },
  { keys: 'u', label: 'Undo the last check-in', run: () => void takeBackLast() },
];
