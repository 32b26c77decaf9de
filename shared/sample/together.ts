import { addDays, type IsoDate } from '#shared/kernel/dates';
import { type Answers, pulsePeriod } from '#shared/pulse/domain';
import type { Unit } from './organisation';
import type { Random } from './random';
import type { SampleRow } from './rows';

const raises = [
  'A second pair of hands for the data',
  'A clear word on what we may drop',
  'The answer of the other team this week',
  'One week without other work',
  'A look at the numbers every Monday, not at the month’s end',
  'Talking to five customers before we go on',
  'A smaller first step',
  'Somebody who has done this before',
];

/** Short meetings of some teams in the last weeks, a few votes of confidence, and the pulse of who has enough people. */
export function* togetherOf(
  units: readonly Unit[],
  running: readonly string[],
  today: IsoDate,
  random: Random,
  newId: () => string,
): Generator<SampleRow> {
  for (const unit of units) {
    const own = random.fork(unit.row.name);
    if (unit.row.kind !== 'company' && unit.members.length >= 2 && own.chance(0.5))
      yield* meetingsOf(unit, today, own, newId);
    if (unit.members.length >= 5) yield* pulseOf(unit, today, own.fork('pulse'), newId);
  }
  for (const keyResultId of running) {
    const own = random.fork(`vote on ${keyResultId}`);
    yield* voteOn(keyResultId, today, own, newId);
  }
}

function* meetingsOf(unit: Unit, today: IsoDate, random: Random, newId: () => string): Generator<SampleRow> {
  for (let weeks = 6; weeks >= 1; weeks -= 1) {
    if (random.chance(0.25)) continue;
    const planned = random.int(4, 8);
    yield {
      table: 'teamMeetings',
      row: {
        id: newId(),
        teamId: unit.row.id,
        heldOn: addDays(today, -7 * weeks),
        seconds: random.int(11 * 60, 17 * 60),
        planned,
        discussed:
          planned -
          random.weighted([
            [0, 6],
            [1, 3],
            [2, 1],
          ]),
        blockersOwned: random.int(0, 3),
      },
    };
  }
}

function* voteOn(keyResultId: string, today: IsoDate, random: Random, newId: () => string): Generator<SampleRow> {
  const id = newId();
  const present = random.int(4, 8);
  const heldOn = addDays(today, -random.int(3, 12));
  yield { table: 'confidenceVotes', row: { id, keyResultId, heldOn, present } };
  const middle = random.real(1.8, 4.4);
  for (let voter = 0; voter < present; voter += 1) {
    const fingers = Math.max(0, Math.min(5, Math.round(random.normal(middle, 0.9))));
    yield { table: 'confidenceBallots', row: { id: newId(), voteId: id, fingers, author: '' } };
  }
  for (const text of random.some(raises, random.int(1, 3)))
    yield { table: 'confidenceRaises', row: { id: newId(), voteId: id, text } };
}

function* pulseOf(unit: Unit, today: IsoDate, random: Random, newId: () => string): Generator<SampleRow> {
  const level = { purpose: 3.6, mastery: 3.4, autonomy: 3.5, progress: 3.2, belonging: 4 };
  const drift = random.normal(0, 0.4);
  for (let fortnights = 7; fortnights >= 1; fortnights -= 1) {
    const periodOn = pulsePeriod(addDays(today, -14 * fortnights), 1).from;
    const answers = Math.round(unit.members.length * random.real(0.6, 1));
    const step = random.normal(0, 0.15);
    for (let person = 0; person < answers; person += 1) {
      const said = (mean: number): number | null =>
        random.chance(0.05) ? null : Math.max(1, Math.min(5, Math.round(random.normal(mean + drift + step, 0.8))));
      const row: Answers = {
        purpose: said(level.purpose),
        mastery: said(level.mastery),
        autonomy: said(level.autonomy),
        progress: said(level.progress),
        belonging: said(level.belonging),
      };
      yield { table: 'pulseAnswers', row: { id: newId(), teamId: unit.row.id, periodOn, ...row, author: '' } };
    }
  }
}
