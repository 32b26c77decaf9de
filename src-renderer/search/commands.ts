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
  IconHandStop,
  IconHistory,
  IconHome,
  IconListDetails,
  IconMessages,
  IconMoon,
  IconPlus,
  IconPresentation,
  IconSettings,
  IconSitemap,
  IconStairs,
  IconStairsUp,
  IconSun,
  IconTarget,
  IconUserPlus,
  IconUsers,
} from '@tabler/icons-react';
import { navigate } from 'wouter/use-hash-location';
import type { Output } from '#shared/contract';
import type { PersonId } from '#shared/kernel/ids';
import { attempt, openDocument, openOverlay, save } from '../app/document-commands';
import type { KeyBinding } from '../app/keys';
import { redo, undo } from '../app/undo';
import type { SettingsSection, Wish } from '../app/wish';
import { backToNow, openTimeBar } from '../time-travel/travel';
import { saidLooking } from '../ui/looking';
import { matching } from '../ui/picker-match';

export type Entry = {
  id: string;
  group: string;
  label: string;
  detail?: string;
  /** Further words under which it is found, never shown. */
  also?: string;
  keys?: string;
  icon: typeof IconHome;
  run: () => void;
};

type Scopes = Output<'home.scopes'>;
/** Who asks: what there is to go to depends on their teams and people. */
export type Asking = { readonly me: PersonId | null; readonly scopes: Scopes | undefined };

/** Of many teams the first few are named; the others are found by their name. */
const teamsNamed = 5;

/** What can be done with what is on screen, as far as the words fit. */
export function commandsHere(text: string, groups: readonly { readonly bindings: readonly KeyBinding[] }[]): Entry[] {
  const all = groups.flatMap(({ bindings }) =>
    bindings.flatMap(({ keys, label, run, changes, findable }): Entry[] =>
      findable && run
        ? [
            {
              id: `here ${keys}`,
              group: 'Here',
              label,
              keys,
              icon: IconTarget,
              run: () => void (!(changes && saidLooking()) && run(new KeyboardEvent('keydown'))),
            },
          ]
        : [],
    ),
  );
  return [...matching(all, text)];
}

