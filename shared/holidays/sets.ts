import { addDays, type IsoDate } from '#shared/kernel/dates';

/** Days without work that a country has everywhere; days of single regions are added as one's own. */
export type HolidaySet = { readonly code: string; readonly name: string; readonly rules: readonly Rule[] };

/**
 * How a holiday finds its day in a year: a day of the calendar, days from Easter Sunday, the nth weekday of a month
 * (negative from its end, 1 is Monday), or a weekday on or after (before) a day.
 */
type Rule = readonly [name: string, on: On, move?: Move];
type On =
  | string
  | { readonly easter: number }
  | { readonly month: number; readonly weekday: number; readonly nth: number }
  | { readonly from: string; readonly weekday: number }
  /** A day of the calendar, from a year on. */
  | { readonly since: number; readonly day: string };
/** On a weekend: `nearest` Saturday to Friday and Sunday to Monday; `next` to the first working day that is free. */
type Move = 'nearest' | 'next';

const goodFriday: Rule = ['Good Friday', { easter: -2 }];
const easterMonday: Rule = ['Easter Monday', { easter: 1 }];
const ascension: Rule = ['Ascension Day', { easter: 39 }];
const whitMonday: Rule = ['Whit Monday', { easter: 50 }];
const corpusChristi: Rule = ['Corpus Christi', { easter: 60 }];
const newYear: Rule = ["New Year's Day", '01-01'];
const epiphany: Rule = ['Epiphany', '01-06'];
const labour: Rule = ['Labour Day', '05-01'];
const assumption: Rule = ['Assumption Day', '08-15'];
const allSaints: Rule = ["All Saints' Day", '11-01'];
const immaculate: Rule = ['Immaculate Conception', '12-08'];
const christmas: Rule = ['Christmas Day', '12-25'];
const secondChristmas: Rule = ['Second Day of Christmas', '12-26'];

/** Ready sets by country, from their laws on public holidays; Sundays that are holidays anyway are left out. */
export const holidaySets: readonly HolidaySet[] = [
  {
    code: 'AT',
    name: 'Austria',
    rules: [
      newYear,
      epiphany,
      easterMonday,
      labour,
      ascension,
      whitMonday,
      corpusChristi,
      assumption,
      ['National Day', '10-26'],
      allSaints,
      immaculate,
      christmas,
      secondChristmas,
    ],
  },
  {
    code: 'BE',
    name: 'Belgium',
    rules: [
      newYear,
      easterMonday,
      labour,
      ascension,
      whitMonday,
      ['National Day', '07-21'],
      assumption,
      allSaints,
      ['Armistice Day', '11-11'],
      christmas,
    ],
  },
  {
    code: 'CH',
    name: 'Switzerland',
    rules: [newYear, ascension, ['National Day', '08-01'], christmas],
  },
  {
    code: 'DE',
    name: 'Germany',
    rules: [
      newYear,
      goodFriday,
      easterMonday,
      labour,
      ascension,
      whitMonday,
      ['German Unity Day', '10-03'],
      christmas,
      secondChristmas,
    ],
  },
  {
    code: 'ES',
    name: 'Spain',
    rules: [
      newYear,
      epiphany,
      goodFriday,
      labour,
      assumption,
      ['National Day', '10-12'],
      allSaints,
      ['Constitution Day', '12-06'],
      immaculate,
      christmas,
    ],
  },
  {
    code: 'FR',
    name: 'France',
    rules: [
      newYear,
      easterMonday,
      labour,
      ['Victory Day', '05-08'],
      ascension,
      whitMonday,
      ['National Day', '07-14'],
      assumption,
      allSaints,
      ['Armistice Day', '11-11'],
      christmas,
    ],
  },
  {
    code: 'GB-EAW',
    name: 'England and Wales',
    rules: [
      ["New Year's Day", '01-01', 'next'],
      goodFriday,
      easterMonday,
      ['Early May Bank Holiday', { month: 5, weekday: 1, nth: 1 }],
      ['Spring Bank Holiday', { month: 5, weekday: 1, nth: -1 }],
      ['Summer Bank Holiday', { month: 8, weekday: 1, nth: -1 }],
      ['Christmas Day', '12-25', 'next'],
      ['Boxing Day', '12-26', 'next'],
    ],
  },
  {
    code: 'IT',
    name: 'Italy',
    rules: [
      newYear,
      epiphany,
      easterMonday,
      ['Liberation Day', '04-25'],
      labour,
      ['Republic Day', '06-02'],
      assumption,
      ['Saint Francis', { since: 2026, day: '10-04' }],
      allSaints,
      immaculate,
      christmas,
      secondChristmas,
    ],
  },
  {
    code: 'NL',
    name: 'Netherlands',
    rules: [newYear, easterMonday, ["King's Day", '04-27'], ascension, whitMonday, christmas, secondChristmas],
  },
  {
    code: 'PL',
    name: 'Poland',
    rules: [
      newYear,
      epiphany,
      easterMonday,
      labour,
      ['Constitution Day', '05-03'],
      corpusChristi,
      assumption,
      allSaints,
      ['Independence Day', '11-11'],
      ['Christmas Eve', { since: 2025, day: '12-24' }],
      christmas,
      secondChristmas,
    ],
  },
  {
    code: 'SE',
    name: 'Sweden',
    rules: [
      newYear,
      epiphany,
      goodFriday,
      easterMonday,
      labour,
      ascension,
      ['National Day', '06-06'],
      ['Midsummer Eve', { from: '06-19', weekday: 5 }],
      ['Christmas Eve', '12-24'],
      christmas,
      secondChristmas,
      ["New Year's Eve", '12-31'],
    ],
  },
  {
    code: 'US',
    name: 'United States, federal',
    rules: [
      ["New Year's Day", '01-01', 'nearest'],
      ['Martin Luther King Jr. Day', { month: 1, weekday: 1, nth: 3 }],
      ["Presidents' Day", { month: 2, weekday: 1, nth: 3 }],
      ['Memorial Day', { month: 5, weekday: 1, nth: -1 }],
      ['Juneteenth', '06-19', 'nearest'],
      ['Independence Day', '07-04', 'nearest'],
      ['Labor Day', { month: 9, weekday: 1, nth: 1 }],
      ['Columbus Day', { month: 10, weekday: 1, nth: 2 }],
      ['Veterans Day', '11-11', 'nearest'],
      ['Thanksgiving Day', { month: 11, weekday: 4, nth: 4 }],
      ['Christmas Day', '12-25', 'nearest'],
    ],
  },
];

