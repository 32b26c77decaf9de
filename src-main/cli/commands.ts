import type { Command } from './command';
import { check } from './commands/check';
import { exportFile } from './commands/export';
import { importFile } from './commands/import';
import { sample } from './commands/sample';
import { show } from './commands/show';

/** Every command, one line each, in the order of the help. */
export const commands: readonly Command[] = [show, check, importFile, exportFile, sample];
