import { parse } from 'node:path';
import { z } from 'zod';
import { Refusal } from '#shared/kernel/errors';
import { fileArgument } from '../documents/arguments';
import type { App } from '../ipc/app';

/** What a second start says that it was given; it may be anything. */
export const argumentsOf = (data: unknown): readonly string[] => {
  const parsed = z.object({ argv: z.array(z.string().max(4096)).max(50) }).safeParse(data);
  return parsed.success ? parsed.data.argv : [];
};

/**
 * Opens the document that a command line names; a table goes to the import. Says whether there was one. What cannot be
 * opened is told in the window, with the backup that could take its place; nothing was changed.
 */
export async function openArgument(services: App, argv: readonly string[], cwd: string): Promise<boolean> {
  const argument = fileArgument(argv, cwd);
  if (!argument) return false;
  if (argument.kind === 'table') {
    services.imports.waiting = argument.file;
    services.push('navigate', { to: '/import' });
    return false;
  }
  try {
    await services.documents.openFile(argument.file);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { name } = parse(argument.file);
    const told = new Refusal(error.code, { name, ...error.details });
    services.documents.failedToOpen(told, argument.file);
  }
  return true;
}

/** At the start: the document named on the command line, else the one that was open last. */
export async function openAtStart(services: App, argv: readonly string[], cwd: string): Promise<void> {
  if (await openArgument(services, argv, cwd)) return;
  try {
    await services.documents.reopenLast();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    services.documents.failedToOpen(error);
  }
}
