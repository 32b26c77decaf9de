import { unreadable } from './budget';

/** The attributes of a tag, by their names as written. */
export type Attributes = Readonly<Record<string, string>>;

/** What a part's reader is told, with the names' prefixes taken off. Text comes in pieces. */
export type XmlReader = {
  open(name: string, attributes: Attributes): void;
  text?(text: string): void;
  close?(name: string): void;
};

/** No tag, comment or entity of a workbook is longer, and none stands deeper. */
const longestToken = 1024 * 1024;
const longestEntity = 12;
const mostDepth = 500;

const noAttributes: Attributes = {};
const entities = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML 1.0 forbids
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;
const blank = /^[\t\n\r ]*$/;
const nameStart = /[A-Za-z_:\u0080-\uffff]/;

const lessThan = 60;
const slash = 47;
const equals = 61;

/**
 * Reads the XML that workbooks are made of, as it comes in: elements, attributes, text, CDATA, the five entities and
 * numbered ones. Refuses document types, so that no entity can expand or reach out, and what is not well formed.
 */
export class XmlScanner {
  readonly #part: string;
  readonly #reader: XmlReader;
  /** What could not be told yet: the beginning of a tag or an entity. */
  #rest = '';
  readonly #open: string[] = [];
  #hasRoot = false;

  constructor(part: string, reader: XmlReader) {
    this.#part = part;
    this.#reader = reader;
  }

