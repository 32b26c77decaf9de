import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { Push } from '#shared/kernel/pushes';

type MenuCommand = Push<'menu'>['command'];

/** The application menu. Each entry does in the window what its own button would. */
export function setMenu(choose: (command: MenuCommand) => void): void {
  const entry = (label: string, command: MenuCommand, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    click: () => choose(command),
    // The window listens to these keys itself; here they are shown, not taken.
    ...(accelerator ? { accelerator, registerAccelerator: false } : {}),
  });
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(process.platform === 'darwin' ? [{ role: 'appMenu' as const }] : []),
      {
        label: '&File',
        submenu: [
          entry('New workspace…', 'new'),
          entry('Open…', 'open', 'CmdOrCtrl+O'),
          separator,
          entry('Save', 'save', 'CmdOrCtrl+S'),
          entry('Save as…', 'save-as', 'CmdOrCtrl+Shift+S'),
          separator,
          entry('Import a workbook…', 'import'),
          entry('Export…', 'export'),
          separator,
          entry('Close document', 'close', 'CmdOrCtrl+W'),
          { role: 'quit' },
        ],
      },
      {
        label: '&Edit',
        submenu: [
          entry('Undo', 'undo', 'CmdOrCtrl+Z'),
          entry('Redo', 'redo', 'CmdOrCtrl+Shift+Z'),
          separator,
          { role: 'cut' },
          { role: 'copy' },
          { role: 'paste' },
          { role: 'selectAll' },
        ],
      },
      {
        label: '&View',
        submenu: [
          entry('Go to…', 'palette', 'CmdOrCtrl+K'),
          separator,
          { role: 'resetZoom' },
          { role: 'zoomIn' },
          { role: 'zoomOut' },
          { role: 'togglefullscreen' },
        ],
      },
      { label: '&Help', submenu: [entry('Keys of this view', 'keys', '?'), { role: 'about' }] },
    ]),
  );
}
