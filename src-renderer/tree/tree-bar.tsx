import { IconDownload, IconSearch, IconX } from '@tabler/icons-react';
import { memo, type RefObject, useCallback, useMemo, useRef } from 'react';
import { byName } from '#shared/kernel/by-name';
import type { GoalType, Status } from '#shared/kernel/vocabulary';
import type { TreeData } from '#shared/tree/contract';
import { type Level, levels, levelsOf } from '#shared/tree/visible';
import { kindWords } from '../teams/words';
import { Avatar } from '../ui/avatar';
import { Button, IconButton } from '../ui/button';
import { FilterChip, Segments } from '../ui/controls';
import { Kbd } from '../ui/kbd';
import { Menu } from '../ui/menu';
import { formatNumber } from '../ui/numbers';
import { goalTypeWords, statusWords } from '../ui/status';
import { StatusShape } from '../ui/status-mark';
import css from './bar.module.css';
import { type Choice, ChoiceChip } from './choice-chip';
import type { Tree } from './model';
import { isSeeking, nothingSought, type Sought, seek, setForm, setStrategy, useTreeState } from './state';

const statuses: readonly Status[] = ['at-risk', 'behind', 'quiet', 'on-track', 'not-started', 'closed'];
const goalTypes: readonly GoalType[] = ['stretch', 'committed', 'development'];

type Props = {
  readonly tree: Tree;
  /** How many objectives are found; of all, while nothing is sought. */
  readonly matches: number;
  readonly searchField: RefObject<HTMLInputElement | null>;
  /** Enter in the search field: to the first that was found, then to the next; with Shift to the one before. */
  readonly onNext: (by: 1 | -1) => void;
  /** The title of the one gone to, for who does not see the map. */
  readonly current: string | null;
  /** Arrow down or Escape in the search field: into the tree. */
  readonly onDone: () => void;
  readonly onExport: (format: 'svg' | 'png') => void;
};

/** Search, filters, map or list, export. */
export function TreeBar({ tree, matches, searchField, onNext, current, onDone, onExport }: Props) {
  const sought = useTreeState((state) => state.sought);
  const { data } = tree;
  const latestExport = useRef(onExport);
  latestExport.current = onExport;
  const exportNow = useCallback((format: 'svg' | 'png') => latestExport.current(format), []);
  const teams = useMemo(() => teamChoices(data), [data]);
  const present = useMemo(() => {
    const here = levelsOf(data);
    return levelChoices.filter(({ value }) => here.includes(value) || sought.levels.includes(value));
  }, [data, sought.levels]);
  const owners = useMemo(() => ownerChoices(data), [data]);
  return (
    <div className={css.bar}>
      <div className={css.search}>
        <label className={css.field}>
          <IconSearch size={14} aria-hidden="true" />
          <span className="visually-hidden">Search the tree</span>
          <input
            ref={searchField}
            value={sought.text}
            placeholder="Search"
            onChange={(event) => seek({ text: event.currentTarget.value })}
            onKeyDown={(event) => {
              if (event.key === 'Escape' && sought.text !== '') seek({ text: '' });
              else if (event.key === 'Enter') onNext(event.shiftKey ? -1 : 1);
              else if (event.key === 'ArrowDown' || event.key === 'Escape') onDone();
              else return;
              event.preventDefault();
            }}
          />
        </label>
        {isSeeking(sought) ? (
          <>
            <span className={css.found} role="status">
              {formatNumber(matches)} of {formatNumber(data.objectives.id.length)}
              {current !== null && <span className="visually-hidden">: {current}</span>}
            </span>
            <IconButton className={css.all} label="Show all" onClick={() => seek(nothingSought)}>
              <IconX size={14} />
            </IconButton>
          </>
        ) : (
          <Kbd keys="/" />
        )}
      </div>
      <ChoiceChip name="Status" choices={statusChoices} chosen={sought.statuses} onChange={bySeeking.statuses} />
      <ChoiceChip name="Level" choices={present} chosen={sought.levels} onChange={bySeeking.levels} />
      <ChoiceChip name="Team" choices={teams} chosen={sought.teams} onChange={bySeeking.teams} />
      <ChoiceChip name="Owner" choices={owners} chosen={sought.owners} onChange={bySeeking.owners} />
      <ChoiceChip name="Goal type" choices={typeChoices} chosen={sought.goalTypes} onChange={bySeeking.goalTypes} />
      <End hasStrategy={data.ambitions.length > 0} onExport={exportNow} />
    </div>
  );
}

/** What does not hang on what is sought: the strategy, map or list, export. */
const End = memo(({ hasStrategy, onExport }: { hasStrategy: boolean; onExport: (format: 'svg' | 'png') => void }) => {
  const form = useTreeState((state) => state.form);
  const strategy = useTreeState((state) => state.strategy);
  return (
    <div className={css.end}>
      {hasStrategy && <FilterChip label="Strategy above" on={strategy} onChange={setStrategy} />}
      <Segments
        always
        label="Form"
        value={form}
        options={[
          { value: 'map', label: 'Map' },
          { value: 'list', label: 'List' },
        ]}
        onChange={setForm}
      />
      <Menu
        label="Export"
        items={[
          { label: 'As SVG', run: () => onExport('svg') },
          { label: 'As PNG', run: () => onExport('png') },
        ]}
      >
        <Button icon={<IconDownload size={16} aria-hidden="true" />}>Export</Button>
      </Menu>
    </div>
  );
});

const bySeeking = {
  statuses: (statuses: Sought['statuses']) => seek({ statuses }),
  levels: (levels: Sought['levels']) => seek({ levels }),
  teams: (teams: Sought['teams']) => seek({ teams }),
  owners: (owners: Sought['owners']) => seek({ owners }),
  goalTypes: (goalTypes: Sought['goalTypes']) => seek({ goalTypes }),
};

const statusChoices: readonly Choice<Status>[] = statuses.map((value) => ({
  value,
  label: statusWords[value],
  mark: <StatusShape status={value} />,
}));
const typeChoices: readonly Choice<GoalType>[] = goalTypes.map((value) => ({ value, label: goalTypeWords[value] }));

const levelWords: Record<Level, string> = { ...kindWords, individual: 'Individual' };
const levelChoices = levels.map((value): Choice<Level> => ({ value, label: levelWords[value] }));

/** Teams as a tree, in the order of the answer. */
function teamChoices({ teams }: TreeData): Choice<string>[] {
  const depthOf = (at: number): number => {
    let depth = 0;
    for (let up = teams[at]?.parent ?? -1; up >= 0 && depth < 12; up = teams[up]?.parent ?? -1) depth += 1;
    return depth;
  };
  return teams.map(({ id, name }, at) => ({ value: id, label: name, depth: depthOf(at) }));
}

/** Those who own something here, by name, and nobody. */
function ownerChoices({ people, objectives }: TreeData): Choice<string>[] {
  const owning = new Set(objectives.owner);
  const owners = people
    .filter((_, at) => owning.has(at))
    .sort(byName)
    .map(({ id, name }) => ({ value: String(id), label: name, mark: <Avatar name={name} beside /> }));
  return owning.has(-1) ? [...owners, { value: '', label: 'Nobody' }] : owners;
}
