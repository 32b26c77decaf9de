const formats = new Map<string, Intl.NumberFormat>();

/** A format of the user's own language, made once: making one takes longer than a row of a table may. */
function formatOf(options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = JSON.stringify(options);
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(undefined, options);
  formats.set(key, made);
  return made;
}

/** Up to this many figures are kept of a number too small for its display decimals. */
const smallDigits = 2;

/**
 * A number as it stands on screen, in the user's own language. `decimals` 0-9. A value that would round to zero keeps
 * two significant figures; beyond ten million the compact form is used, unless `exact`.
 */
export function formatNumber(value: number, decimals = 0, exact = false): string {
  const size = Math.abs(value);
  if (size > 0 && size < 0.5 * 10 ** -decimals)
    return formatOf({ maximumSignificantDigits: smallDigits }).format(value);
  if (size >= 1e7 && !exact) return formatOf({ notation: 'compact', maximumFractionDigits: 1 }).format(value);
  return formatOf({ minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(value === 0 ? 0 : value);
}

/** The decimals by which a value that somebody has set is shown: more than usual where it has more, up to six. */
export const decimalsToShow = (value: number, decimals: number): number =>
  Math.max(decimals, (String(Number(value.toFixed(6))).split('.')[1] ?? '').length);

/** A fraction as whole percent, e.g. 0.534 → "53 %"; `null` is a dash, never 0 %. */
export function formatPercent(fraction: number | null): string {
  return fraction === null ? '–' : `${formatNumber(Math.round(Math.round(fraction * 1e11) / 1e9) + 0)}\u00a0%`;
}

/** A change with its sign, e.g. "+3" or "−0.5"; no change is "±0". */
export function formatChange(change: number, decimals = 0): string {
  if (change === 0) return '±0';
  const size = formatNumber(Math.abs(change), decimals);
  return `${change > 0 ? '+' : '−'}${size}`;
}

const scales: Record<string, number> = { k: 1e3, m: 1e6, bn: 1e9, b: 1e9 };

/**
 * Reads a number as people type it: "1,200.5", "1 200,5", "45 %", "$1.2M", "3k", "−5". A single separator followed by
 * exactly three figures is read by the user's own decimal sign. `null` when it is not a number.
 */
export function parseNumber(text: string, decimalSign = ownDecimalSign()): number | null {
  const bare = text
    .trim()
    .replace(/[−–]/g, '-')
    .replace(/[\s\u00a0\u202f'’]/g, '')
    .replace(/^([-+]?)[$€£¥]/, '$1')
    .replace(/[$€£¥%]$/, '');
  const match = /^([-+]?)([\d.,]*\d[\d.,]*)(k|m|bn|b)?$/i.exec(bare);
  if (!match) return null;
  const figures = withPoint(match[2] ?? '', decimalSign);
  if (figures === null) return null;
  const value = Number(figures) * (scales[(match[3] ?? '').toLowerCase()] ?? 1) * (match[1] === '-' ? -1 : 1);
  return Number.isFinite(value) ? value + 0 : null;
}

/** Turns figures with any separators into those of a program: "1.200,5" → "1200.5"; null when they make no number. */
function withPoint(figures: string, decimalSign: string): string | null {
  const last = Math.max(figures.lastIndexOf('.'), figures.lastIndexOf(','));
  if (last < 0) return figures;
  const sign = figures.charAt(last);
  const other = sign === '.' ? ',' : '.';
  const whole = figures.slice(0, last);
  const rest = figures.slice(last + 1);
  const repeated = whole.includes(sign);
  const grouped = rest.length === 3 && /^\d{1,3}$/.test(whole) && sign !== decimalSign && whole !== '0';
  if (repeated || grouped) {
    const ok = !whole.includes(other) && new RegExp(`^\\d{1,3}(\\${sign}\\d{3})+$`).test(figures);
    return ok ? figures.replaceAll(sign, '') : null;
  }
  if (whole.includes(other) && !new RegExp(`^\\d{1,3}(\\${other}\\d{3})+$`).test(whole)) return null;
  return `${whole.replaceAll(other, '') || '0'}.${rest || '0'}`;
}

function ownDecimalSign(): string {
  return (
    formatOf({})
      .formatToParts(1.5)
      .find((part) => part.type === 'decimal')?.value ?? '.'
  );
}
