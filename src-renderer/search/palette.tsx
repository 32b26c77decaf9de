import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconArrowsDiff,
  IconBarrierBlock,
  IconBinaryTree,
  IconBooks,
  IconCalendarEvent,
  IconCheckbox,
  IconContrast2,
  IconDeviceFloppy,
  IconFileExport,
  IconFileImport,
  IconFolderOpen,
  IconGauge,
  IconHistory,
  IconHome,
  IconMessages,
  IconMoon,
  IconPlus,
  IconSettings,
  IconSitemap,
  IconStairsUp,
  IconSun,
  IconTarget,
  IconTargetArrow,
  IconUser,
  IconUsers,
} from '@tabler/icons-react';
import { type KeyboardEvent, useDeferredValue, useEffect, useId, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { navigate } from 'wouter/use-hash-location';
import type { Found } from '#shared/search/contract';
import { attempt, openDocument, openOverlay, save } from '../app/document-commands';
import { redo, undo } from '../app/undo';
import type { Wish } from '../app/wish';
import { useCall } from '../ipc/use-call';
import { backToNow, openTimeBar } from '../time-travel/travel';
import { Kbd } from '../ui/kbd';
import { saidLooking } from '../ui/looking';
import { matching } from '../ui/picker-match';
import css from './palette.module.css';

type Entry = {
  id: string;
  group: string;
  label: string;
  detail?: string;
  keys?: string;
  icon: typeof IconHome;
  run: () => void;
};

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
export function Palette({ onClose }: { onClose: () => void }) {
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const [, go] = useLocation();
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const asked = useDeferredValue(text.trim());
  const { data: found = [] } = useCall('search.find', { text: asked || '-' }, { enabled: asked !== '', keep: true });
  const entries = [...commandsFor(text, go), ...(asked === '' ? [] : found.map((one) => entryOf(one, go)))];
  const chosen = Math.min(at, entries.length - 1);

  useEffect(() => dialog.current?.showModal(), []);
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

function commandsFor(text: string, go: (to: string) => void): Entry[] {
  const to = (label: string, path: string, icon: typeof IconHome, keys?: string): Entry => ({
    id: path,
    group: 'Go to',
    label,
    icon,
    run: () => go(path),
    ...(keys ? { keys } : {}),
  });
  const act = (label: string, icon: typeof IconHome, run: () => unknown, keys?: string): Entry => ({
    id: label,
    group: 'Do',
    label,
    icon,
    run: () => void run(),
    ...(keys ? { keys } : {}),
  });
  const change = (label: string, icon: typeof IconHome, run: () => unknown, keys?: string): Entry =>
    act(label, icon, () => !saidLooking() && run(), keys);
  const all = [
    to('Home', '/home', IconHome, 'g h'),
    to('Tree', '/tree', IconBinaryTree, 'g t'),
    to('Strategy', '/strategy', IconStairsUp, 'g s'),
    to('Objectives', '/objectives', IconTarget, 'g o'),
    to('Example library', '/library', IconBooks, 'g l'),
    to('Check-in', '/check-in', IconCheckbox, 'g c'),
    to('Blockers', '/blockers', IconBarrierBlock, 'g b'),
    to('KPIs', '/kpis', IconGauge, 'g k'),
    to('Retrospectives', '/retrospectives', IconMessages, 'g r'),
    to('People', '/people', IconUsers, 'g p'),
    to('Teams', '/teams', IconSitemap),
    to('Who does what', '/people/roles', IconUsers),
    to('Calibration', '/calibration', IconGauge, 'g v'),
    to('Cycles', '/cycles', IconCalendarEvent),
    to('What has changed between two days', '/difference', IconArrowsDiff),
    to('Settings', '/settings', IconSettings),
    change('New objective', IconPlus, () => navigate('/objectives', { state: { create: true } satisfies Wish })),
    change('New KPI', IconGauge, () => navigate('/kpis', { state: { create: true } satisfies Wish })),
    change('Enter KPI readings', IconGauge, () => navigate('/kpis', { state: { enter: true } satisfies Wish })),
    act('Import a workbook', IconFileImport, () => go('/import')),
    act('Export the document', IconFileExport, () => go('/export')),
    act('Look at an earlier day', IconHistory, openTimeBar, 'g a'),
    act('Back to now', IconHistory, backToNow, 'g n'),
    act('Undo', IconArrowBackUp, undo, 'Mod+Z'),
    act('Redo', IconArrowForwardUp, redo, 'Mod+Shift+Z'),
    act('Save', IconDeviceFloppy, () => save(), 'Mod+S'),
    act('Open a document', IconFolderOpen, openDocument, 'Mod+O'),
    act('New workspace', IconPlus, () => openOverlay('new')),
    act('Dark theme', IconMoon, () => attempt('settings.update', { theme: 'dark' })),
    act('Light theme', IconSun, () => attempt('settings.update', { theme: 'light' })),
    act('Theme of the system', IconSun, () => attempt('settings.update', { theme: 'system' })),
    act('High contrast', IconContrast2, () => attempt('settings.update', { contrast: 'more' })),
    act('Normal contrast', IconContrast2, () => attempt('settings.update', { contrast: 'system' })),
  ];
  return [...matching(all, text)];
}

function entryOf({ kind, id, title, detail, objectiveId }: Found, go: (to: string) => void): Entry {
  const path = {
    objective: `/objectives/${id}`,
    'key-result': `/objectives/${objectiveId ?? ''}`,
    person: '/people',
    team: `/teams/${id}`,
    kpi: `/kpis/${id}`,
  }[kind];
  const icon = foundIcons[kind];
  return { id: `${kind} ${id}`, group: foundGroups[kind], label: title, detail, icon, run: () => go(path) };
}
