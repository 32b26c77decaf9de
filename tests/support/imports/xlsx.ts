import { type ZipPart, zip } from './zip';

/** A cell with all that a sheet can say about it; plain values stand for themselves. */
export type MadeCell =
  | string
  | number
  | boolean
  | null
  | {
      readonly v?: string | number | boolean;
      /** The formula's text; `v` is its stored result, none when absent. */
      readonly f?: string;
      /** A number format's code, for example `0%` or `yyyy-mm-dd`. */
      readonly format?: string;
      /** Background, RRGGBB. */
      readonly fill?: string;
      /** Error text such as `#REF!`. */
      readonly error?: string;
      /** Written as an inline string, in two runs of different looks. */
      readonly rich?: readonly [string, string];
    };

export type MadeSheet = {
  readonly name: string;
  readonly rows: readonly (readonly MadeCell[])[];
  readonly merges?: readonly string[];
  /** Numbers from 1. */
  readonly hiddenRows?: readonly number[];
  /** Numbers from 1. */
  readonly hiddenColumns?: readonly number[];
  readonly hidden?: boolean;
};

export type MadeBook = {
  readonly sheets: readonly MadeSheet[];
  readonly from1904?: boolean;
  readonly names?: Readonly<Record<string, string>>;
};

const xmlText = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const links = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function letters(column: number): string {
  return column < 26
    ? String.fromCharCode(65 + column)
    : letters(Math.floor(column / 26) - 1) + String.fromCharCode(65 + (column % 26));
}

/** Serial number of an ISO day, as Excel counts it from 1900. */
export const serial = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000 + 25569;

