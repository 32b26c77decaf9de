// An Electron app without a window to see: draws build/icon.svg in every size, as PNG. Started by make.mjs.
const fs = require('node:fs');
const path = require('node:path');
const { app, BrowserWindow } = require('electron');

const [folder, ...sizes] = JSON.parse(process.env.OKRA_ICONS);
const svg = fs.readFileSync(path.join(folder, 'icon.svg'), 'base64');

/** Runs in the page. A canvas keeps the transparent corners. */
const draw = async (source, size) => {
  const image = new Image();
  image.src = `data:image/svg+xml;base64,${source}`;
  await image.decode();
  const canvas = new OffscreenCanvas(size, size);
  canvas.getContext('2d').drawImage(image, 0, 0, size, size);
  const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
  return bytes.toBase64 ? bytes.toBase64() : btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
};

app.whenReady().then(async () => {
  const window = new BrowserWindow({ show: false });
  await window.loadURL('data:text/html,<title>icons</title>');
  for (const size of sizes) {
    const png = await window.webContents.executeJavaScript(`(${draw})(${JSON.stringify(svg)}, ${size})`);
    fs.writeFileSync(path.join(folder, 'icons', `${size}x${size}.png`), Buffer.from(png, 'base64'));
  }
  app.quit();
});
