import { screen } from 'electron';
import { z } from 'zod';
import type { App } from '../ipc/app';
import { keepsCode } from './keeps-code';
import type { MainWindow } from './window';

const Bounds = z.strictObject({ x: z.int(), y: z.int(), width: z.int(), height: z.int(), maximized: z.boolean() });
const KEY = 'window/main';

/**
 * Puts a window where it last stood, remembers where it will stand, and shows it once its first picture is ready.
 * `before` does what need not be there until somebody sees it.
 */
export function showMainWindow(
  { window, painted }: MainWindow,
  { device }: Pick<App, 'device'>,
  before: () => void,
): void {
  const bounds = device.get(KEY, Bounds);
  if (bounds && isOnScreen(bounds)) window.setBounds(bounds);
  void painted.then(() => {
    if (window.isDestroyed() || keepsCode) return;
    before();
    if (bounds?.maximized) window.maximize();
    else window.show();
  });
  window.on('close', () => device.set(KEY, { ...window.getNormalBounds(), maximized: window.isMaximized() }));
}

function isOnScreen({ x, y, width, height }: z.infer<typeof Bounds>): boolean {
  const { workArea } = screen.getDisplayMatching({ x, y, width, height });
  return x < workArea.x + workArea.width - 80 && y < workArea.y + workArea.height - 80 && x + width > workArea.x + 80;
}