/** Where to go and what to do, as far as the words fit. */
export function commandsFor(text: string, go: (to: string) => void, { me, scopes }: Asking): Entry[] {
  const teams = (scopes?.teams ?? []).slice(0, teamsNamed);
  const to = (label: string, path: string, icon: typeof IconHome, keys?: string, also?: string): Entry => ({
    id: path,
    group: 'Go to',
    label,
    icon,
    run: () => go(path),
    ...(keys ? { keys } : {}),
    ...(also ? { also } : {}),
  });
  /** The same way under the name of what is done there. */
  const by = (label: string, path: string, icon: typeof IconHome, also = ''): Entry => ({
    ...to(label, path, icon, undefined, also),
    id: label,
  });
  const setting = (label: string, section: SettingsSection, also: string): Entry => ({
    ...by(label, '/settings', IconSettings, also),
    run: () => navigate('/settings', { state: { section } satisfies Wish }),
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
  const wish = (label: string, path: string, icon: typeof IconHome, state: Wish, also = ''): Entry => ({
    ...change(label, icon, () => navigate(path, { state })),
    also,
  });
  const quiz = (id: string, label: string): Entry => ({
    ...to(label, `/teams/${id}`, IconStairs),
    id: `quiz ${id}`,
    run: () => void (!saidLooking() && navigate(`/teams/${id}`, { state: { quiz: true } satisfies Wish })),
  });
  const all = [
    to('Home', '/home', IconHome, 'g h', 'needs due week'),
    to('Tree', '/tree', IconBinaryTree, 'g t', 'map alignment line of sight'),
    to('Strategy', '/strategy', IconStairsUp, 'g s', 'five-year one-year annual goals ambitions'),
    to('Objectives', '/objectives', IconTarget, 'g o', 'okr goals key results mine drafts'),
    to('Example library', '/library', IconBooks, 'g l', 'ideas model goals'),
    to('Check-in', '/check-in', IconCheckbox, 'g c', 'update progress values confidence'),
    by(
      'Pulse: five statements at the end of a check-in',
      '/check-in',
      IconCheckbox,
      'mood survey engagement motivation',
    ),
    to('Check-in templates', '/check-in/templates', IconListDetails, undefined, 'questions prompts ppp'),
    ...teams.map(({ id, name }) => to(`Team meeting of ${name}`, `/meeting/${id}`, IconPresentation)),
    ...(teams.length === 0
      ? [{ ...to('Team meeting: choose the team', '/teams', IconPresentation), id: 'meeting' }]
      : []),
    to('Secret vote on confidence', '/vote', IconHandStop),
    ...teams.map(({ id, name }) => quiz(id, `Quiz: the stage of ${name}`)),
    ...(teams.length === 0 ? [{ ...to('Quiz: the stage of a team', '/teams', IconStairs), id: 'quiz' }] : []),
    ...teams.map(({ id, name }) => ({
      ...to(`Pulse and rhythm of ${name}`, `/teams/${id}`, IconSitemap, undefined, 'trend discipline cadence'),
      id: `pulse ${id}`,
    })),
    to('Blockers', '/blockers', IconBarrierBlock, 'g b', 'help obstacles impediments'),
    to('KPIs', '/kpis', IconGauge, 'g k', 'indicators metrics health gauges'),
    to('Retrospectives', '/retrospectives', IconMessages, 'g r', 'learnings lessons actions'),
    to('People', '/people', IconUsers, 'g p', 'persons employees org chart managers'),
    by('Somebody leaves: hand over', '/people', IconUsers, 'handover succession successor'),
    to('Teams', '/teams', IconSitemap, undefined, 'departments projects structure'),
    to('Who does what', '/people/roles', IconUsers, undefined, 'roles admin champion sponsor super user'),
    by(
      'RACI: who plays which part in a key result',
      '/objectives',
      IconTarget,
      'responsible accountable consulted informed',
    ),
    ...(me !== null && scopes && scopes.people > 0 ? [to('My people', `/people/${me}/team`, IconUsers)] : []),
    to('Calibration', '/calibration', IconGauge, 'g v', 'confidence levels brier forecast'),
    to('Cycles', '/cycles', IconCalendarEvent, undefined, 'quarters years planning lead times'),
    by(
      'Closing: scores, learnings, carry over',
      '/cycles',
      IconCalendarEvent,
      'close grade end carry-over reopen keep abandon',
    ),
    by('Holidays', '/cycles', IconCalendarEvent, 'vacation public days off calendar'),
    by('Calendar file (.ics)', '/cycles', IconCalendarEvent, 'ical outlook export rhythm'),
    to('What has changed between two days', '/difference', IconArrowsDiff),
    to('Settings', '/settings', IconSettings, undefined, 'preferences options'),
    setting('Mission, vision and values', 'company', 'company purpose name'),
    setting('Fiscal year and calendar', 'calendar', 'week starts time zone months'),
    setting('Goal policy', 'method', 'method stretch committed rules individual objectives guideline'),
    wish('New objective', '/objectives', IconPlus, { create: true }, 'add okr goal'),
    wish('New KPI', '/kpis', IconGauge, { create: true }, 'add indicator metric'),
    wish('Enter KPI readings', '/kpis', IconGauge, { enter: true }),
    wish('Add people', '/people', IconUserPlus, { create: true }, 'new person employee'),
    wish('Import people', '/people', IconFileImport, { bring: true }, 'excel xlsx csv list personnel employees file'),
    wish('Add a team', '/teams', IconSitemap, { create: true }, 'new department project'),
    wish('New blocker', '/blockers', IconBarrierBlock, { create: true }, 'add raise ask for help obstacle impediment'),
    wish('New retrospective', '/retrospectives', IconMessages, { create: true }, 'add start session'),
    { ...act('Import a workbook', IconFileImport, () => go('/import')), also: 'excel xlsx csv spreadsheet read' },
    { ...act('Export the document', IconFileExport, () => go('/export')), also: 'excel xlsx csv json download' },
    act('Look at an earlier day', IconHistory, openTimeBar, 'g a'),
    act('Back to now', IconHistory, backToNow, 'g n'),
    act('Undo', IconArrowBackUp, undo, 'Mod+Z'),
    act('Redo', IconArrowForwardUp, redo, 'Mod+Shift+Z'),
    act('Save', IconDeviceFloppy, () => save(), 'Mod+S'),
    act('Save as', IconDeviceFloppy, () => save(true)),
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
