import type { Sheet, Workbook } from '#shared/imports/workbook';
import { type ReadingBudget, unreadable } from './budget';
import { readTextZip } from './own-files';
import { type CellStyle, StylesReader } from './styles';
import { WorksheetReader } from './worksheet';
import { type Attributes, attribute, isOn, readXml, unescapeExcel, type XmlReader } from './xml';
import { type Archive, openArchive } from './zip';

const mostSheets = 200;

/** Reads an .xlsx or .xlsm (or a .zip of text tables): stored values only. Links to other files, macros and charts are never opened. */
export async function readXlsx(path: string, fileName: string, budget: ReadingBudget): Promise<Workbook> {
  const archive = await openArchive(path, budget);
  try {
    if (!archive.entries.has('[content_types].xml')) {
      const tables = await readTextZip(archive, fileName, budget);
      if (tables) return tables;
      throw unreadable('not-a-workbook');
    }
    const workbookPart = await findWorkbook(archive);
    const links = await readLinks(archive, workbookPart);
    const book = new BookReader();
    await readXml(archive.read(workbookPart), workbookPart, book);
    const strings = await readStrings(archive, links);
    const styles = await readStyles(archive, links);
    const sheets: Sheet[] = [];
    for (const { name, hidden, link } of book.sheets.slice(0, mostSheets)) {
      const part = links.byId.get(link);
      if (part === undefined || !archive.entries.has(part.toLowerCase()))
        throw unreadable('part-missing', { part: name });
      if (!isWorksheet(part)) continue;
      const reader = new WorksheetReader({ name, hidden, strings, styles, from1904: book.from1904, budget });
      await readXml(archive.read(part), part, reader);
      sheets.push(reader.sheet());
    }
    return { kind: 'xlsx', fileName, sheets, definedNames: book.names };
  } finally {
    archive.close();
  }
}

type Links = { readonly byId: ReadonlyMap<string, string>; readonly byType: ReadonlyMap<string, string> };

const isWorksheet = (part: string): boolean => !/(chartsheets|dialogsheets|macrosheets)\//i.test(part);

/** The workbook's own part: by the package's links, else where every program puts it. */
async function findWorkbook(archive: Archive): Promise<string> {
  if (archive.entries.has('_rels/.rels')) {
    const part = (await readLinksFile(archive, '_rels/.rels', '')).byType.get('officeDocument');
    if (part !== undefined && archive.entries.has(part.toLowerCase())) return part;
  }
  if (archive.entries.has('xl/workbook.xml')) return 'xl/workbook.xml';
  throw unreadable('not-a-workbook');
}

function readLinks(archive: Archive, part: string): Promise<Links> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const file = `${folder}_rels/${part.slice(folder.length)}.rels`;
  return readLinksFile(archive, file, folder);
}

async function readLinksFile(archive: Archive, file: string, folder: string): Promise<Links> {
  const byId = new Map<string, string>();
  const byType = new Map<string, string>();
  await readXml(archive.read(file), file, {
    open(name, attributes) {
      if (name !== 'Relationship' || attributes.TargetMode === 'External') return;
      const target = resolvePart(folder, attributes.Target ?? '');
      byId.set(attributes.Id ?? '', target);
      byType.set((attributes.Type ?? '').split('/').at(-1) ?? '', target);
    },
  });
  return { byId, byType };
}

function resolvePart(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of `${target.startsWith('/') ? '' : folder}${target}`.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

class BookReader implements XmlReader {
  readonly sheets: { name: string; hidden: boolean; link: string }[] = [];
  readonly names: { name: string; refersTo: string }[] = [];
  from1904 = false;
  #name: string | null = null;
  #refersTo = '';

  open(name: string, attributes: Attributes): void {
    if (name === 'workbookPr') this.from1904 = isOn(attributes.date1904);
    else if (name === 'sheet') {
      this.sheets.push({
        name: attributes.name ?? '',
        hidden: (attributes.state ?? 'visible') !== 'visible',
        link: attribute(attributes, 'id') ?? '',
      });
    } else if (name === 'definedName') {
      this.#name = attributes.name ?? '';
      this.#refersTo = '';
    }
  }

  text(text: string): void {
    if (this.#name !== null) this.#refersTo += text;
  }

  close(name: string): void {
    if (name !== 'definedName' || this.#name === null) return;
    if (!this.#name.startsWith('_xlnm') && this.names.length < 10_000) {
      this.names.push({ name: this.#name, refersTo: this.#refersTo });
    }
    this.#name = null;
  }
}

async function readStrings(archive: Archive, links: Links): Promise<string[]> {
  const part = links.byType.get('sharedStrings');
  if (part === undefined || !archive.entries.has(part.toLowerCase())) return [];
  const strings: string[] = [];
  let current = '';
  let taking = false;
  let phonetic = false;
  await readXml(archive.read(part), part, {
    open(name) {
      if (name === 'si') current = '';
      else if (name === 't') taking = !phonetic;
      else if (name === 'rPh') phonetic = true;
    },
    text(text) {
      if (taking) current += text;
    },
    close(name) {
      if (name === 't') taking = false;
      else if (name === 'rPh') phonetic = false;
      else if (name === 'si') strings.push(unescapeExcel(current));
    },
  });
  return strings;
}

async function readStyles(archive: Archive, links: Links): Promise<CellStyle[]> {
  const part = links.byType.get('styles');
  if (part === undefined || !archive.entries.has(part.toLowerCase())) return [];
  const reader = new StylesReader();
  await readXml(archive.read(part), part, reader);
  return reader.styles();
}
