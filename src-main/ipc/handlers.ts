import type { z } from 'zod';
import type { ActionDef, CallDef, CommandDef, QueryDef, Schema } from '#shared/kernel/call';
import type { Read, Write } from '../store/handles';
import type { App } from './app';

type Handler<D extends CallDef> =
  D extends QueryDef<infer I extends Schema, infer O extends Schema>
    ? (read: Read, input: z.output<I>) => z.input<O>
    : D extends CommandDef<infer I extends Schema, infer O extends Schema>
      ? (tx: Write, input: z.output<I>) => z.input<O>
      : D extends ActionDef<infer I extends Schema, infer O extends Schema>
        ? (app: App, input: z.output<I>) => z.input<O> | Promise<z.input<O>>
        : never;

export type Handlers<C extends Readonly<Record<string, CallDef>>> = { readonly [K in keyof C]: Handler<C[K]> };

/** A call's definition beside what answers it. */
export type Answers<C extends Readonly<Record<string, CallDef>>> = {
  readonly [K in keyof C]: { readonly def: C[K]; readonly handler: Handler<C[K]> };
};

/** Ties handlers to their contract: a missing, misspelt or wrongly typed one does not compile. */
export const handlers = <C extends Readonly<Record<string, CallDef>>>(contract: C, all: Handlers<C>): Answers<C> =>
  Object.fromEntries(
    Object.entries(contract).map(([name, def]) => [name, { def, handler: all[name] }]),
  ) as unknown as Answers<C>;
