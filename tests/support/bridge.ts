import { type CallName, contract, type Input, isCallName, type Output } from '#shared/contract';
import type { Envelope } from '#shared/kernel/call';
import { Refusal } from '#shared/kernel/errors';
import type { Push, PushName } from '#shared/kernel/pushes';

type Parsed<C extends CallName> = ReturnType<(typeof contract)[C]['input']['parse']>;
type Answers = { [C in CallName]?: (input: Parsed<C>) => Output<C> | Promise<Output<C>> };

/**
 * The bridge of a page under test: answers by the functions given, and holds both sides to the contract, so that a test
 * cannot agree on something that the app would not say. A call without an answer fails as a bug would.
 */
export function fakeBridge(answers: Answers) {
  const asked: { name: string; input: unknown }[] = [];
  const listeners = new Map<string, Set<(value: never) => void>>();
  const answer = async (name: CallName, input: unknown): Promise<Envelope<unknown>> => {
    const run = answers[name] as ((input: unknown) => unknown) | undefined;
    if (!run) throw new Error(`nothing answers ${name}`);
    try {
      const value = contract[name].output.parse(await run(contract[name].input.parse(input)));
      return { ok: true, value, ...(contract[name].kind === 'command' && { mark: `mark of ${name}` }) };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { ok: false, error: { code: error.code, details: { ...error.details } } };
    }
  };
  const bridge = {
    call: async (name: string, input: unknown) => {
      asked.push({ name, input });
      if (!isCallName(name)) throw new Error(`no such call: ${name}`);
      return JSON.stringify(await answer(name, input));
    },
    on: <P extends PushName>(push: P, listener: (value: Push<P>) => void) => {
      const known = listeners.get(push) ?? new Set();
      listeners.set(push, known.add(listener));
      return () => void known.delete(listener);
    },
    fileHandle: async (file: File) => `handle:${file.name}`,
  };
  Object.defineProperty(window, 'okra', { configurable: true, value: bridge });
  return {
    /** Every call made so far, in order. */
    asked,
    /** The inputs of the calls of one name. */
    inputsOf: <C extends CallName>(name: C) =>
      asked.filter((one) => one.name === name).map((one) => one.input as Input<C>),
    push: <P extends PushName>(push: P, value: Push<P>) => {
      for (const listener of listeners.get(push) ?? []) listener(value as never);
    },
    /** Answers differently from now on. */
    answers,
  };
}
