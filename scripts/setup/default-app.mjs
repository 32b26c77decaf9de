// What Electron's own default_app does: load the app folder named on the command line, after any `-r` modules.
// The runtime taken from the npm registry comes without one.

const main = `
const { app } = require('electron');
const fs = require('node:fs');
const path = require('node:path');
const { pathToFileURL } = require('node:url');

const argv = process.argv.slice(1);
const preloads = [];
let folder;
while (argv.length > 0 && folder === undefined) {
  const arg = argv.shift();
  if (arg === '-r' || arg === '--require') preloads.push(argv.shift());
  else if (!arg.startsWith('-')) folder = arg;
}
if (folder === undefined) {
  console.error('usage: electron APPDIR');
  process.exit(1);
}
for (const preload of preloads) require(preload);
// Playwright's preload reads the arguments itself, so they stay as they are for it
if (preloads.length === 0) process.argv.splice(1, process.argv.indexOf(folder) - 1);
Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true });
const dir = path.resolve(folder);
const manifest = JSON.parse(fs.readFileSync(path.join(dir, 'package.json'), 'utf8'));
app.setName(manifest.productName || manifest.name);
if (manifest.version) app.setVersion(manifest.version);
if (manifest.desktopName) app.setDesktopName(manifest.desktopName);
app.setAppPath(dir);
const entry = path.join(dir, manifest.main || 'index.js');
if (/\\.mjs$/.test(entry) || (manifest.type === 'module' && /\\.js$/.test(entry))) import(pathToFileURL(entry));
else require(entry);
`;

/** The files of the archive, by name. */
export const defaultApp = {
  'package.json': '{"name":"default_app","main":"main.js"}\n',
  'main.js': main.trimStart(),
};
