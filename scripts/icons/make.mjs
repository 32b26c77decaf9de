// Makes the icons of every system out of build/icon.svg. Run by hand after changing it: node scripts/icons/make.mjs
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { withDisplay } from '../setup/display.mjs';
import { electronExe, isRoot, root } from '../setup/machine.mjs';
import { prepare } from '../setup/prepare.mjs';
import { runMain } from '../setup/report.mjs';
import { run } from '../setup/run.mjs';
import { icns, ico } from './containers.mjs';

const folder = path.join(root, 'build');
const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024];

await runMain(async () => {
  const env = await prepare();
  mkdirSync(path.join(folder, 'icons'), { recursive: true });
  const exe = path.join(env.ELECTRON_OVERRIDE_DIST_PATH, electronExe);
  const args = [...(isRoot ? ['--no-sandbox'] : []), path.join(root, 'scripts', 'icons')];
  const icons = JSON.stringify([folder, ...sizes]);
  const code = await withDisplay((display) => run(exe, args, { ...env, ...display, OKRA_ICONS: icons }));
  if (code !== 0) return code;
  const pictures = sizes.map((size) => ({
    size,
    png: readFileSync(path.join(folder, 'icons', `${size}x${size}.png`)),
  }));
  writeFileSync(path.join(folder, 'icon.ico'), ico(pictures.filter(({ size }) => size <= 256)));
  writeFileSync(path.join(folder, 'icon.icns'), icns(pictures));
  return 0;
});
