import type { IsoDate } from '#shared/kernel/dates';
import {
  cycleBetween,
  fiscalCycle,
  fiscalYearOf,
  namesCycle,
  quarterOf,
  type WrittenCycle,
  writtenCycle,
  yearIn,
} from './cycles';
import { writtenDay } from './dates';
import type { CycleDraft } from './drafts';
import type { ImportContext, Mapping } from './mapping';
import type { Questions } from './questions';
import { normalise } from './text';
import type { Workbook } from './workbook';

/** Works out cycles from what rows, sheets and file names say, and asks where they leave it open. */
export class CycleFinder {
  readonly fiscalStart: number;
  readonly #today: IsoDate;
  readonly #mapping: Mapping;
  readonly #questions: Questions;
  readonly #fileYear: number | null;
  readonly #found = new Map<string, CycleDraft>();
  readonly #texts = new Map<string, CycleDraft | null>();

  constructor(workbook: Workbook, mapping: Mapping, context: ImportContext, questions: Questions) {
    this.fiscalStart = mapping.fiscalStart ?? context.fiscalStart;
    this.#today = context.today;
    this.#mapping = mapping;
    this.#questions = questions;
    const places = [workbook.fileName, ...workbook.sheets.flatMap((sheet) => [sheet.name, ...topTexts(sheet.rows)])];
    this.#fileYear = places.map(yearIn).find((year) => year !== null) ?? null;
  }

  /** The cycle that a text names; null where it names none. */
  named(text: string): CycleDraft | null {
    const key = normalise(text);
    const known = this.#texts.get(key);
    if (known !== undefined) return known;
    const names = namesCycle(text);
    const written =
      names && writtenCycle(text, { fiscalStart: this.fiscalStart, year: names.withYear ? 0 : this.#year(text) });
    // a day in a cycle's column means the quarter around it
    const date = written ? null : writtenDay(text, 'day');
    const found = written ?? (date && quarterOf(date, this));
    const cycle = found ? this.#keep(found, true) : null;
    this.#texts.set(key, cycle);
    return cycle;
  }

  between(first: IsoDate, last: IsoDate): CycleDraft {
    return this.#keep(cycleBetween(first, last, this), true);
  }

  /** The cycle for objectives that nothing puts into one: the mapping's, else asked, this quarter being assumed. */
  assumed(): CycleDraft {
    const set = this.#mapping.cycle === undefined ? null : this.named(this.#mapping.cycle);
    if (set) return set;
    const choices = [0, 1, -1].flatMap((shift) => quarterOf(this.#today, this, shift) ?? []);
    const now = fiscalYearOf(this.#today, this.fiscalStart);
    const year = fiscalCycle('annual', 0, 12, this.#fileYear ?? now, this);
    // a file that names another year is not about this quarter
    const old = this.#fileYear !== null && this.#fileYear !== now;
    const offered = old ? [...(year ? [year] : []), ...choices] : [...choices, ...(year ? [year] : [])];
    const answer = this.#questions.ask({
      id: 'cycle',
      text: 'Which cycle are the objectives without one for?',
      choices: offered.map((cycle) => ({ id: cycle.name, text: cycle.name })),
      assumption: offered[0]?.name ?? '',
    });
    const chosen = offered.find((cycle) => cycle.name === answer) ?? offered[0];
    if (!chosen) throw new Error('no quarter around today');
    return this.#keep(chosen, false);
  }

  list(): readonly CycleDraft[] {
    return [...this.#found.values()];
  }

  #year(text: string): number {
    const now = fiscalYearOf(this.#today, this.fiscalStart);
    if (this.#fileYear !== null) return this.#fileYear;
    const answer = this.#questions.ask({
      id: 'cycle-year',
      text: `Which year is “${text.trim().slice(0, 40)}” in?`,
      choices: [now - 1, now, now + 1].map((year) => ({ id: String(year), text: String(year) })),
      assumption: String(now),
    });
    return Number(answer);
  }

  /** One cycle for the same days, whatever it is called. */
  #keep({ name, cadence, first, last }: WrittenCycle, written: boolean): CycleDraft {
    const key = `${first}/${last}`;
    const cycle = this.#found.get(key) ?? { name, cadence, first, last, written };
    this.#found.set(key, cycle);
    return cycle;
  }
}

const topTexts = (rows: Workbook['sheets'][number]['rows']): string[] =>
  rows
    .slice(0, 3)
    .flatMap((row) =>
      row.cells
        .slice(0, 4)
        .flatMap((cell) => (typeof cell?.value === 'string' && cell.text.length <= 60 ? [cell.text] : [])),
    );
