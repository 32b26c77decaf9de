// Electron's fuses: switches in the executable itself. After a sentinel come a version byte, a length byte and one
// character per fuse: '0' off, '1' on, 'r' removed (see Electron's "Fuses" documentation).
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { Stop } from './report.mjs';

const sentinel = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX');

/** The places of the fuses in the wire, version 1. */
export const fuse = {
  runAsNode: 0,
  cookieEncryption: 1,
  nodeOptions: 2,
  nodeCliInspect: 3,
  asarIntegrity: 4,
  onlyLoadAppFromAsar: 5,
  loadBrowserProcessSpecificV8Snapshot: 6,
  grantFileProtocolExtraPrivileges: 7,
};

/** @param {Buffer} executable @returns {{ at: number, length: number }} where the wire begins */
function wire(executable) {
  const found = executable.indexOf(sentinel);
  if (found < 0) throw new Stop('The Electron executable has no fuses: it is damaged or no Electron at all.');
  return { at: found + sentinel.length + 2, length: executable[found + sentinel.length + 1] ?? 0 };
}

/** @param {string} file an Electron executable @returns {string} one character per fuse */
export function readFuses(file) {
  const executable = readFileSync(file);
  const { at, length } = wire(executable);
  return executable.toString('latin1', at, at + length);
}

/**
 * @param {string} file an Electron executable
 * @param {Partial<Record<keyof typeof fuse, boolean>>} wanted
 */
export function flipFuses(file, wanted) {
  const { at } = wire(readFileSync(file));
  const fd = openSync(file, 'r+');
  try {
    for (const [name, on] of Object.entries(wanted)) {
      const place = fuse[/** @type {keyof typeof fuse} */ (name)];
      writeSync(fd, Buffer.from(on ? '1' : '0'), 0, 1, at + place);
    }
  } finally {
    closeSync(fd);
  }
}
