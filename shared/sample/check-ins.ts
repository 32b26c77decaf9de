import { siblings } from './order';
import type { Random } from './random';
import type { SampleRow, SampleRows } from './rows';

/** The template that some teams of the company have made for themselves, and its prompts. */
export function* templateOf(newId: () => string): Generator<SampleRow, string> {
  const id = newId();
  const about = 'Three questions, answered before nine on Monday.';
  yield { table: 'checkInTemplates', row: { id, name: 'Monday figures', about, answeredBy: 'value', ord: 'b0' } };
  const places = siblings(prompts.length);
  for (const [index, prompt] of prompts.entries())
    yield { table: 'checkInPrompts', row: { id: newId(), templateId: id, ...prompt, ord: places[index] ?? '' } };
  return id;
}

const prompts: readonly Pick<SampleRows['checkInPrompts'], 'label' | 'hint' | 'goesTo'>[] = [
  { label: 'What moved the figure?', hint: 'One cause, not a list of work', goesTo: 'retrospect' },
  { label: 'The one thing for this week', hint: '', goesTo: 'prospect' },
  { label: 'Whom do we need?', hint: 'A name is better than a department', goesTo: 'blocker' },
];

const offers: readonly string[] = [
  'One of us can sit with you for two days next week',
  'We had the same last quarter: our notes are yours, call me',
  'I know the supplier and can ask today',
  'We can lend a machine until the end of the month',
  'Put it on the agenda of our round on Thursday, we will find the hours',
  'Our analyst can pull the figures on Monday',
];

/** What somebody offers on a blocker that asks for help; two of three get an offer, half of those are taken up. */
export function* offersOn(
  blocker: SampleRows['blockers'],
  helper: string | undefined,
  random: Random,
): Generator<SampleRow> {
  if (blocker.asksHelp !== 1 || helper === undefined || helper === blocker.ownerId || !random.chance(0.66)) return;
  const text = random.pick(offers);
  const row = { id: `${blocker.id}~${helper}`, blockerId: blocker.id, personId: helper, text };
  const acceptedOn = random.chance(0.5) ? blocker.raisedOn : null;
  yield { table: 'helpOffers', row: { ...row, offeredOn: blocker.raisedOn, acceptedOn } };
}
