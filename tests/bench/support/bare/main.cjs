// The floor that Okra is held against: one window, one page, one message, one bare commit.
const path = require('node:path');
// biome-ignore lint/style/noRestrictedImports: this is not the app, it has no wrapper
const { app, BrowserWindow, ipcMain } = require('electron');

app.setPath('userData', process.env.OKRA_USER_DATA);
let insert;
ipcMain.handle('commit', (_event, value) => {
  if (!insert) {
    const Database = require('better-sqlite3');
    const nativeBinding = process.env.OKRA_SQLITE_BINDING;
    const raw = new Database(path.join(app.getPath('userData'), 'bare.db'), nativeBinding ? { nativeBinding } : {});
    raw.pragma('journal_mode = WAL');
    raw.pragma('synchronous = FULL');
    raw.exec('CREATE TABLE IF NOT EXISTS facts (id INTEGER PRIMARY KEY, value REAL)');
    insert = raw.prepare('INSERT INTO facts (value) VALUES (?)');
  }
  return insert.run(value).changes;
});
void app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    webPreferences: { preload: path.join(__dirname, 'preload.cjs'), sandbox: true },
  });
  void window.loadFile(path.join(__dirname, 'index.html'));
});
app.on('window-all-closed', () => app.quit());
