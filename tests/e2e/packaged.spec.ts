import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { extractFile, listPackage } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { type Browser, chromium, expect, test } from '@playwright/test';
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

async function withPackage(
  work: (browser: Browser, child: ChildProcess, profile: string) => Promise<void>,
): Promise<void> {
  const profile = mkdtempSync(path.join(tmpdir(), 'okra-packaged-'));
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  // only what an installed app has: no paths of the repository, no addon of the development set-up
  const { DISPLAY = '', PATH = '', HOME = '', XAUTHORITY = '', WAYLAND_DISPLAY = '' } = process.env;
  const env = { DISPLAY, PATH, HOME, XAUTHORITY, WAYLAND_DISPLAY, OKRA_USER_DATA: profile };
  const child = spawn(executable, [...sandbox, '--disable-gpu', '--remote-debugging-port=0'], { env, cwd: profile });
  try {
    const browser = await chromium.connectOverCDP(await debuggingAddress(child));
    await work(browser, child, profile);
    await browser.close();
  } finally {
    child.kill('SIGKILL');
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
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
  await withPackage(async (browser, child, profile) => {
    const [page] = browser.contexts().flatMap((context) => context.pages());
    if (!page) throw new Error('the package opened no window');
    const problems = new Problems();
    problems.watch(page);
    await page.waitForLoadState('load');
    expect(page.url()).toMatch(/^app:\/\/okra\//);
    await expect(page.getByRole('main')).toBeVisible();
    const answer = await page.evaluate(async () => {
      const { okra } = window as unknown as { okra: { call: (name: string, input: unknown) => Promise<string> } };
      return JSON.parse(await okra.call('workspace.get', {})) as unknown;
    });
    expect(answer).toMatchObject({ ok: true });
    expect(existsSync(path.join(profile, 'device.db'))).toBe(true);
    expect(problems.unexpected()).toEqual([]);
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    expect(await gone).toBe(0);
  });
});
