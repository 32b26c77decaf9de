import { fork } from 'node:child_process';
import type { JobMessage } from './messages';
import type { JobFork } from './run-job';

/** Starts the jobs' entry file under plain Node: the command line and the tests. What it prints goes to our stderr. */
export const nodeFork =
  (entry: string): JobFork =>
  () => {
    const child = fork(entry, [], { serialization: 'advanced', stdio: ['ignore', 2, 2, 'ipc'], execArgv: [] });
    return {
      pid: () => child.pid,
      // A child that is gone reports by its exit.
      send: (order) => void child.send(order, () => undefined),
      onMessage: (listener) => void child.on('message', (message) => listener(message as JobMessage)),
      onExit: (listener) => {
        child.on('exit', (code) => listener(code));
        child.on('error', () => listener(null));
      },
      kill: () => void child.kill('SIGKILL'),
    };
  };
