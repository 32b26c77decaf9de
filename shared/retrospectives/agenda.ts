import { z } from 'zod';

/** The stations of a session, in order. `scores` closes the key results; the others are the retrospective itself. */
export const Phase = z.enum(['prepare', 'scores', 'notes', 'reveal', 'group', 'vote', 'discuss', 'actions', 'summary']);
export type Phase = z.infer<typeof Phase>;

export const FormatId = z.enum([
  'review-90',
  'retrospective-60',
  'reflect-and-reset-45',
  'half-day-180',
  'retrospect-and-prospect-45',
]);
export type FormatId = z.infer<typeof FormatId>;

/** One step of a timed agenda; several steps may belong to one phase, a break to the one before it. Whole minutes. */
export const AgendaStep = z.strictObject({
  title: z.string().trim().min(1).max(120),
  minutes: z.number().int().min(1).max(240),
  phase: Phase,
});
export type AgendaStep = z.infer<typeof AgendaStep>;

export const Agenda = z.array(AgendaStep).min(1).max(20);
export type Agenda = z.infer<typeof Agenda>;

export type Format = {
  readonly id: FormatId;
  readonly title: string;
  /** When to choose it, one sentence. */
  readonly purpose: string;
  /** Stated length in minutes; the steps sum to it. */
  readonly minutes: number;
  readonly agenda: readonly AgendaStep[];
  /** The board it starts with, or null where nothing is written on notes. */
  readonly board: BoardId | null;
};

export const BoardId = z.enum(['classic', 'four-ls', 'sailboat', 'start-stop-continue', 'retrospect-prospect', 'own']);
export type BoardId = z.infer<typeof BoardId>;

const step = (phase: Phase, title: string, minutes: number): AgendaStep => ({ phase, title, minutes });

/** The five formats that Okra offers. Wording is our own; lengths follow the method's public descriptions. */
export const formats: Readonly<Record<FormatId, Format>> = {
  'review-90': {
    id: 'review-90',
    title: 'Review and retrospective in one',
    purpose: 'The end of a quarter, once for the results and for how you worked.',
    minutes: 90,
    board: 'classic',
    agenda: [
      step('prepare', 'Opening and last time’s actions', 5),
      step('scores', 'Scores and their evidence', 20),
      step('scores', 'Wins', 5),
      step('notes', 'Silent notes', 10),
      step('reveal', 'Read the notes', 4),
      step('group', 'Group what belongs together', 6),
      step('vote', 'Dot vote', 5),
      step('discuss', 'Discuss the top three', 20),
      step('actions', 'Actions with owner and date', 10),
      step('summary', 'Close', 5),
    ],
  },
  'retrospective-60': {
    id: 'retrospective-60',
    title: 'Retrospective alone',
    purpose: 'How you worked, when the scores have been settled elsewhere.',
    minutes: 60,
    board: 'classic',
    agenda: [
      step('prepare', 'Opening and last time’s actions', 5),
      step('notes', 'Silent notes', 10),
      step('reveal', 'Read the notes', 4),
      step('group', 'Group what belongs together', 6),
      step('vote', 'Dot vote', 5),
      step('discuss', 'Discuss', 20),
      step('actions', 'Actions with owner and date', 8),
      step('summary', 'Close', 2),
    ],
  },
  'reflect-and-reset-45': {
    id: 'reflect-and-reset-45',
    title: 'Reflect and reset',
    purpose: 'Key result by key result: the final score, what you learned, and what becomes of it.',
    minutes: 45,
    board: null,
    agenda: [
      step('prepare', 'Opening and last time’s actions', 2),
      step('scores', 'Final score, learning, keep / modify / abandon', 35),
      step('actions', 'What was put aside, with an owner', 5),
      step('summary', 'Close', 3),
    ],
  },
  'half-day-180': {
    id: 'half-day-180',
    title: 'Half a day',
    purpose: 'The end of a year, or of a hard quarter, with room for causes and solutions.',
    minutes: 180,
    board: 'classic',
    agenda: [
      step('prepare', 'Opening and mood', 25),
      step('scores', 'Goals, and what we are proud of', 35),
      step('notes', 'Failures: silent notes', 10),
      step('reveal', 'Read the notes', 10),
      step('group', 'Causes', 20),
      step('group', 'Break', 10),
      step('vote', 'Dot vote', 5),
      step('discuss', 'Solutions', 35),
      step('actions', 'Repeat, change, or move to business as usual', 20),
      step('summary', 'Evaluation', 10),
    ],
  },
  'retrospect-and-prospect-45': {
    id: 'retrospect-and-prospect-45',
    title: 'Retrospect and prospect',
    purpose: 'In the middle of a cycle, every two to six weeks: look back, look ahead, adjust.',
    minutes: 45,
    board: 'retrospect-prospect',
    agenda: [
      step('notes', 'Retrospect: what happened, and why', 15),
      step('reveal', 'Prospect: what comes next, and what it asks of us', 15),
      step('actions', 'Adjust goals, priority, approach or effort', 15),
    ],
  },
};

