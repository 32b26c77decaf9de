import { app, type Session, session, type WebContents, type WebPreferences } from 'electron';

/** What every window is made with. */
export const webPreferences = (preload: string): WebPreferences => ({
  preload,
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  // The dictionaries of the spell checker would be fetched.
  spellcheck: false,
  devTools: !app.isPackaged,
});

/** Requests that may leave a page: our bundle and what the page made itself. Okra has no other. */
const ALLOWED = new Set(['app:', 'blob:', 'data:', 'devtools:']);

/**
 * Electron's security checklist, in one place: 1-4, 6, 8-11 by `webPreferences`, 7 by the policy, 18 by `protocol.ts`,
 * 17 and 20 by `ipc/serve.ts` and the preload, 16 and 19 by the package; here the rest: 5, 12-15 and no outside request.
 */
export function secure(): void {
  // `--no-sandbox` is given where the system's sandbox cannot work (root); each window stays a sandboxed page even then
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  app.on('web-contents-created', (_event, contents) => confine(contents));
  app.on('session-created', seal);
  void app.whenReady().then(() => seal(session.defaultSession));
}

const sealed = new WeakSet<Session>();
function seal(one: Session): void {
  if (sealed.has(one)) return;
  sealed.add(one);
  one.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  one.setPermissionCheckHandler(() => false);
  one.setDevicePermissionHandler(() => false);
  one.setSpellCheckerEnabled(false);
  one.webRequest.onBeforeRequest((details, decide) => decide({ cancel: !ALLOWED.has(protocolOf(details.url)) }));
  one.on('will-download', (event) => event.preventDefault());
}

function confine(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

function protocolOf(url: string): string {
  try {
    return new URL(url).protocol;
  } catch {
    return '';
  }
}
