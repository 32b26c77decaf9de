import { BrowserWindow, dialog } from 'electron';
import type { Dialogs } from '../ipc/app';

const filters = (extensions: readonly string[]) =>
  extensions.length === 0 ? [] : [{ name: extensions.map((one) => `.${one}`).join(', '), extensions: [...extensions] }];

/** The system's own dialogs, over the window in front. */
export const systemDialogs: Dialogs = {
  open: async ({ title, extensions, folder }) => {
    const options = {
      title,
      filters: filters(extensions),
      properties: [folder ? ('openDirectory' as const) : ('openFile' as const)],
    };
    const parent = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
    const { canceled, filePaths } = await (parent
      ? dialog.showOpenDialog(parent, options)
      : dialog.showOpenDialog(options));
    return canceled ? undefined : filePaths[0];
  },
  save: async ({ title, defaultName, extensions }) => {
    const options = { title, defaultPath: defaultName, filters: filters(extensions) };
    const parent = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
    const { canceled, filePath } = await (parent
      ? dialog.showSaveDialog(parent, options)
      : dialog.showSaveDialog(options));
    return canceled || filePath === '' ? undefined : filePath;
  },
};
