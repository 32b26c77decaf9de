import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type Browser, chromium, type Page } from '@playwright/test';
import { today } from './desk';

const dist = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
const executable = dist === undefined ? undefined : path.join(dist, 'electron');

/** Whether this machine can start a window at all. */
export const hasWindow: boolean =
  executable !== undefined && existsSync(executable) && process.env['DISPLAY'] !== undefined;

export type Started = {
  readonly page: Page;
  /** Milliseconds from the start of the process until the main view could be seen. */
  readonly ms: number;
  readonly memory: () => number;
  readonly stop: () => Promise<void>;
};

/** Starts an Electron app, with files to open, and waits for its main view, over the debugging port, the same way for every app. */
export async function startWindow(
  app: string,
  profile: string,
  usable: string,
  files: readonly string[] = [],
): Promise<Started> {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const { NODE_OPTIONS: _, VITEST: __, ...env } = process.env;
  const start = performance.now();
  const child = spawn(String(executable), [...sandbox, '--disable-gpu', '--remote-debugging-port=0', app, ...files], {
    env: { ...env, OKRA_USER_DATA: profile, OKRA_TODAY: today },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const browser = await chromium.connectOverCDP(await addressOf(child));
  const page = await firstPage(browser);
  await page.locator(usable).first().waitFor({ state: 'visible', timeout: 60_000 });
  const ms = performance.now() - start;
  return {
    page,
    ms,
    memory: () => proportionalMegabytes(Number(child.pid)),
    stop: async () => {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      await browser.close().catch(() => undefined);
      child.kill('SIGTERM');
      await gone;
    },
  };
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    child.stderr?.on('data', (part) => {
      printed += part;
      const address = /DevTools listening on (ws:\S+)/.exec(printed)?.[1];
      if (address) resolve(address);
    });
    child.once('exit', (code) => reject(new Error(`Electron ended with ${code}:\n${printed.slice(-2000)}`)));
  });
}

async function firstPage(browser: Browser): Promise<Page> {
  for (;;) {
    const page = browser.contexts().flatMap((context) => context.pages())[0];
    if (page) return page;
    await setTimeout(5);
  }
}

/** Proportional set size of a process and all below it: shared pages are counted once. Linux only. */
function proportionalMegabytes(root: number): number {
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const parent = Number(read(`/proc/${name}/stat`).split(') ')[1]?.split(' ')[1]);
    children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  const sum = (pid: number): number => {
    const own = Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0);
    return own + (children.get(pid) ?? []).reduce((total, child) => total + sum(child), 0);
  };
  return sum(root) / 1024;
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return ''; // the process has just ended
  }
}
