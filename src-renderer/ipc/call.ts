import type { CallName, Input, Output } from '#shared/contract';
import type { Envelope } from '#shared/kernel/call';
import { errorText } from '#shared/kernel/error-texts';
import type { ErrorDetails } from '#shared/kernel/errors';
import './bridge';

/** An expected failure of a call. Its message is the sentence for the user. */
export class CallError extends Error {
  readonly code: string;
  readonly details: ErrorDetails;
  constructor(code: string, details: ErrorDetails) {
    super(errorText(code, details));
    this.name = 'CallError';
    this.code = code;
    this.details = details;
  }
}

/** Makes one call and returns its answer; throws `CallError` for an expected failure. */
export const call = async <C extends CallName>(name: C, input: Input<C>): Promise<Output<C>> =>
  (await callMarked(name, input)).value;

/** As `call`, with the mark by which what was done can be taken back; null where nothing was done. */
export async function callMarked<C extends CallName>(
  name: C,
  input: Input<C>,
): Promise<{ value: Output<C>; mark: string | null }> {
  const envelope: Envelope<Output<C>> = JSON.parse(await window.okra.call(name, input));
  if (envelope.ok) return { value: envelope.value, mark: envelope.mark ?? null };
  throw new CallError(envelope.error.code, plain(envelope.error.details));
}

function plain(details: Record<string, unknown>): ErrorDetails {
  return Object.fromEntries(
    Object.entries(details).map(([key, value]) => [
      key,
      typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null,
    ]),
  );
}
