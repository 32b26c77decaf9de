import { parseArgs } from 'node:util';
import { Refusal } from '#shared/kernel/errors';
import type { Command, Given } from './command';

export type Parsed =
  | { readonly kind: 'help'; readonly command: Command | undefined }
  | { readonly kind: 'run'; readonly command: Command; readonly given: Given; readonly json: boolean };

const wrong = (field: string, reason: string) => new Refusal('INVALID_INPUT', { field, reason });

/** Whether scripts are to be answered, also when the rest of the line is wrong. */
export const wantsJson = (argv: readonly string[]): boolean => argv.includes('--json');

/** Reads a command line. INVALID_INPUT names what is wrong with it. */
export function parseCommandLine(argv: readonly string[], commands: readonly Command[]): Parsed {
  const [name, ...rest] = argv.filter((word) => word !== '--json');
  const command = commands.find((one) => one.name === name);
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    return { kind: 'help', command: commands.find((one) => one.name === rest[0]) };
  }
  if (!command) throw wrong('the command', `there is no "${name}"; try "help"`);
  if (rest.includes('--help') || rest.includes('-h')) return { kind: 'help', command };
  return { kind: 'run', command, given: parseGiven(command, rest), json: wantsJson(argv) };
}

function parseGiven(command: Command, words: readonly string[]): Given {
  const known = Object.entries(command.options);
  const options = Object.fromEntries(
    known.map(([name, { value }]) => [
      name,
      { type: value === undefined ? ('boolean' as const) : ('string' as const) },
    ]),
  );
  const { values, positionals } = parse(words, options);
  const given: Record<string, string | true> = {};
  for (const [name, value] of Object.entries(values)) {
    if (typeof value === 'string' || value === true) given[name] = value;
  }
  const missing = known.find(([name, { required }]) => required === true && given[name] === undefined);
  if (missing) throw wrong(`--${missing[0]}`, 'it is missing');
  const lacking = command.files[positionals.length];
  if (lacking !== undefined) throw wrong(lacking, 'it is missing');
  const surplus = positionals[command.files.length];
  if (surplus !== undefined) throw wrong(`"${surplus}"`, 'there is one argument too many');
  return { files: positionals, options: given };
}

function parse(words: readonly string[], options: Record<string, { type: 'boolean' | 'string' }>) {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('.')[0] ?? '') : '';
    throw wrong(
      'the command line',
      reason.replace(/^./, (first) => first.toLowerCase()),
    );
  }
}
