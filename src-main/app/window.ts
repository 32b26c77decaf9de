import path from 'node:path';
import { app, BrowserWindow, nativeTheme } from 'electron';
import type { Log } from '../log/log';
import { ORIGIN } from './origin';
import { webPreferences } from './security';
import { tellIfUnmade } from './window-failure';

export type MainWindow = {
  readonly window: BrowserWindow;
  /** Kept once its first picture is ready. */
  readonly painted: Promise<void>;
};

/**
 * The main window, hidden, its page loading. It is asked for before this process has read its own code, so this file
 * stands on as little as it can: where the window last stood, and showing it, is for `window-place.ts`.
 */
export function makeMainWindow(log: () => Log | undefined): MainWindow {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    minWidth: 720,
    minHeight: 480,
    show: false,
    title: 'Okra',
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#171716' : '#faf9f7',
    webPreferences: webPreferences(path.join(app.getAppPath(), 'out', 'main', 'preload.cjs')),
  });
  tellIfUnmade(window, log);
  const painted = new Promise<void>((resolve) => window.once('ready-to-show', () => resolve()));
  void window.loadURL(`${ORIGIN}/index.html`);
  return { window, painted };
}
