import { errorText } from '#shared/kernel/error-texts';
import { Refusal } from '#shared/kernel/errors';
import { parseCommandLine, wantsJson } from './arguments';
import { commands } from './commands';
import type { Ground } from './ground';
import { helpText } from './help';

/** How the process ends: 0 done, 1 refused, 2 the line cannot be understood, 70 a bug. */
export type ExitCode = 0 | 1 | 2 | 70;

/**
 * Runs one command. With `--json` standard output gets one JSON value, also for a failure: `{ error: { code, message,
 * details } }`. Without it, text for people; a failure goes to standard error.
 */
export async function runCommandLine(argv: readonly string[], ground: Ground): Promise<ExitCode> {
  const json = wantsJson(argv);
  try {
    const parsed = parseCommandLine(argv, commands);
    if (parsed.kind === 'help') {
      ground.print(helpText(commands, parsed.command));
      return 0;
    }
    const answer = await parsed.command.run(parsed.given, ground);
    ground.print(json ? JSON.stringify(answer.json, null, 2) : answer.text);
    return 0;
  } catch (error) {
    return fail(error, json, ground);
  }
}

function fail(error: unknown, json: boolean, ground: Ground): ExitCode {
  const { code, details } = error instanceof Refusal ? error : new Refusal('INTERNAL');
  const message = errorText(code, details);
  if (json) ground.print(JSON.stringify({ error: { code, message, details } }, null, 2));
  else ground.complain(message);
  if (code === 'INTERNAL') ground.complain(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return code === 'INTERNAL' ? 70 : code === 'INVALID_INPUT' ? 2 : 1;
}