  write(piece: string): void {
    if (forbidden.test(piece)) throw this.#broken('a character that XML forbids');
    const text = this.#rest === '' ? piece : this.#rest + piece;
    const told = this.#scan(text);
    this.#rest = told === text.length ? '' : text.slice(told);
    if (this.#rest.length > longestToken) throw this.#broken('a tag without an end');
  }

  close(): void {
    if (this.#rest !== '') {
      if (this.#rest.charCodeAt(0) === lessThan) throw this.#broken('it breaks off within a tag');
      this.#text(this.#rest);
    }
    if (this.#open.length > 0) throw this.#broken(`<${this.#open.at(-1)}> is not closed`);
    if (!this.#hasRoot) throw this.#broken('nothing in it');
  }

  /** Tells the reader all that is whole; returns where the rest begins. */
  #scan(text: string): number {
    let at = 0;
    while (at < text.length) {
      if (text.charCodeAt(at) !== lessThan) {
        const end = text.indexOf('<', at);
        const until = end < 0 ? wholeUntil(text, at) : end;
        if (until > at) this.#text(text.slice(at, until));
        if (end < 0) return until;
        at = end;
      }
      const after = this.#markup(text, at);
      if (after < 0) return at;
      at = after;
    }
    return at;
  }

  /** Reads what begins with `<`; returns where it ends, or -1 where it does not yet. */
  #markup(text: string, at: number): number {
    const sign = text[at + 1];
    if (sign === undefined) return -1;
    if (sign === '!') return this.#declaration(text, at);
    if (sign === '?') {
      const end = text.indexOf('?>', at + 2);
      return end < 0 ? -1 : end + 2;
    }
    const end = tagEnd(text, at + 1);
    if (end < 0) return -1;
    if (sign === '/') this.#closeTag(text.slice(at + 2, end).trimEnd());
    else this.#openTag(text, at + 1, end);
    return end + 1;
  }

  #declaration(text: string, at: number): number {
    if (text.startsWith('<!--', at)) {
      const end = text.indexOf('-->', at + 4);
      return end < 0 ? -1 : end + 3;
    }
    if (text.startsWith('<![CDATA[', at)) {
      const end = text.indexOf(']]>', at + 9);
      if (end < 0) return -1;
      if (this.#open.length === 0) throw this.#broken('text outside of its root');
      this.#reader.text?.(lines(text.slice(at + 9, end)));
      return end + 3;
    }
    if (text.length - at < 9) return -1;
    if (/^<!doctype/i.test(text.slice(at, at + 9))) throw unreadable('document-type', { part: this.#part });
    throw this.#broken('a declaration that no workbook has');
  }

  #openTag(text: string, from: number, end: number): void {
    const isEmpty = text.charCodeAt(end - 1) === slash;
    const last = isEmpty ? end - 1 : end;
    let at = from;
    while (at < last && !isSpace(text.charCodeAt(at))) at += 1;
    const name = text.slice(from, at);
    if (!nameStart.test(name[0] ?? '')) throw this.#broken('a tag without a name');
    if (this.#open.length === 0 && this.#hasRoot) throw this.#broken('a second root');
    this.#hasRoot = true;
    const attributes = at === last ? noAttributes : this.#attributes(text, at, last);
    const local = localName(name);
    this.#reader.open(local, attributes);
    if (isEmpty) this.#reader.close?.(local);
    else if (this.#open.push(name) > mostDepth) throw this.#broken('tags within tags without an end');
  }

  #closeTag(name: string): void {
    if (this.#open.pop() !== name) throw this.#broken(`</${name.slice(0, 40)}> closes nothing`);
    this.#reader.close?.(localName(name));
  }

  #attributes(text: string, from: number, end: number): Attributes {
    const found: Record<string, string> = {};
    let at = from;
    for (;;) {
      const before = at;
      while (at < end && isSpace(text.charCodeAt(at))) at += 1;
      if (at >= end) return found;
      if (at === before) throw this.#broken('attributes that touch');
      const nameAt = at;
      while (at < end && text.charCodeAt(at) !== equals && !isSpace(text.charCodeAt(at))) at += 1;
      const name = text.slice(nameAt, at);
      while (at < end && isSpace(text.charCodeAt(at))) at += 1;
      if (text.charCodeAt(at) !== equals || at >= end) throw this.#broken('an attribute without a value');
      at += 1;
      while (at < end && isSpace(text.charCodeAt(at))) at += 1;
      const quote = text[at];
      if (quote !== '"' && quote !== "'") throw this.#broken('an attribute without quotes');
      const close = text.indexOf(quote, at + 1);
      if (close < 0 || close >= end || !nameStart.test(name[0] ?? '')) throw this.#broken('a damaged attribute');
      const value = text.slice(at + 1, close);
      if (value.includes('<') || Object.hasOwn(found, name)) throw this.#broken('a damaged attribute');
      found[name] = value.includes('&') ? this.#decoded(value) : value;
      at = close + 1;
    }
  }

  #text(text: string): void {
    if (this.#open.length === 0) {
      if (!blank.test(text)) throw this.#broken('text outside of its root');
      return;
    }
    this.#reader.text?.(text.includes('&') ? this.#decoded(lines(text)) : lines(text));
  }

  #decoded(text: string): string {
    return text.replace(/&([^;&]{0,10});|&/g, (_, name: string | undefined) => {
      const known = name === undefined ? undefined : (entities.get(name) ?? numbered(name));
      if (known === undefined) throw this.#broken('an entity that no workbook has');
      return known;
    });
  }

  #broken(detail: string) {
    return unreadable('broken-xml', { part: this.#part, detail });
  }
}

const isSpace = (code: number): boolean => code === 32 || code === 10 || code === 13 || code === 9;

const localName = (name: string): string => {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
};

/** XML reads every end of a line as one line feed. */
const lines = (text: string): string => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);

/** Where a tag's `>` stands, which a value in quotes may hold too; -1 where it has not come yet. */
function tagEnd(text: string, from: number): number {
  let quote = 0;
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 34 || code === 39) quote = code;
    else if (code === 62) return at;
  }
  return -1;
}

/** Up to where a text without its end can be told: not into an entity, nor between the two signs of a line's end. */
function wholeUntil(text: string, from: number): number {
  const entity = text.lastIndexOf('&');
  if (entity >= Math.max(from, text.length - longestEntity) && !text.includes(';', entity)) return entity;
  return text.charCodeAt(text.length - 1) === 13 ? text.length - 1 : text.length;
}

function numbered(name: string): string | undefined {
  const match = /^#(?:x([0-9A-Fa-f]{1,6})|([0-9]{1,7}))$/.exec(name);
  if (!match) return undefined;
  const code = match[1] === undefined ? Number(match[2]) : Number.parseInt(match[1], 16);
  if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return undefined;
  const sign = String.fromCodePoint(code);
  return forbidden.test(sign) ? undefined : sign;
}
