import { Refusal } from '#shared/kernel/errors';
import type { Ground } from './ground';

/** An option of a command; `value` names what follows it, a switch has none. */
export type Option = { readonly value?: string; readonly required?: boolean; readonly help: string };

export type Given = {
  /** Arguments without a dash, in order. */
  readonly files: readonly string[];
  readonly options: Readonly<Record<string, string | true>>;
};

/** What a command answers: as data for scripts, and as text for people. */
export type Answer = { readonly json: unknown; readonly text: string };

export type Command = {
  readonly name: string;
  readonly summary: string;
  /** Names of the arguments, in order; all are required. */
  readonly files: readonly string[];
  readonly options: Readonly<Record<string, Option>>;
  readonly run: (given: Given, ground: Ground) => Promise<Answer>;
};

/** The text of an option; INVALID_INPUT where a required one is missing. */
export function textOf({ options }: Given, name: string): string {
  const value = options[name];
  if (typeof value !== 'string') throw new Refusal('INVALID_INPUT', { field: `--${name}`, reason: 'it is missing' });
  return value;
}

/** The first argument, which the parser has checked to be there. */
export const fileOf = ({ files }: Given): string => files[0] ?? '';
