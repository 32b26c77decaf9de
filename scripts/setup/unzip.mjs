// Chosen entries of a zip file, by its central directory (no zip64, stored and deflated entries only).
import { closeSync, mkdirSync, openSync, readSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { Stop } from './report.mjs';

const endMark = Buffer.from('PK\x05\x06', 'latin1');
const longestEnd = 22 + 65_535;

/**
 * @param {number} fd
 * @param {number} at
 * @param {number} length
 */
function read(fd, at, length) {
  const buffer = Buffer.alloc(length);
  let done = 0;
  while (done < length) {
    const got = readSync(fd, buffer, done, length - done, at + done);
    if (got === 0) throw new Stop('The zip file ends too early: delete it and start again.');
    done += got;
  }
  return buffer;
}

/** @param {number} fd @param {number} size @returns {Buffer} the central directory */
function directory(fd, size) {
  const tail = read(fd, Math.max(0, size - longestEnd), Math.min(size, longestEnd));
  const end = tail.lastIndexOf(endMark);
  if (end < 0) throw new Stop('This is not a zip file.');
  return read(fd, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12));
}

/** @param {number} fd @param {number} at @param {number} packed @param {number} method */
function content(fd, at, packed, method) {
  const local = read(fd, at, 30);
  const raw = read(fd, at + 30 + local.readUInt16LE(26) + local.readUInt16LE(28), packed);
  return method === 0 ? raw : inflateRawSync(raw);
}

/**
 * Unpacks the entries that `choose` gives a name, under `out`. Symbolic links and the executable bit are kept.
 * @param {string} file
 * @param {string} out
 * @param {(name: string) => string | undefined} choose the path under `out`, or undefined to leave the entry out
 */
export function unzip(file, out, choose) {
  const fd = openSync(file, 'r');
  try {
    const index = directory(fd, statSync(file).size);
    for (let at = 0; at < index.length; ) {
      const method = index.readUInt16LE(at + 10);
      const packed = index.readUInt32LE(at + 20);
      const nameLength = index.readUInt16LE(at + 28);
      const mode = index.readUInt32LE(at + 38) >>> 16;
      const start = index.readUInt32LE(at + 42);
      const name = index.toString('utf8', at + 46, at + 46 + nameLength);
      at += 46 + nameLength + index.readUInt16LE(at + 30) + index.readUInt16LE(at + 32);
      const to = choose(name);
      if (!to || name.endsWith('/')) continue;
      const target = path.join(out, to);
      if (!target.startsWith(out + path.sep)) throw new Stop(`The zip file holds a path outside its folder: ${name}`);
      mkdirSync(path.dirname(target), { recursive: true });
      const data = content(fd, start, packed, method);
      const isLink = (mode & 0o170000) === 0o120000;
      if (isLink) symlinkSync(data.toString(), target);
      else writeFileSync(target, data, { mode: mode & 0o111 ? 0o755 : 0o644 });
    }
  } finally {
    closeSync(fd);
  }
}
