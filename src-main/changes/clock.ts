import { type Clock, makeClock, setClock, Timestamp } from '@actual-app/crdt';

const YEAR_MS = 366 * 24 * 3600 * 1000;
const TS = /^\d{4}-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d:[0-5]\d\.\d{3}Z-[0-9A-F]{4}-[0-9a-f]{16}$/;

let configured = false;
function configure(node: string): void {
  // The library's drift limit of five minutes would stop people from editing after their clock was set back.
  if (!configured) Timestamp.init({ node, maxDrift: YEAR_MS });
  configured = true;
}

/**
 * Reads a timestamp strictly: the form `2026-01-31T08:00:00.000Z-0001-0123456789abcdef`, a real instant.
 * Returns undefined for anything else; the library itself accepts any text as a node.
 */
export function parseTs(text: string): Timestamp | undefined {
  if (!TS.test(text)) return undefined;
  const parsed = Timestamp.parse(text);
  return parsed && Number.isFinite(parsed.millis()) && parsed.toString() === text ? parsed : undefined;
}

/** Whether a timestamp from elsewhere is one that our clock can follow: of its form, a real instant, of this millennium. */
export const isPlausible = (ts: unknown): boolean => typeof ts === 'string' && ts < '3000' && parseTs(ts) !== undefined;

/** The instant of a timestamp, ISO 8601. */
export const instantOf = (ts: string): string => ts.slice(0, 24);

/**
 * A hybrid logical clock for one document on one device: its timestamps always rise, also when the computer's clock
 * is set back or stands still. One per open document; the library's own clock is a global that is set before each use.
 */
export class HybridClock {
  readonly node: string;
  readonly #clock: Clock;

  /** `after`: the greatest timestamp already in the document, if any. */
  constructor(node: string, after?: string) {
    if (!/^[0-9a-f]{16}$/.test(node)) throw new Error(`not a node id: ${node}`);
    configure(node);
    this.node = node;
    const last = after === undefined ? undefined : parseTs(after);
    if (after !== undefined && !last) throw new Error(`not a timestamp: ${after}`);
    this.#clock = makeClock(new Timestamp(last?.millis() ?? 0, last?.counter() ?? 0, node));
  }

  /** The next timestamp. Never refuses: where the library would (counter full, far ahead), time moves on by 1 ms. */
  next(): string {
    setClock(this.#clock);
    try {
      const sent = Timestamp.send();
      if (sent) return sent.toString();
    } catch (error) {
      if (!(error instanceof Timestamp.OverflowError || error instanceof Timestamp.ClockDriftError)) throw error;
    }
    const { timestamp } = this.#clock;
    timestamp.setMillis(timestamp.millis() + 1);
    timestamp.setCounter(0);
    return new Timestamp(timestamp.millis(), 0, this.node).toString();
  }

  /**
   * Moves this clock past what another device wrote; call it once for a batch, with the greatest. Says false, and
   * changes nothing, for a timestamp more than five minutes ahead of this computer: such a message has to wait.
   */
  observe(ts: string, now = Date.now()): boolean {
    const seen = parseTs(ts);
    if (!seen) throw new Error(`not a timestamp: ${ts}`);
    if (seen.millis() > now + 5 * 60 * 1000) return false;
    const { timestamp } = this.#clock;
    if (
      seen.millis() > timestamp.millis() ||
      (seen.millis() === timestamp.millis() && seen.counter() > timestamp.counter())
    ) {
      timestamp.setMillis(seen.millis());
      timestamp.setCounter(seen.counter());
    }
    return true;
  }
}
