// Step 5: a display. Without one Electron draws on Xvfb, a virtual one, started and stopped by its handle.
import { spawn } from 'node:child_process';
import { isLinux, onPath } from './machine.mjs';
import { Stop } from './report.mjs';
import { debian, installPackages } from './system.mjs';

export const hasDisplay = () => !isLinux || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** Installs Xvfb where there is neither a display nor it. */
export async function ensureDisplay() {
  if (hasDisplay() || onPath('Xvfb')) return;
  await installPackages(debian.display, 'There is no display, and Xvfb (a virtual one) is not installed');
}

/** @param {import('node:child_process').ChildProcess} server @returns {Promise<string>} its display, like ":99" */
function displayOf(server) {
  return new Promise((resolve, reject) => {
    const giveUp = setTimeout(
      () => reject(new Stop('Xvfb did not start within 10 s: try `Xvfb :99` by hand.')),
      10_000,
    );
    let text = '';
    server.stdio[3]?.on('data', (part) => {
      text += part;
      if (!text.includes('\n')) return;
      clearTimeout(giveUp);
      resolve(`:${text.trim()}`);
    });
    server.on('error', reject);
    server.on('exit', (code) => reject(new Stop(`Xvfb ended with ${code}: try \`Xvfb :99\` by hand.`)));
  });
}

/**
 * Does some work with a display: the real one (an empty environment), or a virtual one of its own.
 * @template T
 * @param {(env: Record<string, string>) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withDisplay(work) {
  if (hasDisplay()) return work({});
  // -ac: tests also start Electron as another user, who has no right to root's display otherwise
  const args = ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp', '-ac'];
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const stop = () => server.kill();
  process.once('exit', stop);
  try {
    return await work({ DISPLAY: await displayOf(server) });
  } finally {
    process.off('exit', stop);
    stop();
  }
}
