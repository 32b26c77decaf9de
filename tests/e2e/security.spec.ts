import type { ElectronApplication } from '@playwright/test';
import { expect, type Page, test } from './support/app';

/** Electron's security checklist, point by point, on the running app. Fuses (19) are read in packaged.spec.ts. */

/** The settings that Chromium really runs the first window with. */
const preferences = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }): Record<string, unknown> => {
    const contents: object | undefined = BrowserWindow.getAllWindows()[0]?.webContents;
    // Electron has it, its types leave it out
    const read: unknown = contents && Reflect.get(contents, 'getLastWebPreferences');
    return typeof read === 'function' ? read.call(contents) : {};
  });

/** Runs some text as a script tag in the page, where the policy holds, and says what it left behind. */
async function inject(page: Page, script: string): Promise<unknown> {
  return page.evaluate((text) => {
    const tag = document.createElement('script');
    tag.textContent = text;
    document.body.append(tag);
    tag.remove();
    return Reflect.get(window, 'planted');
  }, script);
}

/** Counts violations of the policy from now on. */
async function violations(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    Reflect.set(window, 'violated', []);
    document.addEventListener('securitypolicyviolation', (event) => {
      Reflect.get(window, 'violated').push(event.effectiveDirective);
    });
  });
  return () => page.evaluate(() => Reflect.get(window, 'violated'));
}

test('1, 18: the page comes from our own scheme, and nothing outside the bundle can be read through it', async ({
  okra,
  page,
}) => {
  okra.problems.expect(/status of 404/);
  expect(page.url()).toMatch(/^app:\/\/okra\//);
  const statuses = await page.evaluate(() => {
    const addresses = [
      '/../../package.json',
      '/..%2f..%2fpackage.json',
      '/%2e%2e/%2e%2e/package.json',
      '/etc/passwd',
      '/none',
    ];
    return Promise.all(addresses.map(async (address) => (await fetch(`app://okra${address}`)).status));
  });
  expect(statuses).toEqual([404, 404, 404, 404, 404]);
});

test('2, 3, 4, 6, 8, 9, 10, 11: the page is a sandboxed, isolated web page', async ({ okra, page }) => {
  expect(await preferences(okra.app)).toMatchObject({
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    contextIsolation: true,
    sandbox: true,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
  });
  expect(await preferences(okra.app)).not.toHaveProperty('enableBlinkFeatures', expect.stringMatching(/./));
  const seen = await page.evaluate(() =>
    ['process', 'require', 'Buffer', 'global', 'module'].filter((name) => name in window),
  );
  expect(seen).toEqual([]);
});

test('5: every permission is denied', async ({ page }) => {
  const answers = await page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'clipboard-read'];
    const states = await Promise.all(
      names.map(async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state),
    );
    const media = await navigator.mediaDevices.getUserMedia({ audio: true }).catch((error: Error) => error.name);
    return { states, media: String(media) };
  });
  expect(new Set(answers.states)).toEqual(new Set(['denied']));
  expect(answers.media).toMatch(/NotAllowedError|NotFoundError/);
});

test('7: the policy allows nothing inline, nothing evaluated and nothing from elsewhere', async ({ okra, page }) => {
  okra.problems.expect(/Content Security Policy|ERR_BLOCKED_BY_CSP|^outside request: https:..example\.invalid/);
  const header = await page.evaluate(async () =>
    (await fetch('app://okra/index.html')).headers.get('content-security-policy'),
  );
  expect(header).toContain("default-src 'none'");
  expect(header).not.toMatch(/unsafe-|\*|https?:/);

  const violated = await violations(page);
  expect(await inject(page, 'window.planted = 1')).toBeUndefined();
  await page.evaluate(() => {
    const holder = document.createElement('div');
    holder.innerHTML = '<p style="color: rgb(1, 2, 3)">x</p><img src="https://example.invalid/x.png">';
    document.body.append(holder);
    const frame = document.createElement('iframe');
    frame.src = 'https://example.invalid/';
    document.body.append(frame);
  });
  await expect
    .poll(violated)
    .toEqual(expect.arrayContaining(['script-src-elem', 'style-src-attr', 'img-src', 'frame-src']));
  const connected = await page.evaluate(() =>
    fetch('https://example.invalid/').then(
      () => true,
      () => false,
    ),
  );
  expect(connected).toBe(false);
  expect(await violated()).toContain('connect-src');
  // a frame that was refused is a page of its own that may still be starting: the app need not wait for it at its end
  await page.evaluate(() => document.querySelector('iframe')?.remove());
});

