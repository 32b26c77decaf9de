import { IconPlus } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { Output } from '#shared/contract';
import { CycleId, type ObjectiveId } from '#shared/kernel/ids';
import { GradeBand, type Status } from '#shared/kernel/vocabulary';
import type { ObjectiveRow } from '#shared/objectives/contract';
import { TeamKind } from '#shared/teams/contract';
import { useCycle } from '../app/cycle';
import { useFrame } from '../app/frame';
import { GoalTypeFilter, useGoalTypes } from '../app/goal-type-filter';
import { useKeys } from '../app/keys';
import { Page } from '../app/page';
import { useWish, type Wish } from '../app/wish';
import { explained, explainPressed } from '../explain/opening';
import { useCall } from '../ipc/use-call';
import { IndividualAdvice } from '../policy/individual-advice';
import { kindWords } from '../teams/words';
import { Button } from '../ui/button';
import { FilterChip } from '../ui/controls';
import { EmptyState } from '../ui/empty-state';
import { ErrorNote } from '../ui/error-note';
import { TextField } from '../ui/field';
import { GoalTypeBadge } from '../ui/goal-type-badge';
import { bandWords, GradeBadge } from '../ui/grade-badge';
import { isLooking } from '../ui/looking';
import { formatPercent } from '../ui/numbers';
import { OwnerWord } from '../ui/owner-word';
import { ProgressBar } from '../ui/progress-bar';
import { Skeleton } from '../ui/skeleton';
import { statusWords } from '../ui/status';
import { StatusMark } from '../ui/status-mark';
import { VirtualList } from '../ui/virtual-list';
import { NEW_OBJECTIVE, NewObjective } from './new-objective';
import css from './objectives-view.module.css';

const STATUSES: readonly Status[] = ['at-risk', 'behind', 'quiet', 'on-track', 'not-started'];

/** The objectives of the cycle as a list: filter, open, start a new one. */
export function ObjectivesView() {
  const { cycle } = useCycle();
  const [, go] = useLocation();
  const wish = useWish();
  const [adding, setAdding] = useState(wish.create === true && !isLooking());
  const [text, setText] = useState('');
  const [goalTypes, setGoalTypes] = useGoalTypes('objectives');
  const { me } = useFrame();
  const [mine, setMine] = useState(false);
  const [levels, setLevels] = useState<readonly TeamKind[]>([]);
  const [statuses, setStatuses] = useState<readonly Status[]>(wish.status ? [wish.status] : []);
  const [drafts, setDrafts] = useState(wish.drafts === true);
  useEffect(() => {
    if (wish.create && !isLooking()) setAdding(true);
  }, [wish.create]);
  const { status: wished, goalTypes: wishedTypes } = wish;
  // who comes for a number sees what it counts
  useEffect(() => {
    if (wished) setGoalTypes(wishedTypes ?? []);
  }, [wished, setGoalTypes]);
  const { data, error } = useCall(
    'objectives.list',
    {
      ...(cycle ? { cycleId: cycle.id } : {}),
      text,
      goalTypes: [...goalTypes],
      statuses: [...statuses],
      levels: [...levels],
      ...(drafts ? { states: ['draft'] } : {}),
      ...(mine && me ? { involves: me } : {}),
      limit: 10_000,
    },
    { keep: true },
  );
  const grades = useGrades(cycle?.id ?? null);
  const [bands, setBands] = useState<readonly GradeBand[]>([]);
  const fits = (row: ObjectiveRow) => {
    const band = grades.get(row.id)?.band;
    return bands.length === 0 || (band !== undefined && bands.includes(band));
  };
  const rows = bands.length === 0 ? data?.rows : data?.rows.filter(fits);
  const filtered =
    text !== '' || goalTypes.length + statuses.length + bands.length > 0 || mine || drafts || levels.length > 0;
  const isNew = rows?.length === 0 && !filtered;
  const add = (
    <Button
      id={NEW_OBJECTIVE}
      changes
      look="main"
      icon={<IconPlus size={16} />}
      title="New objective (N)"
      onClick={() => setAdding(true)}
    >
      Objective
    </Button>
  );
  const search = useRef<HTMLDivElement>(null);
  useKeys('Objectives', [
    { keys: 'n', label: 'New objective', changes: true, run: () => setAdding(true) },
    { keys: '/', label: 'Find in titles', run: () => search.current?.querySelector('input')?.focus() },
    { keys: 'Enter', label: 'Open the objective' },
  ]);
  const onMade = (id: ObjectiveId) => go(`/objectives/${id}`, { state: { made: true } satisfies Wish });
  return (
    <Page title="Objectives" cycle bare filters={!isNew && <GoalTypeFilter view="objectives" />} action={add}>
      <div className={css.view}>
        {!isNew && (
          <div className={css.tools}>
            <div ref={search} className={css.search}>
              <TextField always bare label="Find" placeholder="Find in titles" value={text} onSave={setText} />
            </div>
            {me && <FilterChip label="Mine" on={mine} onChange={setMine} />}
            <FilterChip label="Draft" on={drafts} onChange={setDrafts} />
            <span className={css.kind}>
              {TeamKind.options.map((kind) => (
                <FilterChip
                  key={kind}
                  label={kindWords[kind]}
                  on={levels.includes(kind)}
                  onChange={(on) => setLevels(toggled(levels, kind, on))}
                />
              ))}
            </span>
            <span className={css.kind}>
              {STATUSES.map((status) => (
                <FilterChip
                  key={status}
                  label={statusWords[status]}
                  on={statuses.includes(status)}
                  onChange={(on) => setStatuses(toggled(statuses, status, on))}
                />
              ))}
            </span>
            {grades.size > 0 && (
              <span className={css.kind}>
                {GradeBand.options.toReversed().map((band) => (
                  <FilterChip
                    key={band}
                    label={`Score ${bandWords[band]}`}
                    on={bands.includes(band)}
                    onChange={(on) => setBands(toggled(bands, band, on))}
                  />
                ))}
              </span>
            )}
          </div>
        )}
        {adding && <NewObjective onDone={() => setAdding(false)} onMade={onMade} />}
        {mine && me && cycle && <IndividualAdvice personId={me} cycleId={cycle.id} />}
        {error && <ErrorNote error={error} />}
        {!data && !error && <Skeleton rows={12} />}
        {rows && rows.length === 0 && !adding && <Nothing filtered={filtered} onAdd={() => setAdding(true)} />}
        {rows && rows.length > 0 && (
          <div className={css.list}>
            <VirtualList
              label="Objectives"
              count={rows.length}
              rowHeight={52}
              rowKey={(index) => rows[index]?.id ?? String(index)}
              render={(index) => {
                const row = rows[index];
                return (
                  row && <Row row={row} grade={grades.get(row.id) ?? null} onOpen={() => go(`/objectives/${row.id}`)} />
                );
              }}
            />
          </div>
        )}
      </div>
    </Page>
  );
}

