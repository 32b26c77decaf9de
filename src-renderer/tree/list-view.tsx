// biome-ignore-all lint/a11y/useAriaPropsSupportedByRole: the role comes with the same spread
// biome-ignore-all lint/a11y/useSemanticElements: rows are placed by the virtual list, which no table element can be
// biome-ignore-all lint/a11y/noStaticElementInteractions: rows take their role from a spread; what the pointer can do, keys can
// biome-ignore-all lint/a11y/useFocusableInteractive: the row holds the focus, its cells do not
import { IconChevronDown } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react';
import { LOOSE, MISSION, TOP } from '#shared/tree/domain';
import { Avatar } from '../ui/avatar';
import { formatPercent } from '../ui/numbers';
import { ProgressBar } from '../ui/progress-bar';
import { goalTypeWords } from '../ui/status';
import { StatusMark } from '../ui/status-mark';
import { VirtualList, type VirtualListHandle } from '../ui/virtual-list';
import { carriedWith, explainedNode, type Facts, factsOf } from './facts';
import css from './list.module.css';
import { listCommand } from './list-keys';
import { headingOf, idAt, isObjective, nodeAt, type Seen, stepAt, type Tree, titleAt } from './model';
import { horizonWords } from './shapes';
import { goTo, useTreeState } from './state';

type Props = {
  readonly tree: Tree;
  readonly seen: Seen;
  readonly onOpen: (node: number) => void;
  readonly onFold: (node: number) => void;
  readonly onFoldAll: () => void;
  readonly onSearch: () => void;
};

/** A row: a place of what is shown, the mission, or the heading over what is not aligned. */
type Row = number | 'mission' | 'heading';

export function rowsOf({ shown }: Seen): Row[] {
  const firstLoose = shown.parentPlace.indexOf(LOOSE);
  const rows: Row[] = ['mission'];
  shown.nodes.forEach((_, place) => {
    if (place === firstLoose) rows.push('heading');
    rows.push(place);
  });
  return rows;
}

/** The alignment tree as an indented table: the same things in the same order as on the map. */
export function ListView({ tree, seen, onOpen, onFold, onFoldAll, onSearch }: Props) {
  const at = nodeAt(
    tree,
    useTreeState((state) => state.at),
  );
  const { shown, wanted } = seen;
  const rows = useMemo(() => rowsOf(seen), [seen]);
  const depths = useMemo(() => depthsOf(shown.parentPlace), [shown]);
  const list = useRef<VirtualListHandle>(null);
  const box = useRef<HTMLDivElement>(null);
  const moved = useRef(false);
  const nodeOfRow = (row: Row | undefined) => (typeof row === 'number' ? (shown.nodes[row] ?? MISSION) : MISSION);
  const rowOfNode = (node: number) => {
    const place = node === MISSION ? -1 : (shown.place[node] ?? -1);
    return place < 0 ? 0 : rows.indexOf(place);
  };
  const focused = rowOfNode(at);

  const move = (to: number, way: 1 | -1) => {
    let index = Math.min(rows.length - 1, Math.max(0, to));
    if (rows[index] === 'heading') index += way;
    moved.current = true;
    goTo(idAt(tree, nodeOfRow(rows[index])), useTreeState.getState().lit);
  };
  // The focus follows what was moved to, once that is drawn: keys may come faster than frames.
  useEffect(() => {
    list.current?.scrollTo(focused);
    if (!moved.current) return;
    const frame = requestAnimationFrame(() => {
      box.current?.querySelector<HTMLElement>(`[aria-rowindex="${focused + 2}"]`)?.focus();
      moved.current = false;
    });
    return () => cancelAnimationFrame(frame);
  }, [focused]);
  const key = (event: KeyboardEvent) => {
    const index = focused;
    const row = rows[index];
    const place = typeof row === 'number' ? row : -1;
    const open = place >= 0 && shown.opens[place] === 1;
    const folded = open && (shown.hidden[place] ?? 0) > 0;
    const command = listCommand(event, index, rows.length, { open, folded });
    if (command === null) return;
    event.preventDefault();
    if (typeof command === 'number') move(command, command < index ? -1 : 1);
    else if (command === 'parent') {
      const parent = shown.parentPlace[place] ?? TOP;
      move(parent >= 0 ? rows.indexOf(parent) : parent === TOP ? 0 : index, -1);
    } else if (command === 'fold') onFold(nodeOfRow(row));
    else if (command === 'fold-all') onFoldAll();
    else if (command === 'search') onSearch();
    else if (row !== 'heading') onOpen(nodeOfRow(row));
  };

  const common = (index: number, level: number, node: number) =>
    ({
      role: 'row',
      'aria-rowindex': index + 2,
      'aria-level': level,
      'aria-selected': index === focused,
      tabIndex: index === focused ? 0 : -1,
      className: css.row,
      'data-at': index === focused || undefined,
      ...(isObjective(tree, node) ? explainedNode(tree, node) : {}),
      onFocus: () => {
        if (index !== focused && !moved.current) goTo(idAt(tree, node), useTreeState.getState().lit);
      },
      onKeyDown: key,
    }) as const;

  const render = (index: number) => {
    const row = rows[index];
    if (row === undefined) return null;
    if (row === 'heading') {
      return (
        <div role="row" aria-rowindex={index + 2} aria-level={1} className={css.heading}>
          <div role="gridcell" aria-colspan={7} className={css.whole}>
            {headingOf({ tree, shown })}
          </div>
        </div>
      );
    }
    if (row === 'mission') {
      const { name, mission } = tree.data.company;
      return (
        <div {...common(index, 1, MISSION)} data-mission onDoubleClick={() => onOpen(MISSION)}>
          <div role="gridcell" aria-colspan={7} className={`${css.name} ${css.whole}`}>
            <span className={css.title} dir="auto">
              {mission || name}
            </span>
          </div>
        </div>
      );
    }
    const node = shown.nodes[row] ?? 0;
    const step = stepAt(tree, node);
    const facts = factsOf(tree, node);
    const hidden = shown.hidden[row] ?? 0;
    const opens = shown.opens[row] === 1;
    const depth = depths[row] ?? 0;
    return (
      <div
        {...common(index, depth + 2, node)}
        aria-expanded={opens ? hidden === 0 : undefined}
        data-step={step ? true : undefined}
        data-context={(wanted !== null && wanted[node] !== 1) || undefined}
        onDoubleClick={() => onOpen(node)}
      >
        <div
          role="gridcell"
          {...(step ? { 'aria-colspan': 7 } : {})}
          className={step ? `${css.name} ${css.whole}` : css.name}
          style={{ paddingInlineStart: depth * 20 }}
        >
          <span
            className={css.twist}
            data-folded={hidden > 0 || undefined}
            onPointerDown={(event) => event.preventDefault()}
            onClick={opens ? () => onFold(node) : undefined}
            aria-hidden="true"
          >
            {opens && <IconChevronDown size={14} />}
          </span>
          {step && <span className={css.horizon}>{horizonWords[step.horizon]}</span>}
          <span className={css.title} dir="auto" title={titleAt(tree, node)}>
            {titleAt(tree, node)}
          </span>
          {hidden > 0 && <span className={css.hidden}>+{hidden}</span>}
        </div>
        {!step && <Cells facts={facts} />}
      </div>
    );
  };
  return (
    <div ref={box} className={css.list}>
      <VirtualList
        count={rows.length}
        rowKey={(index) => (typeof rows[index] === 'number' ? idAt(tree, nodeOfRow(rows[index])) : String(rows[index]))}
        render={render}
        head={<Head />}
        label="Alignment tree"
        roles={{ whole: 'treegrid', rows: 'rowgroup' }}
        handle={list}
      />
    </div>
  );
}

