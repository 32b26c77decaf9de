import { leadWeeks } from '#shared/cycles/domain';
import { act } from '../app/act';
import { Segments } from '../ui/controls';
import css from './lead-times.module.css';

const choices = Array.from({ length: leadWeeks.most - leadWeeks.least + 1 }, (_, index) => leadWeeks.least + index);

/** How long before a year the company begins to talk about its goals; years to come follow. */
export function LeadWeeks({ weeks }: { weeks: number }) {
  const choose = (chosen: number) =>
    act('rituals.set-lead-weeks', { weeks: chosen }, `Company talks open ${chosen} weeks before the year`);
  return (
    <span className={css.weeks}>
      <span aria-hidden="true">Company talks open</span>
      <Segments
        label="Company talks open so many weeks before the year"
        value={String(weeks)}
        options={choices.map((count) => ({ value: String(count), label: String(count) }))}
        onChange={(value) => void choose(Number(value))}
      />
      <span aria-hidden="true">weeks before the year</span>
    </span>
  );
}
