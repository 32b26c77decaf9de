import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron, test as base, type ElectronApplication, expect, type Page } from '@playwright/test';
import type { CallName, Input, Output } from '#shared/contract';
import { Problems } from './problems';

export { expect, type Page };

export const root = path.resolve(import.meta.dirname, '../../..');

/** How an app is started. */
export type Launch = {
  /** Its profile folder; another one is another laptop. Kept between two launches, it is the same laptop later. */
  readonly profile?: string;
  /** The day that it is, YYYY-MM-DD. */
  readonly today?: string;
  /** Further arguments, such as a document to open. */
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Gives up root before the start, so that Chromium's own sandbox works. For tests that run as root. */
  readonly asNobody?: boolean;
};

/** A running app with its first window. */
export type Okra = {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly process: ChildProcess;
  readonly profile: string;
  /** Console errors, page errors and requests to the outside. Any that is not declared expected fails the test. */
  readonly problems: Problems;
};

type Fixtures = {
  /** A fresh folder for the files of this test. */
  folder: string;
  /** Starts an app; every app started is closed after the test. */
  launch: (options?: Launch) => Promise<Okra>;
  okra: Okra;
  page: Page;
};
type Options = {
  /** The day on which the test plays. */
  today: string;
};

function environment(extra: Record<string, string>): Record<string, string> {
  const known = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  // NODE_OPTIONS of the runner would reach Electron's Node; the time zone must not depend on the machine
  return { ...Object.fromEntries(known.filter(([name]) => name !== 'NODE_OPTIONS')), TZ: 'UTC', ...extra };
}

async function start(options: Launch & { profile: string; today: string }): Promise<Okra> {
  const { profile, today, args = [], env = {}, asNobody = false } = options;
  const wrapper = asNobody ? { executablePath: path.join(import.meta.dirname, 'as-nobody.sh') } : {};
  const app = await _electron.launch({
    cwd: root,
    // no executablePath: ELECTRON_OVERRIDE_DIST_PATH names the runtime, and Playwright's own loader holds the start back
    args: ['--disable-gpu', '.', ...args],
    ...wrapper,
    chromiumSandbox: process.getuid?.() !== 0 || asNobody,
    env: environment({ OKRA_USER_DATA: profile, OKRA_TODAY: today, ...env }),
  });
  const problems = new Problems();
  app.on('window', (page) => problems.watch(page));
  app.on('console', (message) => {
    if (message.type() === 'error') problems.add(`main process: ${message.text()}`);
  });
  const child = app.process(); // not to be had any more once the app is closed
  const page = await firstWindow(app, child);
  problems.watch(page);
  return { app, page, process: child, profile, problems };
}

/** The first window, or what the app printed instead of opening one. */
async function firstWindow(app: ElectronApplication, child: ChildProcess): Promise<Page> {
  let printed = '';
  child.stderr?.on('data', (part) => {
    printed += part;
  });
  try {
    return await app.firstWindow({ timeout: 20_000 });
  } catch (error) {
    child.kill('SIGKILL');
    throw new Error(`the app opened no window:\n${printed.slice(-3000)}`, { cause: error });
  }
}

/** Ends an app that may have ended already. One that does not end by itself is killed, and fails the test. */
async function stop(okra: Okra): Promise<void> {
  if (okra.process.exitCode !== null || okra.process.signalCode !== null) return;
  const limit = setTimeout(() => {
    okra.problems.add(`the app did not end within 30 s of being closed; its log: ${lastOfLog(okra.profile)}`);
    okra.process.kill('SIGKILL');
  }, 30_000);
  await quit(okra);
  clearTimeout(limit);
  const faults = lastOfLog(okra.profile)
    .split(' | ')
    .filter((line) => line.includes('crash'));
  for (const fault of faults) okra.problems.add(`a fault while the app ended: ${fault}`);
}

/**
 * Ends an app as its menu does. It quits in a turn of its own loop: what the debugger evaluates may break into
 * whatever runs, even into the reading of a row, where the database refuses the next statement.
 */
export async function quit(okra: Okra): Promise<void> {
  const gone = new Promise((resolve) => okra.process.once('exit', resolve));
  await okra.app.evaluate(({ app }) => void setImmediate(() => app.quit()));
  await gone;
}

function lastOfLog(profile: string): string {
  const file = path.join(profile, 'logs', 'okra.log');
  return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n').slice(-5).join(' | ') : 'none';
}

/** Ends an app as a power cut would. */
export async function kill(okra: Okra): Promise<void> {
  const gone = new Promise((resolve) => okra.process.once('exit', resolve));
  okra.process.kill('SIGKILL');
  await gone;
}

export const test = base.extend<Fixtures & Options>({
  today: ['2026-05-13', { option: true }],

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures out of this pattern
  folder: async ({}, use) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'okra-e2e-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },

  launch: async ({ folder, today }, use, info) => {
    const started: Okra[] = [];
    await use(async (options = {}) => {
      const profile = options.profile ?? path.join(folder, `profile-${started.length + 1}`);
      const okra = await start({ today, ...options, profile });
      started.push(okra);
      return okra;
    });
    if (info.status !== info.expectedStatus) await attachScreens(started, info);
    for (const okra of started) await stop(okra);
    for (const okra of started) expect(okra.problems.unexpected(), 'console errors and outside requests').toEqual([]);
  },

  okra: async ({ launch }, use) => use(await launch()),
  page: async ({ okra }, use) => use(okra.page),
});

/** What every open window shows, into the report of a failed test. */
async function attachScreens(started: readonly Okra[], info: ReturnType<typeof test.info>): Promise<void> {
  for (const [n, okra] of started.entries()) {
    if (okra.process.exitCode !== null || okra.process.signalCode !== null) continue;
    for (const [m, page] of okra.app.windows().entries()) {
      const file = info.outputPath(`app-${n + 1}-window-${m + 1}.png`);
      await page.screenshot({ path: file, timeout: 5_000 }).catch(() => undefined); // a hung window has no picture
    }
  }
}

/** Saves what a window shows as test-results/screens/NAME.png. */
export async function screenshot(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: path.join(root, 'test-results', 'screens', `${name}.png`) });
}

/** Opens the sample company from the first page; making it takes some seconds, more on a busy machine. */
export async function exploreSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Explore a sample company/ }).click();
  await expect(page.getByRole('heading', { name: 'Home' })).toBeVisible({ timeout: 60_000 });
}

/** Starts an empty workspace by hand, from the first page to Home. */
export async function startEmpty(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: /Start empty/ })).toBeVisible();
  await page.keyboard.press('3');
  await page.getByLabel('Company or team').fill('Fernhill Logistics');
  await page.getByLabel('Your name').fill('Account Director');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Home' })).toBeVisible();
}

/** Arranges through the same door that the views use. A refusal fails the test. */
export async function call<C extends CallName>(page: Page, name: C, input: Input<C>): Promise<Output<C>> {
  const answer = await page.evaluate(([name, input]) => window.okra.call(name as string, input), [
    name,
    input,
  ] as const);
  const { ok, value, error } = JSON.parse(answer);
  if (!ok) throw new Error(`${name}: ${JSON.stringify(error)}`);
  return value;
}
