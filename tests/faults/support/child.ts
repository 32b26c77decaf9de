import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

/** A running child and the lines it has written so far. */
export type Child = {
  readonly process: ChildProcess;
  readonly lines: readonly string[];
  readonly ended: Promise<number | null>;
};

/** Starts a bundled script under this Node. Its complaints are ours. */
export function startChild(
  script: string,
  args: readonly string[],
  options: { uid?: number; gid?: number } = {},
): Child {
  const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'inherit'], ...options });
  const lines: string[] = [];
  let rest = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const parts = (rest + text).split('\n');
    rest = parts.pop() ?? '';
    lines.push(...parts);
  });
  const ended = once(child, 'close').then(([code]) => code as number | null);
  return { process: child, lines, ended };
}

/** Waits until a child has written its first line, kills it some milliseconds later, and returns what it wrote. */
export async function killAfter(child: Child, milliseconds: number): Promise<readonly string[]> {
  while (child.lines.length === 0 && child.process.exitCode === null) await pause(1);
  await pause(milliseconds);
  child.process.kill('SIGKILL');
  await child.ended;
  return child.lines;
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
