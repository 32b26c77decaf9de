import { type NumberFormat, numberFormat } from './number-formats';
import { type Attributes, attribute, type XmlReader } from './xml';

export type CellStyle = NumberFormat & { readonly fill?: string };

/** The old palette of 64 colours, of which sheets use the strong ones for traffic lights. */
const indexedColours: Readonly<Record<number, string>> = {
  2: 'FF0000',
  3: '00FF00',
  5: 'FFFF00',
  10: 'FF0000',
  11: '00FF00',
  13: 'FFFF00',
  17: '008000',
  42: 'CCFFCC',
  43: 'FFFF99',
  45: 'FF99CC',
  50: '99CC00',
  51: 'FFCC00',
  52: 'FF9900',
  53: 'FF6600',
  57: '339966',
};

/** Collects number formats and solid fills from styles.xml; `styles()` is by the cell's style number. */
export class StylesReader implements XmlReader {
  readonly #codes = new Map<number, string>();
  readonly #fills: (string | undefined)[] = [];
  readonly #formats: { format: number; fill: number }[] = [];
  #inCells = false;
  #inFill = false;
  #solid = false;

  open(name: string, attributes: Attributes): void {
    if (name === 'numFmt') this.#codes.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
    else if (name === 'fill') {
      this.#inFill = true;
      this.#solid = false;
      this.#fills.push(undefined);
    } else if (name === 'patternFill') this.#solid = attributes.patternType === 'solid';
    else if (name === 'fgColor' && this.#inFill && this.#solid)
      this.#fills[this.#fills.length - 1] = colour(attributes);
    else if (name === 'cellXfs') this.#inCells = true;
    else if (name === 'xf' && this.#inCells) {
      this.#formats.push({ format: Number(attributes.numFmtId ?? 0), fill: Number(attributes.fillId ?? 0) });
    }
  }

  close(name: string): void {
    if (name === 'cellXfs') this.#inCells = false;
    else if (name === 'fill') this.#inFill = false;
  }

  styles(): CellStyle[] {
    return this.#formats.map(({ format, fill }) => {
      const rgb = this.#fills[fill];
      const base = numberFormat(format, this.#codes.get(format));
      return rgb === undefined ? base : { ...base, fill: rgb };
    });
  }
}

function colour(attributes: Attributes): string | undefined {
  const rgb = attribute(attributes, 'rgb');
  if (rgb !== undefined && /^[0-9A-Fa-f]{6,8}$/.test(rgb)) return rgb.slice(-6).toUpperCase();
  const indexed = attribute(attributes, 'indexed');
  return indexed === undefined ? undefined : indexedColours[Number(indexed)];
}