test('12, 13, 14: no webview, no navigation, no new window', async ({ okra, page }) => {
  okra.problems.expect(/Not allowed to (load|navigate)/);
  const before = page.url();
  const opened = await page.evaluate(() => [
    window.open('app://okra/index.html'),
    window.open('https://example.invalid/'),
    window.open('about:blank'),
  ]);
  expect(opened).toEqual([null, null, null]);
  await page.evaluate(() => {
    const link = document.createElement('a');
    link.href = 'https://example.invalid/';
    document.body.append(link, document.createElement('webview'));
    link.click();
    link.href = 'file:///etc/passwd';
    link.click();
    location.assign('data:text/html,<h1>elsewhere</h1>');
  });
  await page.waitForTimeout(300);
  expect(page.url()).toBe(before);
  const contents = await okra.app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((one) => one.getType()),
  );
  expect(contents).toEqual(['window']);
});

test('15: only plain web and mail addresses could be opened outside, and a click opens none', async ({
  okra,
  page,
}) => {
  okra.problems.expect(/Not allowed to load/);
  await okra.app.evaluate(({ shell }) => {
    Reflect.set(globalThis, 'openedOutside', []);
    shell.openExternal = (address) => {
      Reflect.get(globalThis, 'openedOutside').push(address);
      return Promise.resolve();
    };
  });
  await page.evaluate(() => {
    for (const address of ['https://example.invalid/', 'file:///etc/passwd', 'smb://x/y', 'mailto:x@example.invalid']) {
      const link = document.createElement('a');
      link.href = address;
      link.target = '_blank';
      document.body.append(link);
      link.click();
    }
  });
  await page.waitForTimeout(300);
  expect(await okra.app.evaluate(() => Reflect.get(globalThis, 'openedOutside'))).toEqual([]);
});

test('17: a message from a frame that is not our main page is refused', async ({ okra }) => {
  okra.problems.expect(/./); // the planted window loads pages of all kinds
  const answers = await okra.app.evaluate(async ({ app, BrowserWindow }) => {
    const preload = `${app.getAppPath()}/out/main/preload.cjs`;
    const ask = async (address: string) => {
      const window = new BrowserWindow({
        show: false,
        webPreferences: { preload, sandbox: true, contextIsolation: true },
      });
      await window.loadURL(address);
      const answer: unknown = await window.webContents.executeJavaScript(
        "window.okra.call('workspace.get', {}).then((text) => JSON.parse(text))",
      );
      window.destroy();
      return answer;
    };
    return { foreign: await ask('data:text/html,<h1>foreign</h1>'), ours: await ask('app://okra/index.html') };
  });
  expect(answers.foreign).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } });
  expect(answers.ours).not.toMatchObject({ error: { code: 'FORBIDDEN' } });
});

test('17: what arrives is checked by name and shape', async ({ page }) => {
  const codes = await page.evaluate(async () => {
    const { okra } = window as unknown as { okra: { call: (...args: unknown[]) => Promise<string> } };
    const calls = [
      ['no.such.call', {}],
      ['__proto__', {}],
      ['workspace.get', { extra: 1 }],
      ['workspace.get'],
      [42, {}],
    ];
    const answers = await Promise.all(calls.map((args) => okra.call(...args)));
    return answers.map((answer) => (JSON.parse(answer) as { ok: boolean }).ok);
  });
  expect(codes).toEqual([false, false, false, false, false]);
});

test('20: the page gets a handful of functions and no part of Electron', async ({ page }) => {
  const bridge = await page.evaluate(() => {
    const { okra } = window as unknown as { okra: Record<string, unknown> };
    return Object.entries(okra)
      .map(([name, value]) => `${name}: ${typeof value}`)
      .sort();
  });
  expect(bridge).toEqual(['call: function', 'fileHandle: function', 'on: function']);
});

test('no request leaves the machine, whoever makes it', async ({ okra }) => {
  const reached = await okra.app.evaluate(async ({ net, session }) => {
    const through = (promise: Promise<unknown>) =>
      promise.then(
        () => true,
        () => false,
      );
    return {
      session: await through(session.defaultSession.fetch('https://example.invalid/')),
      net: await through(net.fetch('http://127.0.0.1:9/')),
      spelling: session.defaultSession.isSpellCheckerEnabled(),
    };
  });
  expect(reached).toEqual({ session: false, net: false, spelling: false });
});
