import { newId } from './ids';
import type { Entry, Ledger } from './ledger';
import { statement } from './statements';
import { type Actor, transact } from './transact';
import { firstOf, messagesOf, revertParts, type Skipped, stacksOf, type Undone } from './undo';

/** Rows in one transaction of long work: a pause that nobody feels. */
export const CHUNK = 5000;

const pause = () => new Promise<void>((resolve) => setImmediate(resolve));

/** How many messages and facts an entry has; what is small is undone in one transaction. */
export const sizeOf = (ledger: Ledger, { mark, facts }: Entry): number =>
  (statement<{ n: number }>(ledger.raw, 'SELECT count(*) AS n FROM change_messages WHERE mark = ?').get(mark)?.n ?? 0) +
  facts.length;

/** Reverses a mark of any size, `CHUNK` rows at a time under one new mark, letting others work in between. */
export async function revertInSteps(
  ledger: Ledger,
  actor: Actor,
  entry: Entry,
): Promise<{ mark: string; skipped: readonly Skipped[]; unmarked: readonly string[] }> {
  const mark = newId();
  const skipped: Skipped[] = [];
  const timestamps = messagesOf(ledger, entry);
  const unmarked: string[] = [];
  const step = (part: { facts?: Entry['facts']; messages?: readonly string[] }) => {
    const { value, unmarked: more } = transact({ ...actor, ledger, label: entry.label, mark, record: false }, (tx) =>
      revertParts(ledger, tx, part.facts ?? [], part.messages ?? []),
    );
    skipped.push(...value);
    unmarked.push(...more);
  };
  for (let at = 0; at < entry.facts.length; at += CHUNK) {
    step({ facts: entry.facts.slice(at, at + CHUNK) });
    await pause();
  }
  for (let at = 0; at < timestamps.length; at += CHUNK) {
    step({ messages: timestamps.slice(at, at + CHUNK) });
    await pause();
  }
  return { mark, skipped, unmarked };
}

/** As `undo` and `redo`, for entries of any size: a large one is taken back in steps. */
export async function shiftInSteps(ledger: Ledger, actor: Actor, way: 'undo' | 'redo'): Promise<Undone | undefined> {
  const { from, to } = stacksOf(ledger, way);
  const entry = from.at(-1);
  if (!entry) return undefined;
  const { mark, skipped, unmarked } = await revertInSteps(ledger, actor, entry);
  from.splice(from.indexOf(entry), 1);
  to.push({ mark, first: firstOf(entry), label: entry.label, facts: [], unmarked });
  ledger.announce({ mark, label: entry.label, topics: ['history'], ids: [] });
  return { label: entry.label, mark: firstOf(entry), skipped };
}