export type BoardColumn = { readonly title: string; readonly prompt: string };

/** The boards on offer; `own` starts with one empty column that the facilitator names. */
export const boards: Readonly<Record<BoardId, { readonly title: string; readonly columns: readonly BoardColumn[] }>> = {
  classic: {
    title: 'Went well, did not, puzzles, try',
    columns: [
      { title: 'Went well', prompt: 'What do we want to keep?' },
      { title: 'Did not', prompt: 'What held us back?' },
      { title: 'Puzzles', prompt: 'What do we not understand yet?' },
      { title: 'Try', prompt: 'What would we do differently?' },
    ],
  },
  'four-ls': {
    title: '4 Ls',
    columns: [
      { title: 'Liked', prompt: 'What was good about it?' },
      { title: 'Learned', prompt: 'What do we know now?' },
      { title: 'Lacked', prompt: 'What was missing?' },
      { title: 'Longed for', prompt: 'What do we wish we had?' },
    ],
  },
  sailboat: {
    title: 'Sailboat',
    columns: [
      { title: 'Wind', prompt: 'What drives us forward?' },
      { title: 'Anchors', prompt: 'What slows us down?' },
      { title: 'Rocks', prompt: 'What risks lie ahead?' },
      { title: 'Island', prompt: 'Where do we want to arrive?' },
    ],
  },
  'start-stop-continue': {
    title: 'Start, stop, continue',
    columns: [
      { title: 'Start', prompt: 'What should we begin to do?' },
      { title: 'Stop', prompt: 'What should we no longer do?' },
      { title: 'Continue', prompt: 'What should we keep doing?' },
    ],
  },
  'retrospect-prospect': {
    title: 'Retrospect, prospect',
    columns: [
      { title: 'Retrospect', prompt: 'What happened since last time, and why?' },
      { title: 'Prospect', prompt: 'What comes next, and what changes?' },
      { title: 'Adjust', prompt: 'Which goal, priority, approach or effort?' },
    ],
  },
  own: { title: 'Own columns', columns: [{ title: 'Notes', prompt: '' }] },
};

/** The length of an agenda in minutes. */
export const agendaMinutes = (agenda: readonly AgendaStep[]): number =>
  agenda.reduce((sum, { minutes }) => sum + minutes, 0);

/**
 * The stations that a session with this agenda passes, in the fixed order. Opening and summary are always there;
 * silent notes always lead to their reveal.
 */
export function phasesOf(agenda: readonly AgendaStep[]): Phase[] {
  const named = new Set<Phase>(agenda.map(({ phase }) => phase));
  named.add('prepare');
  named.add('summary');
  if (named.has('notes')) named.add('reveal');
  return Phase.options.filter((phase) => named.has(phase));
}

/** Minutes that the agenda gives to a phase, 0 where it names no step for it. */
export const minutesFor = (agenda: readonly AgendaStep[], phase: Phase): number =>
  agendaMinutes(agenda.filter((one) => one.phase === phase));

/** The neighbour of a phase in this agenda; null past either end. A phase the agenda lacks counts by its fixed place. */
export function phaseBeside(agenda: readonly AgendaStep[], phase: Phase, by: 1 | -1): Phase | null {
  const place = Phase.options.indexOf(phase);
  const passed = phasesOf(agenda);
  return by === 1
    ? (passed.find((one) => Phase.options.indexOf(one) > place) ?? null)
    : (passed.findLast((one) => Phase.options.indexOf(one) < place) ?? null);
}

/** Whether what has been written silently is open to all in this phase. */
export const isRevealed = (phase: Phase): boolean => Phase.options.indexOf(phase) >= Phase.options.indexOf('reveal');

/** Whether the vote has been counted in this phase. */
export const isCounted = (phase: Phase): boolean => Phase.options.indexOf(phase) > Phase.options.indexOf('vote');
