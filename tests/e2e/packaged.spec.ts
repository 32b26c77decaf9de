import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { extractFile, listPackage } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { chromium, expect, type Page, test } from '@playwright/test';
import { root } from './support/app';
import { Problems } from './support/problems';

/** The package as people get it: fuses flipped, so that Playwright can only come in through the debugging port. */
const folder = path.join(root, 'dist', 'linux-unpacked');
const executable = path.join(folder, 'okra');
const archive = path.join(folder, 'resources', 'app.asar');

test.describe.configure({ mode: 'serial' });

/** The address of the debugging port, which Chromium prints once it listens. */
function debuggingAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    child.stderr?.on('data', (part) => {
      printed += part;
      const address = /DevTools listening on (ws:\S+)/.exec(printed)?.[1];
      if (address) resolve(address);
    });
    child.once('exit', (code) => reject(new Error(`the package ended with ${code}:\n${printed.slice(-3000)}`)));
  });
}

type Packaged = { page: Page; problems: Problems; child: ChildProcess; profile: string };

/** Starts the package on an empty profile, with only the environment that an installed app has. */
async function withPackage(args: string[], work: (packaged: Packaged) => Promise<void>): Promise<void> {
  const profile = mkdtempSync(path.join(tmpdir(), 'okra-packaged-'));
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const { DISPLAY = '', PATH = '', HOME = '', XAUTHORITY = '', WAYLAND_DISPLAY = '' } = process.env;
  const env = { DISPLAY, PATH, HOME, XAUTHORITY, WAYLAND_DISPLAY, OKRA_USER_DATA: profile };
  const all = [...sandbox, '--disable-gpu', '--remote-debugging-port=0', ...args];
  const child = spawn(executable, all, { env, cwd: profile });
  try {
    const browser = await chromium.connectOverCDP(await debuggingAddress(child));
    const context = browser.contexts()[0];
    if (!context) throw new Error('the package has no browser context');
    const page = context.pages()[0] ?? (await context.waitForEvent('page'));
    const problems = new Problems();
    problems.watch(page);
    await page.waitForLoadState('load');
    await work({ page, problems, child, profile });
    await browser.close();
  } finally {
    child.kill('SIGKILL');
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** Makes a call as the page does, and gives its value. */
async function call(page: Page, name: string, input: unknown): Promise<unknown> {
  const text = await page.evaluate(
    ([what, value]) => {
      const { okra } = window as unknown as { okra: { call: (name: unknown, input: unknown) => Promise<string> } };
      return okra.call(what, value);
    },
    [name, input] as const,
  );
  const answer: unknown = JSON.parse(text);
  expect(answer).toMatchObject({ ok: true });
  return answer;
}

test('the fuses are flipped', async () => {
  const wire = await getCurrentFuseWire(executable);
  const on = [
    FuseV1Options.EnableCookieEncryption,
    FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
    FuseV1Options.OnlyLoadAppFromAsar,
  ];
  const off = [
    FuseV1Options.RunAsNode,
    FuseV1Options.EnableNodeOptionsEnvironmentVariable,
    FuseV1Options.EnableNodeCliInspectArguments,
    FuseV1Options.LoadBrowserProcessSpecificV8Snapshot,
    FuseV1Options.GrantFileProtocolExtraPrivileges,
  ];
  expect(on.map((fuse) => wire[fuse])).toEqual(on.map(() => FuseState.ENABLE));
  expect(off.map((fuse) => wire[fuse])).toEqual(off.map(() => FuseState.DISABLE));
});

test('the archive holds the app and its migrations, no sources, no development tools; native code lies outside', () => {
  const names = listPackage(archive, { isPack: false });
  const tops = new Set(names.map((name) => name.split('/')[1]));
  expect([...tops].sort()).toEqual(['migrations', 'node_modules', 'out', 'package.json']);
  expect(new Set(names.flatMap((name) => /^\/node_modules\/([^/]+)/.exec(name)?.[1] ?? []))).toEqual(
    new Set(['better-sqlite3']),
  );
  expect(names.filter((name) => name.endsWith('.map'))).toEqual([]);
  expect(names, 'the compiled code, which `npm run package` says when it could not keep').toContain(
    '/out/main/code-cache.bin',
  );
  expect(names.filter((name) => /^\/migrations\/.*\.sql$/.test(name)).length).toBeGreaterThan(0);
  expect(JSON.parse(extractFile(archive, 'package.json').toString())).toMatchObject({
    name: 'okra',
    main: 'out/main/main.cjs',
  });
  const native = names.filter((name) => name.endsWith('.node'));
  expect(native).toHaveLength(1);
  for (const name of native) expect(existsSync(path.join(`${archive}.unpacked`, name))).toBe(true);
  expect(existsSync(path.join(folder, 'resources', 'default_app.asar'))).toBe(false);
});

test('it starts on an empty profile, opens its store, shows its main view and ends cleanly', async () => {
  await withPackage([], async ({ page, problems, child, profile }) => {
    expect(page.url()).toMatch(/^app:\/\/okra\//);
    await expect(page.getByRole('main')).toBeVisible();
    await call(page, 'settings.about', {});
    expect(existsSync(path.join(profile, 'device.db'))).toBe(true);
    const log = path.join(profile, 'logs', 'okra.log');
    const compiledBefore = () => Number(/compiledBefore=(\d+)/.exec(readFileSync(log, 'utf8'))?.[1]);
    await expect.poll(compiledBefore, 'scripts whose compiled code came with the package').toBeGreaterThan(50);
    expect(problems.unexpected()).toEqual([]);
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    expect(await gone).toBe(0);
  });
});

test('it opens the document that it is started with, checked and loaded by its job process', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'okra-packaged-document-'));
  try {
    const file = path.join(folder, 'company.okr');
    const cli = path.join(root, 'out', 'main', 'cli.cjs');
    execFileSync(process.execPath, [cli, 'sample', '--into', file, '--people', '20'], { stdio: 'ignore' });
    await withPackage([file], async ({ page, problems }) => {
      const state = () => call(page, 'documents.state', {});
      await expect.poll(async () => JSON.stringify(await state()), { timeout: 20_000 }).toContain('company');
      const cycles = await call(page, 'cycles.list', {});
      expect(JSON.stringify(cycles).length).toBeGreaterThan(200);
      expect(problems.unexpected()).toEqual([]);
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('with --cli the package runs one command without a window', () => {
  const folderOfFiles = mkdtempSync(path.join(tmpdir(), 'okra-packaged-cli-'));
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const okra = (...words: string[]) =>
    execFileSync(executable, [...sandbox, '--disable-gpu', '--cli', ...words], {
      encoding: 'utf8',
      timeout: 60_000,
      env: { ...process.env, OKRA_USER_DATA: path.join(folderOfFiles, 'profile') },
    });
  try {
    const file = path.join(folderOfFiles, 'small.okr');
    okra('sample', '--people', '20', '--into', file);
    const shown: unknown = JSON.parse(okra('show', file, '--json'));
    expect(shown).toMatchObject({ workspace: expect.anything(), cycles: expect.any(Array) });
  } finally {
    rmSync(folderOfFiles, { recursive: true, force: true });
  }
});
