import path from 'node:path';
import { app, BrowserWindow, nativeTheme, screen } from 'electron';
import { z } from 'zod';
import type { App } from '../ipc/app';
import { ORIGIN } from './origin';
import { webPreferences } from './security';
import { tellIfUnmade } from './window-failure';

const Bounds = z.strictObject({ x: z.int(), y: z.int(), width: z.int(), height: z.int(), maximized: z.boolean() });
const KEY = 'window/main';

/** The main window, where it last stood; shown once its first picture is ready. */
export function openMainWindow({ device, log }: Pick<App, 'device' | 'log'>): BrowserWindow {
  const bounds = device.get(KEY, Bounds);
  const window = new BrowserWindow({
    ...(bounds && isOnScreen(bounds) ? bounds : { width: 1280, height: 800 }),
    minWidth: 720,
    minHeight: 480,
    show: false,
    title: 'Okra',
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#171716' : '#faf9f7',
    webPreferences: webPreferences(path.join(app.getAppPath(), 'out', 'main', 'preload.cjs')),
  });
  if (bounds?.maximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () => device.set(KEY, { ...window.getNormalBounds(), maximized: window.isMaximized() }));
  tellIfUnmade(window, log);
  void window.loadURL(`${ORIGIN}/index.html`);
  return window;
}

function isOnScreen({ x, y, width, height }: z.infer<typeof Bounds>): boolean {
  const { workArea } = screen.getDisplayMatching({ x, y, width, height });
  return x < workArea.x + workArea.width - 80 && y < workArea.y + workArea.height - 80 && x + width > workArea.x + 80;
}
