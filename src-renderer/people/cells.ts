import Papa from 'papaparse';

/** The cells of pasted text: tabs between them out of a spreadsheet, else the sign that the text itself suggests. */
export function readCells(text: string): string[][] {
  if (text.trim() === '') return [];
  const options = text.includes('\t') ? { delimiter: '\t' } : {};
  return Papa.parse<string[]>(text, { ...options, skipEmptyLines: true }).data;
}