function depthsOf(parentPlace: Int32Array): Int32Array {
  const depths = new Int32Array(parentPlace.length);
  parentPlace.forEach((parent, place) => {
    depths[place] = parent >= 0 ? (depths[parent] ?? 0) + 1 : 0;
  });
  return depths;
}

const titles = ['Objective', 'Team', 'Owner', 'Goal type', 'Status', 'Progress', 'Key results'];

function Head() {
  return (
    <div role="row" aria-rowindex={1} className={css.head}>
      {titles.map((title, at) => (
        <div key={title} role="columnheader" className={at === titles.length - 1 ? css.number : undefined}>
          {title}
        </div>
      ))}
    </div>
  );
}

function Cells({ facts }: { facts: Facts }) {
  return (
    <>
      <div role="gridcell" className={css.cell}>
        <span dir="auto" title={facts.team}>
          {facts.team}
        </span>
        {facts.withCount !== '' && (
          <span className={css.with}>
            <span aria-hidden="true">+{facts.with.length}</span>
            <span className="visually-hidden">{carriedWith(facts)}</span>
            <span className={css.names} aria-hidden="true">
              Carried with {facts.with.join(', ')}
            </span>
          </span>
        )}
      </div>
      <div role="gridcell" className={css.cell}>
        {facts.owner !== '' && <Avatar name={facts.owner} beside />}
        <span dir="auto" title={facts.owner}>
          {facts.owner}
        </span>
      </div>
      <div role="gridcell" className={css.cell}>
        {goalTypeWords[facts.goalType]}
      </div>
      <div role="gridcell" className={css.cell}>
        <StatusMark status={facts.status} />
        {facts.differs && <span className={css.word}>owner’s word</span>}
      </div>
      <div role="gridcell" className={css.progress}>
        <ProgressBar
          progress={facts.progress}
          expected={facts.expected}
          status={facts.status}
          label={`Progress of ${facts.title}`}
        />
        {formatPercent(facts.progress)}
      </div>
      <div role="gridcell" className={css.number}>
        {facts.keyResults}
      </div>
    </>
  );
}