const utc = (date: IsoDate): Date => new Date(`${date}T00:00:00Z`);
/** 0 Sunday to 6 Saturday. */
export const weekdayOf = (date: IsoDate): number => utc(date).getUTCDay();
const dayIn = (year: number, monthDay: string): IsoDate => `${year}-${monthDay}` as IsoDate;

/** Easter Sunday of a year, by the Gregorian computus of Meeus, Jones and Butcher. */
export function easterSunday(year: number): IsoDate {
  const a = year % 19;
  const [b, c] = [Math.floor(year / 100), year % 100];
  const [d, e] = [Math.floor(b / 4), b % 4];
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const [i, k] = [Math.floor(c / 4), c % 4];
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  const day = (h + l - 7 * m + 33 * month + 19) % 32;
  return dayIn(year, `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
}

/** The first such weekday on or after a day. */
const onOrAfter = (date: IsoDate, weekday: number): IsoDate => addDays(date, (weekday - weekdayOf(date) + 7) % 7);

function dayOfRule(on: On, year: number): IsoDate {
  if (typeof on === 'string') return dayIn(year, on);
  if ('since' in on) return dayIn(year, on.day);
  if ('easter' in on) return addDays(easterSunday(year), on.easter);
  if ('from' in on) return onOrAfter(dayIn(year, on.from), on.weekday);
  const month = String(on.month).padStart(2, '0');
  if (on.nth > 0) return addDays(onOrAfter(dayIn(year, `${month}-01`), on.weekday), 7 * (on.nth - 1));
  const last = new Date(Date.UTC(year, on.month, 0)).toISOString().slice(0, 10) as IsoDate;
  return addDays(onOrAfter(addDays(last, -6), on.weekday), 7 * (on.nth + 1));
}

export type Holiday = { readonly date: IsoDate; readonly name: string };

/** The days of a set in a year, by date; what is moved from a weekend stands on the day it is moved to. */
export function daysOfSet({ rules: all }: HolidaySet, year: number): Holiday[] {
  const rules = all.filter(([, on]) => typeof on === 'string' || !('since' in on) || on.since <= year);
  const taken = new Set(rules.filter(([, , move]) => !move).map(([, on]) => dayOfRule(on, year)));
  const days = rules.map(([name, on, move]) => {
    const date = moved(dayOfRule(on, year), move, taken);
    taken.add(date);
    return { name, date };
  });
  return days.sort((a, b) => a.date.localeCompare(b.date));
}

function moved(date: IsoDate, move: Move | undefined, taken: ReadonlySet<IsoDate>): IsoDate {
  const weekday = weekdayOf(date);
  if (move === 'nearest') return addDays(date, weekday === 6 ? -1 : weekday === 0 ? 1 : 0);
  let free = date;
  if (move === 'next') while ([0, 6].includes(weekdayOf(free)) || taken.has(free)) free = addDays(free, 1);
  return free;
}
