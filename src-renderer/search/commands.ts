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
  IconUsers,
} from '@tabler/icons-react';
import { navigate } from 'wouter/use-hash-location';
import type { Output } from '#shared/contract';
import type { PersonId } from '#shared/kernel/ids';
import { attempt, openDocument, openOverlay, save } from '../app/document-commands';
import { redo, undo } from '../app/undo';
import type { Wish } from '../app/wish';
import { backToNow, openTimeBar } from '../time-travel/travel';
import { saidLooking } from '../ui/looking';
import { matching } from '../ui/picker-match';

export type Entry = {
  id: string;
  group: string;
  label: string;
  detail?: string;
  keys?: string;
  icon: typeof IconHome;
  run: () => void;
};

type Scopes = Output<'home.scopes'>;
/** Who asks: what there is to go to depends on their teams and people. */
export type Asking = { readonly me: PersonId | null; readonly scopes: Scopes | undefined };

/** Of many teams the first few are named; the others are found by their name. */
const teamsNamed = 5;

/** Where to go and what to do, as far as the words fit. */
export function commandsFor(text: string, go: (to: string) => void, { me, scopes }: Asking): Entry[] {
  const teams = (scopes?.teams ?? []).slice(0, teamsNamed);
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
  const quiz = (id: string, label: string): Entry => ({
    ...to(label, `/teams/${id}`, IconStairs),
    id: `quiz ${id}`,
    run: () => void (!saidLooking() && navigate(`/teams/${id}`, { state: { quiz: true } satisfies Wish })),
  });
  const all = [
    to('Home', '/home', IconHome, 'g h'),
    to('Tree', '/tree', IconBinaryTree, 'g t'),
    to('Strategy', '/strategy', IconStairsUp, 'g s'),
    to('Objectives', '/objectives', IconTarget, 'g o'),
    to('Example library', '/library', IconBooks, 'g l'),
    to('Check-in', '/check-in', IconCheckbox, 'g c'),
    to('Check-in templates', '/check-in/templates', IconListDetails),
    ...teams.map(({ id, name }) => to(`Team meeting of ${name}`, `/meeting/${id}`, IconPresentation)),
    ...(teams.length === 0
      ? [{ ...to('Team meeting: choose the team', '/teams', IconPresentation), id: 'meeting' }]
      : []),
    to('Secret vote on confidence', '/vote', IconHandStop),
    ...teams.map(({ id, name }) => quiz(id, `Quiz: the stage of ${name}`)),
    ...(teams.length === 0 ? [{ ...to('Quiz: the stage of a team', '/teams', IconStairs), id: 'quiz' }] : []),
    to('Blockers', '/blockers', IconBarrierBlock, 'g b'),
    to('KPIs', '/kpis', IconGauge, 'g k'),
    to('Retrospectives', '/retrospectives', IconMessages, 'g r'),
    to('People', '/people', IconUsers, 'g p'),
    to('Teams', '/teams', IconSitemap),
    to('Who does what', '/people/roles', IconUsers),
    ...(me !== null && scopes && scopes.people > 0 ? [to('My people', `/people/${me}/team`, IconUsers)] : []),
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
