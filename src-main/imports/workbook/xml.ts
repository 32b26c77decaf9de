import { StringDecoder } from 'node:string_decoder';
import { Refusal } from '#shared/kernel/errors';
import { unreadable } from './budget';
import { type Attributes, type XmlReader, XmlScanner } from './xml-scanner';

export type { Attributes, XmlReader } from './xml-scanner';

/** Feeds an XML part to a reader. Document type declarations are refused, so no entity can expand or reach out. */
export async function readXml(pieces: AsyncIterable<Buffer>, part: string, reader: XmlReader): Promise<void> {
  const scanner = new XmlScanner(part, reader);
  let decode: Decode | undefined;
  try {
    for await (const piece of pieces) {
      decode ??= decoderFor(piece);
      scanner.write(decode(piece));
    }
    if (decode) scanner.write(decode());
    scanner.close();
  } catch (error) {
    throw error instanceof Refusal ? error : unreadable('broken-xml', { part, detail: String(error) });
  }
}

/** The text of the next piece, or of what is left at the end. */
type Decode = (piece?: Buffer) => string;

function decoderFor(first: Buffer): Decode {
  const [one, two] = first;
  if (one === 0xfe && two === 0xff) {
    const decoder = new TextDecoder('utf-16be');
    return (piece) => (piece ? decoder.decode(piece, { stream: true }) : decoder.decode());
  }
  // twice as fast as a TextDecoder that is fed in pieces
  const decoder = new StringDecoder(one === 0xff && two === 0xfe ? 'utf16le' : 'utf8');
  let isFirst = true;
  return (piece) => {
    const text = piece ? decoder.write(piece) : decoder.end();
    const marked = isFirst && text.charCodeAt(0) === 0xfeff;
    isFirst = isFirst && text === '';
    return marked ? text.slice(1) : text;
  };
}

/** The value of an attribute whatever its prefix: `r:id`, `id`. */
export function attribute(attributes: Attributes, name: string): string | undefined {
  const plain = attributes[name];
  if (plain !== undefined) return plain;
  return Object.entries(attributes).find(([key]) => key.slice(key.indexOf(':') + 1) === name)?.[1];
}

/** True for the ways in which XML writes yes. */
export const isOn = (value: string | undefined): boolean => value === '1' || value === 'true';

/** Excel writes control characters as `_x000D_`. */
export const unescapeExcel = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
