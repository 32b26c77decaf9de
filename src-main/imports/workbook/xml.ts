import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { Refusal } from '#shared/kernel/errors';
import { unreadable } from './budget';

export type Attributes = Readonly<Record<string, string>>;

/** What a part's reader is told, with the names' prefixes taken off. */
export type XmlReader = {
  open(name: string, attributes: Attributes): void;
  text?(text: string): void;
  close?(name: string): void;
};

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Feeds an XML part to a reader. Document type declarations are refused, so no entity can expand or reach out. */
export async function readXml(pieces: AsyncIterable<Buffer>, part: string, reader: XmlReader): Promise<void> {
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on('doctype', () => {
    throw unreadable('document-type', { part });
  });
  parser.on('error', (error) => {
    throw unreadable('broken-xml', { part, detail: error.message });
  });
  parser.on('opentag', (tag: SaxesTagPlain) => reader.open(localName(tag.name), tag.attributes));
  parser.on('closetag', (tag: SaxesTagPlain) => reader.close?.(localName(tag.name)));
  parser.on('text', (text) => reader.text?.(text));
  parser.on('cdata', (text) => reader.text?.(text));
  let decoder: ReturnType<typeof decoderFor> | undefined;
  try {
    for await (const piece of pieces) {
      decoder ??= decoderFor(piece);
      parser.write(decoder.decode(piece, { stream: true }));
    }
    if (decoder) parser.write(decoder.decode());
    parser.close();
  } catch (error) {
    throw error instanceof Refusal ? error : unreadable('broken-xml', { part, detail: String(error) });
  }
}

function decoderFor(first: Buffer) {
  if (first[0] === 0xff && first[1] === 0xfe) return new TextDecoder('utf-16le');
  if (first[0] === 0xfe && first[1] === 0xff) return new TextDecoder('utf-16be');
  return new TextDecoder('utf-8');
}

/** The value of an attribute whatever its prefix: `r:id`, `id`. */
export function attribute(attributes: Attributes, name: string): string | undefined {
  const plain = attributes[name];
  if (plain !== undefined) return plain;
  return Object.entries(attributes).find(([key]) => localName(key) === name)?.[1];
}

/** True for the ways in which XML writes yes. */
export const isOn = (value: string | undefined): boolean => value === '1' || value === 'true';

/** Excel writes control characters as `_x000D_`. */
export const unescapeExcel = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
