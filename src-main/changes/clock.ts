import { type Clock, makeClock, Timestamp } from '@actual-app/crdt';

const TS = /^\d{4}-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d:[0-5]\d\.\d{3}Z-[0-9A-F]{4}-[0-9a-f]{16}$/;

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
 * is set back or stands still, and editing is never refused. One per open document: the library's own clock is a global,
 * stops at five minutes' drift and costs ten times as much.
 */
export class HybridClock {
  readonly node: string;
  readonly #clock: Clock;
  /** The instant of the last timestamp as text: many are made within a millisecond. */
  #told = { millis: -1, text: '' };

  /** `after`: the greatest timestamp already in the document, if any. */
  constructor(node: string, after?: string) {
    if (!/^[0-9a-f]{16}$/.test(node)) throw new Error(`not a node id: ${node}`);
    this.node = node;
    const last = after === undefined ? undefined : parseTs(after);
    if (after !== undefined && !last) throw new Error(`not a timestamp: ${after}`);
    this.#clock = makeClock(new Timestamp(last?.millis() ?? 0, last?.counter() ?? 0, node));
  }

  /** The next timestamp: the computer's time, or a count within the last millisecond; a full count moves time on by 1 ms. */
  next(): string {
    const { timestamp } = this.#clock;
    const [last, now] = [timestamp.millis(), Date.now()];
    if (now > last) this.#set(now, 0);
    else if (timestamp.counter() < 0xffff) timestamp.setCounter(timestamp.counter() + 1);
    else this.#set(last + 1, 0);
    const millis = timestamp.millis();
    if (millis !== this.#told.millis) this.#told = { millis, text: new Date(millis).toISOString() };
    return `${this.#told.text}-${timestamp.counter().toString(16).toUpperCase().padStart(4, '0')}-${this.node}`;
  }

  #set(millis: number, counter: number): void {
    this.#clock.timestamp.setMillis(millis);
    this.#clock.timestamp.setCounter(counter);
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
