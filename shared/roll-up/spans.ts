import { addDays, daysBetween, type IsoDate } from '#shared/kernel/dates';

/** From this day on, until the next span begins, the value is this; the first span begins before all days: `''`. */
export type Span = { readonly from: IsoDate | ''; readonly value: string };

/** A value as a function of the day: spans by rising day, neighbours differ, the first from the beginning of time. */
export type Timeline = readonly Span[];

/**
 * The timeline of a value that may jump on `days` (in any order, also several times the same) and that between two
 * of them is constant, or monotone: once it has left a value it does not come back to it. Before the first and from
 * the last of the days on it is constant.
 */
export function timelineOf(
  days: readonly IsoDate[],
  between: 'constant' | 'monotone',
  compute: (day: IsoDate) => string,
): Timeline {
  const jumps = days.length > 1 ? [...new Set(days)].sort() : days;
  const first = jumps[0];
  if (first === undefined) return [{ from: '', value: compute(anyDay) }];
  const spans: Span[] = [];
  const put = (from: IsoDate | '', value: string) => {
    if (spans.at(-1)?.value !== value) spans.push({ from, value });
  };
  put('', compute(addDays(first, -1)));
  jumps.forEach((from, at) => {
    const value = compute(from);
    put(from, value);
    const next = jumps[at + 1];
    if (between === 'monotone' && next !== undefined) {
      const to = addDays(next, -1);
      if (to > from) changesBetween({ day: from, value }, { day: to, value: compute(to) }, compute, put);
    }
  });
  return spans;
}

const anyDay = '2000-01-01' as IsoDate;

type Seen = { readonly day: IsoDate; readonly value: string };

/** Finds each day between two on which a monotone value changes, by halving. */
function changesBetween(
  early: Seen,
  late: Seen,
  compute: (day: IsoDate) => string,
  put: (from: IsoDate, value: string) => void,
): void {
  if (early.value === late.value) return;
  const length = daysBetween(early.day, late.day);
  if (length <= 1) {
    put(late.day, late.value);
    return;
  }
  const day = addDays(early.day, Math.floor(length / 2));
  const middle = { day, value: compute(day) };
  changesBetween(early, middle, compute, put);
  changesBetween(middle, late, compute, put);
}

/** The value on a day. */
export function valueOn(timeline: Timeline, day: IsoDate): string {
  for (let at = timeline.length - 1; at > 0; at -= 1) {
    const span = timeline[at];
    if (span !== undefined && span.from <= day) return span.value;
  }
  return timeline[0]?.value ?? '';
}

const DAY = 10;

/**
 * A timeline as one short text: each span as its value behind its day, a space between them. Values hold no space and
 * no span but the first is without a day.
 */
export const writeTimeline = (timeline: Timeline): string => timeline.map(({ from, value }) => from + value).join(' ');

/** A timeline from its text. */
export function readTimeline(text: string): Timeline {
  return text
    .split(' ')
    .map((part, at) =>
      at === 0 ? { from: '', value: part } : { from: part.slice(0, DAY) as IsoDate, value: part.slice(DAY) },
    );
}

/** The value on a day straight from the text, without reading all of it: lists do this by the ten thousand. */
export function valueInText(text: string, day: IsoDate): string {
  for (let end = text.length; ; ) {
    const at = text.lastIndexOf(' ', end - 1) + 1;
    if (at === 0) return text.slice(0, end);
    if (text.slice(at, at + DAY) <= day) return text.slice(at + DAY, end);
    end = at - 1;
  }
}
