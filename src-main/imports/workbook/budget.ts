import { type ErrorDetails, Refusal } from '#shared/kernel/errors';

/** What a workbook may ask of the machine. Sizes in bytes, time in milliseconds. */
export const readingLimits = {
  packed: 50 * 1024 * 1024,
  unpacked: 300 * 1024 * 1024,
  ratio: 100,
  cells: 1_000_000,
  columns: 1024,
  /** Room for cells, empty ones between two filled ones included. */
  slots: 8_000_000,
  milliseconds: 30_000,
} as const;
export type ReadingLimits = { readonly [limit in keyof typeof readingLimits]: number };

/** Below this an entry's ratio says nothing: a small, empty sheet packs very well. */
const ratioMatters = 1024 * 1024;

/** Share of the file read so far, 0-1. */
export type ReadingProgress = (share: number) => void;

export type ReadingOptions = {
  readonly signal?: AbortSignal;
  readonly onProgress?: ReadingProgress;
  readonly limits?: Partial<ReadingLimits>;
};

/** Counts while a file is read, since the sizes that it declares may lie; refuses as soon as a limit is passed. */
export class ReadingBudget {
  readonly limits: ReadingLimits;
  readonly #signal: AbortSignal | undefined;
  readonly #onProgress: ReadingProgress | undefined;
  readonly #ends: number;
  #unpacked = 0;
  #cells = 0;
  #slots = 0;
  #expected = 1;

  constructor(options: ReadingOptions = {}) {
    this.limits = { ...readingLimits, ...options.limits };
    this.#signal = options.signal;
    this.#onProgress = options.onProgress;
    this.#ends = performance.now() + this.limits.milliseconds;
  }

  /** Bytes that the file says it will unpack to: for the progress only. */
  expect(bytes: number): void {
    this.#expected = Math.max(1, bytes);
  }

  packed(bytes: number): void {
    if (bytes > this.limits.packed) throw this.#refusal('packed', bytes);
  }

  /** Counts a piece of an entry: `soFar` unpacked bytes of an entry packed in `packed` bytes. */
  unpacked(piece: number, soFar: number, packed: number): void {
    this.#unpacked += piece;
    if (this.#unpacked > this.limits.unpacked) throw this.#refusal('unpacked', this.#unpacked);
    if (soFar > ratioMatters && soFar / Math.max(1, packed) > this.limits.ratio) {
      throw this.#refusal('ratio', Math.round(soFar / Math.max(1, packed)));
    }
    this.pause();
    this.#onProgress?.(Math.min(1, this.#unpacked / this.#expected));
  }

  /** Counts the cells of a row that reaches to `width`. */
  row(cells: number, width: number): void {
    this.#cells += cells;
    this.#slots += width;
    if (this.#cells > this.limits.cells) throw this.#refusal('cells', this.#cells);
    if (this.#slots > this.limits.slots) throw this.#refusal('slots', this.#slots);
  }

  column(column: number): void {
    if (column >= this.limits.columns) throw this.#refusal('columns', column + 1);
  }

  /** Looks whether reading was called off or takes too long. */
  pause(): void {
    if (this.#signal?.aborted) throw new Refusal('CANCELLED');
    if (performance.now() > this.#ends) throw this.#refusal('milliseconds', this.limits.milliseconds);
  }

  #refusal(limit: keyof ReadingLimits, found: number): Refusal {
    return new Refusal('IMPORT_LIMITS', { limit, most: this.limits[limit], found, text: limitTexts[limit] });
  }
}

const limitTexts: Readonly<Record<keyof ReadingLimits, string>> = {
  packed: 'the file is larger than 50 MB',
  unpacked: 'it unpacks to more than 300 MB',
  ratio: 'it unpacks to more than a hundred times its size',
  cells: 'it has more than a million cells',
  columns: 'it has more than 1,024 columns',
  slots: 'its tables are too wide and too long',
  milliseconds: 'reading it takes longer than half a minute',
};

const reasons = {
  'not-a-workbook': 'it is not an Excel workbook',
  'broken-zip': 'the file is damaged or was not copied whole',
  'broken-xml': 'a part of it is damaged',
  'broken-sheet': 'a sheet in it is damaged',
  'part-missing': 'a part of it is missing',
  'document-type': 'it holds declarations that no workbook needs',
  encrypted: 'it is locked with a password; save it without one',
  'old-or-locked': 'it is an old .xls file or locked with a password; save it as .xlsx without one',
  'open-document': 'it is an OpenDocument table; save it as .xlsx or .csv',
  pdf: 'it is a PDF; take the workbook that it was made from',
  'foreign-json': 'it is not an export of Okra',
  'not-text': 'it is neither a workbook nor a text table',
} as const;

/** The file cannot be read: `why` names what is wrong with it, `detail` is for the log. */
export const unreadable = (why: keyof typeof reasons, details: ErrorDetails = {}): Refusal =>
  new Refusal('IMPORT_UNREADABLE', { why, reason: reasons[why], ...details });