function Nothing({ filtered, onAdd }: { filtered: boolean; onAdd: () => void }) {
  if (filtered)
    return <EmptyState title="Nothing fits these filters" why="Take one of the filters away to see more." />;
  return (
    <EmptyState
      title="No objectives in this cycle yet"
      why="An objective says what should be different at the end of the cycle, in a sentence that people remember."
      action={
        <Button changes onClick={onAdd}>
          Write the first objective
        </Button>
      }
      example="For example: “Salary and bonus day is the least exciting day of the month.”"
    />
  );
}

const toggled = <T,>(list: readonly T[], one: T, on: boolean): readonly T[] =>
  on ? [...list, one] : list.filter((other) => other !== one);

type Grade = Output<'key-results.objective-grades'>[number];

function useGrades(cycleId: CycleId | null): ReadonlyMap<string, Grade> {
  const { data } = useCall(
    'key-results.objective-grades',
    { cycleId: cycleId ?? CycleId.parse('none') },
    { enabled: cycleId !== null },
  );
  return useMemo(() => new Map((data ?? []).map((grade) => [grade.objectiveId, grade])), [data]);
}

type RowProps = { row: ObjectiveRow; grade: Grade | null; onOpen: () => void };

function Row({ row, grade, onOpen }: RowProps) {
  const subject = (part: 'progress' | 'status' | 'grade') => explained({ of: 'objective', id: row.id, part });
  return (
    <button
      type="button"
      className={css.row}
      {...subject('progress')}
      onClick={(event) => explainPressed(event) || onOpen()}
    >
      <GoalTypeBadge type={row.goalType} compact />
      <span className={css.title}>
        {row.title}
        {!row.aligned && <span className={css.faint}> · not aligned</span>}
        {row.state === 'draft' && <span className={css.faint}> · draft</span>}
        {grade && (
          <span {...subject('grade')}>
            {' '}
            <GradeBadge score={grade.score} band={grade.band} />
          </span>
        )}
      </span>
      <span className={`two-lines ${css.faint}`}>
        {row.teamName ?? row.ownerName ?? ''}
        {row.contributors > 0 && ` with ${row.contributors} more`}
      </span>
      <span className={css.faint}>{row.keyResults === 1 ? '1 key result' : `${row.keyResults} key results`}</span>
      <ProgressBar
        progress={row.progress}
        expected={row.expected}
        status={row.status}
        label={`Progress of ${row.title}`}
      />
      <span className={css.percent} {...subject('progress')}>
        {formatPercent(row.progress)}
      </span>
      <span className={css.standing} {...subject('status')}>
        <StatusMark status={row.status} />
        {row.status !== row.suggested && <OwnerWord numbers={row.suggested} />}
      </span>
    </button>
  );
}
