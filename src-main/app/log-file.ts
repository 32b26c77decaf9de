import path from 'node:path';
import electronLog from 'electron-log/node';
import { type Log, lineOf, redactError } from '../log/log';

/** The log on disk: `logs/okra.log`, at most 1 MB, with one older file kept beside it. */
export function logTo(folder: string): Log {
  const { transports } = electronLog;
  transports.file.resolvePathFn = () => path.join(folder, 'okra.log');
  transports.file.maxSize = 1_000_000;
  transports.file.level = 'info';
  transports.console.level = false;
  return {
    info: (event, facts) => electronLog.info(lineOf(event, facts)),
    warn: (event, facts) => electronLog.warn(lineOf(event, facts)),
    error: (event, error, facts) => electronLog.error(`${lineOf(event, facts)} ${redactError(error)}`),
  };
}
