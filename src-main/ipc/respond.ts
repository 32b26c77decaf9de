import type { Envelope } from '#shared/kernel/call';
import { Refusal } from '#shared/kernel/errors';
import type { Entry } from '../changes/ledger';
import { transact } from '../changes/transact';
import { firstOf } from '../changes/undo';
import { type Answer, answerOf, knownAnswer } from './answers';
import type { App } from './app';
import { readOf } from './read-of';

export { readOf } from './read-of';

/**
 * Answers one call: parses the input, runs the handler with the handle that its kind allows, wraps the answer.
 * Never throws: an expected failure becomes its code, a bug becomes INTERNAL and goes to the log.
 */
export async function respond(app: App, name: unknown, input: unknown): Promise<Envelope<unknown>> {
  if (typeof name !== 'string') return refuse(noSuchCall());
  let answer: Answer | undefined;
  let started = performance.now();
  try {
    answer = knownAnswer(name) ?? (await answerOf(name));
    if (!answer) return refuse(noSuchCall());
    started = performance.now();
    const { kind } = answer.def;
    if (kind === 'query') return { ok: true, value: run(app, name, answer, input) };
    const doneSince = watchUndo(app);
    const value = run(app, name, answer, input);
    // a command is done by now: waiting for it would let another one come between it and its mark
    return { ok: true, value: kind === 'action' ? await value : value, ...doneSince() };
  } catch (error) {
    if (error instanceof Refusal) return refuse(error);
    if (isReadOnly(error) && app.timeTravel.past()) return refuse(new Refusal('READ_ONLY', { reason: EARLIER_DAY }));
    const full = systemRefusal(error);
    if (full) return refuse(full);
    app.log.error('call failed', error, { call: name });
    return refuse(new Refusal('INTERNAL', { call: name }));
  } finally {
    const took = performance.now() - started;
    if (answer?.def.kind !== 'action' && took > SLOW_MS)
      app.log.warn('slow call', { call: name, ms: Math.round(took) });
  }
}

/** Tells, once a call is answered, the mark of what it has put on the undo stack. */
function watchUndo(app: App): () => { mark?: string } {
  const stack = undoStackOf(app);
  const height = stack.length;
  return () => {
    const now = undoStackOf(app);
    const done = now.length > (now === stack ? height : 0) ? now.at(-1) : undefined;
    return done ? { mark: firstOf(done) } : {};
  };
}

function undoStackOf(app: App): readonly Entry[] {
  try {
    return app.document().ledger.undoStack;
  } catch (error) {
    if (error instanceof Refusal) return []; // no document is open
    throw error;
  }
}

const noSuchCall = () => new Refusal('INVALID_INPUT', { reason: 'no such call' });
const SLOW_MS = 40;
const EARLIER_DAY = 'you are looking at an earlier day. Go back to now, then change it';

function run(app: App, name: string, { def, handler }: Answer, input: unknown): unknown {
  const parsed = def.input.safeParse(input);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new Refusal('INVALID_INPUT', {
      call: name,
      field: issue?.path.join('.') ?? '',
      reason: issue?.message ?? 'does not fit',
    });
  }
  const changes = def.kind === 'command' || (def.kind === 'action' && def.changes);
  if (changes && app.timeTravel.past()) throw new Refusal('READ_ONLY', { reason: EARLIER_DAY });
  if (def.kind === 'action') return handler(app, parsed.data);
  const document = app.document();
  if (def.kind === 'query') return checked(name, def, handler(readOf(document), parsed.data));
  const { ledger } = document;
  return checked(
    name,
    def,
    transact({ ...document.actor(), ledger, label: def.undo }, (tx) => handler(tx, parsed.data)).value,
  );
}

// Answers are parsed in tests only: at 10,000 rows it would cost more than the query.
const checkOutput = process.env['OKRA_CHECK_OUTPUT'] === '1' || process.env['VITEST'] !== undefined;
function checked(name: string, def: Answer['def'], value: unknown): unknown {
  if (!checkOutput) return value;
  const parsed = def.output.safeParse(value);
  if (!parsed.success) throw new Error(`${name} answers what its contract does not say: ${parsed.error.message}`);
  return parsed.data;
}

const refuse = ({ code, details }: Refusal): Envelope<never> => ({
  ok: false,
  error: { code, details: { ...details } },
});

const isReadOnly = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_READONLY');

/** What the system or SQLite says about a full or unwritable disk, as our own codes. */
function systemRefusal(error: unknown): Refusal | undefined {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOSPC' || code === 'SQLITE_FULL') return new Refusal('DISK_FULL');
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code.startsWith('SQLITE_READONLY'))
    return new Refusal('FILE_UNWRITABLE');
  if (code === 'ENOENT') return new Refusal('FILE_MISSING');
  return undefined;
}
