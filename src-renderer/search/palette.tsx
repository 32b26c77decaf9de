import { IconGauge, IconSitemap, IconTarget, IconTargetArrow, IconUser } from '@tabler/icons-react';
import { type KeyboardEvent, useDeferredValue, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { Found } from '#shared/search/contract';
import { useFrame } from '../app/frame';
import { useKeyGroups } from '../app/keys';
import type { Wish } from '../app/wish';
import { useCall } from '../ipc/use-call';
import { Kbd } from '../ui/kbd';
import { commandsFor, commandsHere, type Entry } from './commands';
import css from './palette.module.css';

const foundIcons = {
  objective: IconTarget,
  'key-result': IconTargetArrow,
  person: IconUser,
  team: IconSitemap,
  kpi: IconGauge,
} as const;
const foundGroups = {
  objective: 'Objectives',
  'key-result': 'Key results',
  person: 'People',
  team: 'Teams',
  kpi: 'KPIs',
} as const;

/** Go to, create, do, and find: one line to type in, arrows and Enter. */
export function Palette({ onClose, typed }: { onClose: () => void; typed?: () => string }) {
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const [, go] = useLocation();
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const asked = useDeferredValue(text.trim());
  const { data: found = [] } = useCall('search.find', { text: asked || '-' }, { enabled: asked !== '', keep: true });
  const { me } = useFrame();
  const { data: scopes } = useCall('home.scopes', {});
  const groups = useKeyGroups((state) => state.groups);
  const here = commandsHere(text, groups);
  const ways = commandsFor(text, go, { me, scopes });
  const entries = [
    // Enter does what stands first: nothing that changes the document, unless it is asked for by a word
    ...(text.trim() === '' ? [...ways, ...here] : [...here, ...ways]),
    ...(asked === '' ? [] : found.map((one) => entryOf(one, go))),
  ];
  const chosen = Math.min(at, entries.length - 1);

  // before the first frame, so that no key falls between
  useLayoutEffect(() => {
    dialog.current?.showModal();
    setText((known) => known + (typed?.() ?? ''));
  }, [typed]);
  useEffect(() => document.getElementById(`${id}-${chosen}`)?.scrollIntoView({ block: 'nearest' }), [id, chosen]);

  const run = (entry: Entry | undefined) => {
    if (!entry) return;
    onClose();
    entry.run();
  };
  const key = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) setAt((chosen + step + entries.length) % Math.max(1, entries.length));
    else if (event.key === 'Enter') run(entries[chosen]);
    else return;
    event.preventDefault();
  };
  return (
    <dialog ref={dialog} className={css.palette} aria-label="Go to, create, do" onClose={onClose}>
      <input
        className={css.input}
        role="combobox"
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={entries.length > 0 ? `${id}-${chosen}` : undefined}
        aria-label="Search"
        placeholder="Search, or say what to do…"
        maxLength={200}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={key}
      />
      <div id={`${id}-list`} role="listbox" aria-label="Results" className={css.list}>
        {entries.map((entry, index) => (
          <Item
            key={entry.id}
            id={`${id}-${index}`}
            entry={entry}
            chosen={index === chosen}
            first={entry.group !== entries[index - 1]?.group}
            onRun={() => run(entry)}
          />
        ))}
      </div>
      {entries.length === 0 && <p className={css.none}>Nothing has “{text}” in its name.</p>}
    </dialog>
  );
}

type ItemProps = { id: string; entry: Entry; chosen: boolean; first: boolean; onRun: () => void };

function Item({ id, entry, chosen, first, onRun }: ItemProps) {
  const Icon = entry.icon;
  return (
    <>
      {first && (
        <div className={css.group} role="presentation">
          {entry.group}
        </div>
      )}
      {/* biome-ignore lint/a11y/useFocusableInteractive: as above */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the input hears Enter */}
      <div id={id} role="option" aria-selected={chosen} className={css.item} onClick={onRun}>
        <Icon size={16} stroke={1.75} aria-hidden="true" />
        <span className="one-line">{entry.label}</span>
        {entry.detail && <span className={css.detail}>{entry.detail}</span>}
        {entry.keys && (
          <span className={css.keys}>
            {entry.keys.split(' ').map((part) => (
              <Kbd key={part} keys={part} />
            ))}
          </span>
        )}
      </div>
    </>
  );
}

type Go = (to: string, options?: { state: Wish }) => void;

function entryOf({ kind, id, title, detail, objectiveId }: Found, go: Go): Entry {
  const path = {
    objective: `/objectives/${id}`,
    'key-result': `/objectives/${objectiveId ?? ''}`,
    person: `/people/${id}`,
    team: `/teams/${id}`,
    kpi: `/kpis/${id}`,
  }[kind];
  const icon = foundIcons[kind];
  const run = () => (kind === 'key-result' ? go(path, { state: { keyResult: id } }) : go(path));
  return { id: `${kind} ${id}`, group: foundGroups[kind], label: title, detail, icon, run };
}
