import type { ElectronApplication } from '@playwright/test';

/** Stand-ins for the system's own dialogs, which no test can click. They stay until the next call or the app's end. */

/** From now on, "open" dialogs answer with these files; none means that the person cancelled. */
export async function chooseFiles(app: ElectronApplication, ...files: string[]): Promise<void> {
  await app.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: filePaths.length === 0, filePaths });
  }, files);
}

/** From now on, "save" dialogs answer with this file; undefined means that the person cancelled. */
export async function chooseSaveAs(app: ElectronApplication, file: string | undefined): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: filePath === undefined, filePath: filePath ?? '' });
  }, file);
}

/** From now on, message boxes answer with the button of this number, counted from 0. */
export async function answerMessages(app: ElectronApplication, button: number): Promise<void> {
  await app.evaluate(({ dialog }, response) => {
    dialog.showMessageBox = () => Promise.resolve({ response, checkboxChecked: false });
    dialog.showMessageBoxSync = () => response;
  }, button);
}
