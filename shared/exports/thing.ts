/** A cell of an export, and of a row of a table. */
export type ExportValue = string | number | null;
/** A live row of a table, by the names that the code gives its columns. */
export type ExportRow = Readonly<Record<string, ExportValue>>;

type Flags = {
  /** Set when a thing is made, and left alone in one that is there: an old file reopens nothing. */
  readonly once?: true;
  /** Blank in the file, a new thing gets the day of the import. */
  readonly today?: true;
  /** Without it the row says nothing: it is read from no file. */
  readonly needed?: true;
  /** A changed value is explained in the history by the file's name. */
  readonly explained?: true;
};

/** One thing that a sheet says: a column, or the two columns (name and id) of a reference. */
export type ThingColumn =
  | ({ readonly kind: 'text'; readonly header: string; readonly field: string; readonly most?: number } & Flags)
  | ({
      readonly kind: 'number';
      readonly header: string;
      readonly field: string;
      readonly whole?: true;
      readonly least?: number;
      readonly most?: number;
    } & Flags)
  | ({ readonly kind: 'day'; readonly header: string; readonly field: string } & Flags)
  /** A moment in UTC; a file may also say a day. */
  | ({ readonly kind: 'instant'; readonly header: string; readonly field: string } & Flags)
  /** 1 and 0, written as `yes` and `no`. */
  | ({ readonly kind: 'flag'; readonly header: string; readonly field: string } & Flags)
  | ({
      readonly kind: 'choice';
      readonly header: string;
      readonly field: string;
      readonly of: readonly string[];
    } & Flags)
  | ({
      readonly kind: 'reference';
      readonly header: string;
      readonly idHeader: string;
      readonly field: string;
      /** SQL names of the tables that it may point to. */
      readonly to: readonly string[];
      /** Without what it points to, the row means nothing: it is in no file, and read from none. */
      readonly required: boolean;
    } & Flags)
  /** Worked out for the reader's eye; never read back. */
  | {
      readonly kind: 'shown';
      readonly header: string;
      readonly type: 'text' | 'number';
      readonly of: (row: ExportRow, look: Look) => ExportValue;
    };

/** What a shown column can look up. */
export type Look = {
  /** The rows of a table in the file whose field is this id, in their order. */
  readonly rows: (table: string, field: string, id: ExportValue | undefined) => readonly ExportRow[];
  /** What a thing is called; null where the file does not hold it. */
  readonly name: (table: string, id: ExportValue | undefined) => string | null;
  /** Of the workspace's sheet only. */
  readonly about: { readonly exportedOn: string; readonly madeBy: string };
};

/**
 * How one kind of thing stands in an export: its sheet, its columns, and how it is found again. The writer and the
 * reader both go by this alone, so that a new thing needs one description.
 */
export type Thing = {
  readonly sheet: string;
  /** SQL name of the table. */
  readonly table: string;
  /** What one of it is called, and several; said when they are imported. */
  readonly one: string;
  readonly many: string;
  /** The field that names a row of it wherever another one points to it. */
  readonly title?: string;
  readonly columns: readonly ThingColumn[];
  /** The heading of its own id; null for a link, whose id follows from what it links. */
  readonly idHeader: string | null;
  /** The id of a link, from its resolved cells. */
  readonly idOf?: (cells: ExportRow, linkId: LinkId) => string;
  /** Fields in whose order the rows stand. A field `ord` is not written: the order of the rows is the order. */
  readonly sort: readonly string[];
  readonly ordered?: true;
  /** Append-only facts are added, never changed. */
  readonly fact?: true;
  /** Tells what became of the thing it belongs to: one that is only found by what it says has become what it is here. */
  readonly history?: true;
  /** There is one, and it is there already: the workspace. */
  readonly single?: true;
  /**
   * Groups of fields by which a thing is found in another document, where its id is unknown: the first that finds
   * exactly one wins. A blank field finds nothing, save for references.
   */
  readonly match: readonly (readonly string[])[];
  /** Refuses a find that cannot be the same, such as two people of one name with different addresses. */
  readonly agrees?: (planned: ExportRow, there: ExportRow) => boolean;
  /** The links that must not go in a circle: from one field's thing to another's, per ladder. */
  readonly ladder?: { readonly from: string; readonly to: string; readonly of?: (cells: ExportRow) => string };
  /** Rows of confidential things; with them goes all that requires them. */
  readonly hides?: (row: ExportRow) => boolean;
};

/** Makes an id from a kind and what is linked. */
export type LinkId = (kind: string, ...parts: readonly string[]) => string;

export const text = (header: string, field: string, more: Flags & { most?: number } = {}): ThingColumn => ({
  kind: 'text',
  header,
  field,
  ...more,
});
export const number = (
  header: string,
  field: string,
  more: Flags & { whole?: true; least?: number; most?: number } = {},
): ThingColumn => ({ kind: 'number', header, field, ...more });
export const dayOf = (header: string, field: string, more: Flags = {}): ThingColumn => ({
  kind: 'day',
  header,
  field,
  ...more,
});
export const instant = (header: string, field: string, more: Flags = {}): ThingColumn => ({
  kind: 'instant',
  header,
  field,
  ...more,
});
export const flag = (header: string, field: string, more: Flags = {}): ThingColumn => ({
  kind: 'flag',
  header,
  field,
  ...more,
});
export const choice = (header: string, field: string, of: readonly string[], more: Flags = {}): ThingColumn => ({
  kind: 'choice',
  header,
  field,
  of,
  ...more,
});
/** Points to a thing that may be missing: `header` shows its name, `header id` holds its id. */
export const refers = (
  header: string,
  field: string,
  to: string | readonly string[],
  more: Flags = {},
): ThingColumn => ({
  ...belongs(header, field, to),
  required: false,
  ...more,
});
/** Points to what the row belongs to; without it, the row is left out. */
export const belongs = (header: string, field: string, to: string | readonly string[]) =>
  ({
    kind: 'reference',
    header,
    idHeader: `${header} id`,
    field,
    to: typeof to === 'string' ? [to] : to,
    required: true,
  }) as const satisfies ThingColumn;
export const shown = (
  header: string,
  of: (row: ExportRow, look: Look) => ExportValue,
  type: 'text' | 'number' = 'text',
): ThingColumn => ({ kind: 'shown', header, type, of });

/** A column of a sheet: its heading and what its cells are. Days are ISO text. */
export type ExportColumn = { readonly header: string; readonly type: 'text' | 'number' };

/** The headings of a thing's sheet: what people read first, the ids at the right. */
export function headingsOf(thing: Thing): ExportColumn[] {
  const said = thing.columns.map((column): ExportColumn => {
    const isNumber = column.kind === 'number' || (column.kind === 'shown' && column.type === 'number');
    return { header: column.header, type: isNumber ? 'number' : 'text' };
  });
  const ids = thing.columns.flatMap((column) => (column.kind === 'reference' ? [column.idHeader] : []));
  const all = [...ids, ...(thing.idHeader === null ? [] : [thing.idHeader])];
  return [...said, ...all.map((header): ExportColumn => ({ header, type: 'text' }))];
}

/** The headings without which a sheet is not this thing's: its name, its id, and what it belongs to. */
export function marksOf(thing: Thing): string[] {
  const title = thing.columns.find((column) => 'field' in column && column.field === thing.title);
  const required = thing.columns.flatMap((column) =>
    column.kind === 'reference' && column.required ? [column.header, column.idHeader] : [],
  );
  return [
    ...new Set([...(title ? [title.header] : []), ...required, ...(thing.idHeader === null ? [] : [thing.idHeader])]),
  ];
}
