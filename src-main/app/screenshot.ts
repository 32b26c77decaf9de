import { writeFileSync } from 'node:fs';
import type { BrowserWindow } from 'electron';

/** `OKRA_SCREENSHOT=file.png`: saves a picture of the main view once it stands still, for machines without a screen. */
export function saveScreenshot(window: BrowserWindow): void {
  const file = process.env['OKRA_SCREENSHOT'];
  if (!file) return;
  window.webContents.once('did-finish-load', () => {
    setTimeout(() => {
      void window.webContents.capturePage().then((picture) => writeFileSync(file, picture.toPNG()));
    }, 1500);
  });
}
