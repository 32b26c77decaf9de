import { utilityProcess } from 'electron';
import type { JobMessage } from '../jobs/messages';
import type { JobFork } from '../jobs/run-job';

/** Starts the jobs' entry file as an Electron utility process. */
export const utilityFork =
  (entry: string): JobFork =>
  () => {
    const child = utilityProcess.fork(entry, [], { serviceName: 'okra-job', stdio: 'ignore' });
    return {
      pid: () => child.pid,
      send: (order) => child.postMessage(order),
      onMessage: (listener) => void child.on('message', (message) => listener(message as JobMessage)),
      onExit: (listener) => void child.on('exit', (code) => listener(code)),
      kill: () => void child.kill(),
    };
  };
