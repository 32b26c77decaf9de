import type { Phase } from '#shared/retrospectives/agenda';

/** What each step is called, and what is done in it, in one sentence for the room. */
export const phaseWords: Record<Phase, { title: string; task: string }> = {
  prepare: { title: 'Open', task: 'What is on today, and what became of last time’s actions.' },
  scores: { title: 'Scores', task: 'Each key result: final score, what was learned, keep, modify or abandon.' },
  notes: { title: 'Silent notes', task: 'Everybody writes for themselves. Nobody sees a note before the reveal.' },
  reveal: { title: 'Read', task: 'Read the notes in silence. Ask what you do not understand.' },
  group: { title: 'Group', task: 'Drag together what belongs together, and name it.' },
  vote: { title: 'Vote', task: 'The laptop goes round; each ballot is secret until the count.' },
  discuss: { title: 'Discuss', task: 'The most dots first. Why was it so, and what follows?' },
  actions: { title: 'Actions', task: 'Few, each with an owner and a day.' },
  summary: { title: 'Close', task: 'What we take along.' },
};

/** Minutes and seconds as a clock shows them; beyond zero with a plus. */
export function clock(seconds: number): string {
  const size = Math.abs(Math.trunc(seconds));
  const text = `${Math.floor(size / 60)}:${String(size % 60).padStart(2, '0')}`;
  return seconds < 0 ? `+${text}` : text;
}