/** The parts of an .xlsx as Excel would lay them out. */
export function xlsxParts(book: MadeBook): ZipPart[] {
  const strings: string[] = [];
  const styles: { format: string; fill: string }[] = [{ format: '', fill: '' }];
  const sheets = book.sheets.map((sheet) => sheetXml(sheet, strings, styles));
  const names = Object.entries(book.names ?? {});
  return [
    { path: '[Content_Types].xml', content: `${head}<Types/>` },
    {
      path: '_rels/.rels',
      content: `${head}<Relationships><Relationship Id="rId1" Type="${links}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      path: 'xl/workbook.xml',
      content: `${head}<workbook ${main} xmlns:r="${links}">${book.from1904 ? '<workbookPr date1904="1"/>' : ''}<sheets>${book.sheets
        .map(
          (sheet, index) =>
            `<sheet name="${xmlText(sheet.name)}" sheetId="${index + 1}"${sheet.hidden ? ' state="hidden"' : ''} r:id="s${index + 1}"/>`,
        )
        .join(
          '',
        )}</sheets>${names.length === 0 ? '' : `<definedNames>${names.map(([name, to]) => `<definedName name="${name}">${xmlText(to)}</definedName>`).join('')}</definedNames>`}</workbook>`,
    },
    {
      path: 'xl/_rels/workbook.xml.rels',
      content: `${head}<Relationships>${sheets
        .map(
          (_, index) =>
            `<Relationship Id="s${index + 1}" Type="${links}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
        )
        .join(
          '',
        )}<Relationship Id="x1" Type="${links}/externalLink" TargetMode="External" Target="https://example.invalid/other.xlsx"/><Relationship Id="t1" Type="${links}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="t2" Type="${links}/styles" Target="/xl/styles.xml"/></Relationships>`,
    },
    { path: 'xl/styles.xml', content: stylesXml(styles) },
    {
      path: 'xl/sharedStrings.xml',
      content: `${head}<sst ${main}>${strings.map((text) => `<si><t xml:space="preserve">${xmlText(text)}</t></si>`).join('')}</sst>`,
    },
    ...sheets.map((content, index) => ({ path: `xl/worksheets/sheet${index + 1}.xml`, content })),
  ];
}

/** A whole .xlsx. */
export const xlsx = (book: MadeBook): Buffer => zip(xlsxParts(book));

function sheetXml(sheet: MadeSheet, strings: string[], styles: { format: string; fill: string }[]): string {
  const columns = (sheet.hiddenColumns ?? []).map((column) => `<col min="${column}" max="${column}" hidden="1"/>`);
  const rows = sheet.rows.map((cells, index) => {
    const hidden = sheet.hiddenRows?.includes(index + 1) ? ' hidden="1"' : '';
    const inside = cells.map((cell, column) => cellXml(cell, `${letters(column)}${index + 1}`, strings, styles));
    return `<row r="${index + 1}"${hidden}>${inside.join('')}</row>`;
  });
  const merges = (sheet.merges ?? []).map((reference) => `<mergeCell ref="${reference}"/>`);
  return `${head}<worksheet ${main}>${columns.length === 0 ? '' : `<cols>${columns.join('')}</cols>`}<sheetData>${rows.join('')}</sheetData>${merges.length === 0 ? '' : `<mergeCells>${merges.join('')}</mergeCells>`}</worksheet>`;
}

function cellXml(cell: MadeCell, at: string, strings: string[], styles: { format: string; fill: string }[]): string {
  if (cell === null) return '';
  if (typeof cell !== 'object') return valueXml(cell, at, '', '', strings);
  const style = styleNumber(cell.format ?? '', cell.fill ?? '', styles);
  const s = style === 0 ? '' : ` s="${style}"`;
  const f = cell.f === undefined ? '' : `<f>${xmlText(cell.f)}</f>`;
  if (cell.error !== undefined) return `<c r="${at}"${s} t="e">${f}<v>${cell.error}</v></c>`;
  if (cell.rich) {
    const runs = cell.rich.map((text) => `<r><t xml:space="preserve">${xmlText(text)}</t></r>`).join('');
    return `<c r="${at}"${s} t="inlineStr"><is>${runs}<rPh><t>spoken</t></rPh></is></c>`;
  }
  if (cell.v === undefined) return `<c r="${at}"${s}>${f}</c>`;
  return valueXml(cell.v, at, s, f, strings);
}

function valueXml(value: string | number | boolean, at: string, s: string, f: string, strings: string[]): string {
  if (typeof value === 'number') return `<c r="${at}"${s}>${f}<v>${value}</v></c>`;
  if (typeof value === 'boolean') return `<c r="${at}"${s} t="b">${f}<v>${value ? 1 : 0}</v></c>`;
  if (f !== '') return `<c r="${at}"${s} t="str">${f}<v>${xmlText(value)}</v></c>`;
  let index = strings.indexOf(value);
  if (index < 0) index = strings.push(value) - 1;
  return `<c r="${at}"${s} t="s"><v>${index}</v></c>`;
}

function styleNumber(format: string, fill: string, styles: { format: string; fill: string }[]): number {
  const index = styles.findIndex((style) => style.format === format && style.fill === fill);
  return index >= 0 ? index : styles.push({ format, fill }) - 1;
}

function stylesXml(styles: readonly { format: string; fill: string }[]): string {
  const formats = styles.map((style, index) =>
    style.format === '' ? '' : `<numFmt numFmtId="${200 + index}" formatCode="${xmlText(style.format)}"/>`,
  );
  const fills = styles.map((style) =>
    style.fill === ''
      ? '<fill><patternFill patternType="none"/></fill>'
      : `<fill><patternFill patternType="solid"><fgColor rgb="FF${style.fill}"/></patternFill></fill>`,
  );
  const cells = styles.map(
    (style, index) => `<xf numFmtId="${style.format === '' ? 0 : 200 + index}" fillId="${index}"/>`,
  );
  return `${head}<styleSheet ${main}><numFmts>${formats.join('')}</numFmts><fills>${fills.join('')}</fills><cellXfs>${cells.join('')}</cellXfs></styleSheet>`;
}
