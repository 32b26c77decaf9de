import fs from 'node:fs';
import path from 'node:path';

/** A file that a start of the app was given: a document to open, or a table to import. */
export type FileArgument = { readonly file: string; readonly kind: 'document' | 'table' };

const KINDS: Readonly<Record<string, FileArgument['kind']>> = { '.okr': 'document', '.xlsx': 'table', '.csv': 'table' };

/**
 * The first file that a command line names, or undefined. The line may come from another process and is taken for
 * hostile: only arguments that are no switches and end in one of our endings, read from the folder that the process
 * was in, only what is a regular file there (no link, no device), never a path on another machine (opening one gives
 * away who is signed in). `argv` is without the program and its entry file.
 */
export function fileArgument(argv: readonly string[], cwd: string): FileArgument | undefined {
  for (const argument of argv.slice(0, 50)) {
    const kind = KINDS[path.extname(argument).toLowerCase()];
    if (!kind || argument.startsWith('-') || argument.length > 4096 || argument.includes('\0')) continue;
    if (isRemote(argument) || isRemote(cwd)) continue;
    const file = path.resolve(cwd, argument);
    if (isRegularFile(file)) return { file, kind };
  }
  return undefined;
}

/** A UNC path, or an address. */
const isRemote = (text: string): boolean => /^([\\/]{2}|[a-z][a-z0-9+.-]+:\/\/)/i.test(text);

function isRegularFile(file: string): boolean {
  try {
    return fs.lstatSync(file).isFile();
  } catch {
    return false;
  }
}
