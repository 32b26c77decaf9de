import fs from 'node:fs';
import { DeviceStore } from './store';

const SIDES = ['', '-wal', '-shm'];

/**
 * Opens the device's own store. One that cannot be read is set aside, never deleted, and a fresh one takes its place
 * (`lost`): nothing of a document lies in it.
 */
export function openDevice(file: string, changed: (key: string) => void): { device: DeviceStore; lost: boolean } {
  try {
    const device = new DeviceStore(file, changed);
    if (device.isWhole()) return { device, lost: false };
    device.close();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (!/^SQLITE_(CORRUPT|NOTADB)/.test(code)) throw error;
  }
  let aside = `${file}.damaged`;
  for (let n = 2; fs.existsSync(aside); n += 1) aside = `${file}.damaged-${n}`;
  for (const side of SIDES) if (fs.existsSync(file + side)) fs.renameSync(file + side, aside + side);
  return { device: new DeviceStore(file, changed), lost: true };
}
