import type { Dependency } from '#shared/dependencies/contract';
import { formatShortDay } from '../ui/dates';

type Answer = Dependency['answer'];

export const answerWords = (answer: Answer): string =>
  answer === 'accepted' ? 'Accepted' : answer === 'declined' ? 'Declined' : 'Asked';

/** Who asked or answered, and when. */
export function whoAndWhen(one: Dependency): string {
  const [who, on] = one.answer === null ? [one.askedBy, one.askedOn] : [one.answeredBy, one.answeredOn];
  return [who, on && formatShortDay(on)].filter(Boolean).join(', ');
}
