const TOKEN =
  /\s+|--[^\n]*(?:\n|$)|\/\*[\s\S]*?\*\/|([A-Za-z_]\w*)|("[A-Za-z_]\w*")|('(?:[^']|'')*')|([-+]?\d+(?:\.\d+)?)|([(),])/y;

/** A word or sign of SQL; words in capitals, so that they compare. */
type Token = { readonly kind: 'word' | 'name' | 'text' | 'number' | 'sign'; readonly text: string };

const KINDS = ['word', 'name', 'text', 'number', 'sign'] as const;
const TYPES = new Set(['TEXT', 'INTEGER', 'REAL', 'BLOB']);

/** The tokens of a statement; undefined where it holds anything that a plain table does not need. */
function tokensOf(sql: string): Token[] | undefined {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < sql.length) {
    const found = TOKEN.exec(sql);
    if (!found) return undefined;
    const at = KINDS.findIndex((_, index) => found[index + 1] !== undefined);
    const kind = KINDS[at];
    const text = found[at + 1];
    if (kind && text !== undefined) tokens.push({ kind, text: kind === 'word' ? text.toUpperCase() : text });
  }
  return tokens;
}

/** Walks over tokens; every method says whether it found what it looks for, and moves past it only then. */
class Walk {
  readonly #tokens: readonly Token[];
  #at = 0;
  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  get isAtEnd(): boolean {
    return this.#at === this.#tokens.length;
  }

  take(...words: readonly string[]): boolean {
    const fits = words.every((word, index) => {
      const token = this.#tokens[this.#at + index];
      return token?.text === word && (token.kind === 'word' || token.kind === 'sign');
    });
    if (fits) this.#at += words.length;
    return fits;
  }

  takeIf(fits: (token: Token) => boolean): boolean {
    const token = this.#tokens[this.#at];
    if (!token || !fits(token)) return false;
    this.#at += 1;
    return true;
  }

  takeName = (): boolean => this.takeIf(({ kind }) => kind === 'word' || kind === 'name');

  /** One or more of something between commas. */
  list(takeOne: () => boolean): boolean {
    do if (!takeOne()) return false;
    while (this.take(','));
    return true;
  }
}

function takeColumn(walk: Walk): boolean {
  if (walk.take('PRIMARY', 'KEY', '(')) return walk.list(walk.takeName) && walk.take(')');
  if (!walk.takeName() || !walk.takeIf(({ text }) => TYPES.has(text))) return false;
  for (;;) {
    if (walk.take('PRIMARY', 'KEY') || walk.take('NOT', 'NULL')) continue;
    if (!walk.take('DEFAULT')) return true;
    if (!walk.takeIf(({ kind, text }) => kind === 'text' || kind === 'number' || text === 'NULL')) return false;
  }
}

/**
 * Whether a statement makes a plain strict table: columns of the four types, keys, defaults that are literals. No check,
 * generated column, expression, reference or collation: nothing of it can run when the table is read or checked.
 */
export function isPlainTable(sql: string): boolean {
  const walk = new Walk(tokensOf(sql) ?? []);
  if (!walk.take('CREATE', 'TABLE') || !walk.takeName() || !walk.take('(')) return false;
  if (!walk.list(() => takeColumn(walk)) || !walk.take(')', 'STRICT')) return false;
  return (!walk.take(',') || walk.take('WITHOUT', 'ROWID')) && walk.isAtEnd;
}

/** Whether a statement makes a plain index: names of columns, nothing computed; at most rows without a value are left out. */
export function isPlainIndex(sql: string): boolean {
  const walk = new Walk(tokensOf(sql) ?? []);
  if (!walk.take('CREATE', 'INDEX') || !walk.takeName() || !walk.take('ON') || !walk.takeName()) return false;
  const column = () => walk.takeName() && (walk.take('DESC') || walk.take('ASC') || true);
  if (!walk.take('(') || !walk.list(column) || !walk.take(')')) return false;
  if (walk.take('WHERE') && !(walk.takeName() && walk.take('IS', 'NOT', 'NULL'))) return false;
  return walk.isAtEnd;
}
