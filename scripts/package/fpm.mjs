#!/usr/bin/env node
// Stands in for fpm, which electron-builder would download, where it cannot be had: builds the .deb with Debian's own
// dpkg-deb out of the arguments that electron-builder gives fpm.
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const flags = new Set(['--force', '--debug', '--verbose', '--deb-no-default-config-files']);

/**
 * @param {string[]} args like fpm's: options with a value, and `from=to` pairs
 * @returns {{ options: Map<string, string[]>, inputs: string[] }}
 */
export function parse(args) {
  /** @type {Map<string, string[]>} */
  const options = new Map();
  const inputs = [];
  const rest = args.filter((arg) => !flags.has(arg));
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    if (!arg.startsWith('-')) {
      inputs.push(arg);
      continue;
    }
    const equals = arg.startsWith('--') ? arg.indexOf('=') : -1;
    const name = equals < 0 ? arg : arg.slice(0, equals);
    const value = equals < 0 ? (rest.shift() ?? '') : arg.slice(equals + 1);
    options.set(name, [...(options.get(name) ?? []), value]);
  }
  return { options, inputs };
}

/**
 * @param {Map<string, string[]>} options
 * @param {number} kilobytes installed
 * @returns {string} Debian's control file
 */
export function control(options, kilobytes) {
  const first = (/** @type {string[]} */ ...names) => names.map((name) => options.get(name)?.[0]).find(Boolean);
  const all = (/** @type {string[]} */ ...names) => names.flatMap((name) => options.get(name) ?? []).join(', ');
  const [summary = '', ...more] = (first('--description') ?? '').trim().split('\n');
  const fields = {
    Package: first('--name'),
    Version: first('--version'),
    Architecture: first('--architecture', '-a'),
    Maintainer: first('--maintainer'),
    'Installed-Size': kilobytes,
    Depends: all('-d', '--depends'),
    Recommends: all('--deb-recommends'),
    Section: first('--category'),
    Priority: first('--deb-priority') ?? 'optional',
    Homepage: first('--url'),
    Description: [summary, ...more.map((line) => ` ${line.trim() || '.'}`)].join('\n'),
  };
  const known = Object.entries(fields).filter(([, value]) => value !== undefined && value !== '');
  return known.map(([name, value]) => `${name}: ${value}\n`).join('');
}

const scripts = [
  ['--before-install', 'preinst'],
  ['--after-install', 'postinst'],
  ['--before-remove', 'prerm'],
  ['--after-remove', 'postrm'],
];

/** @param {string} stage @param {string} input a `from=to` pair */
function place(stage, input) {
  const at = input.lastIndexOf('=');
  const from = input.slice(0, at);
  const to = path.join(stage, input.slice(at + 1));
  mkdirSync(path.dirname(to), { recursive: true });
  cpSync(from, to, { recursive: true, verbatimSymlinks: true });
}

/** @param {string[]} args @returns {number} an exit code */
function build(args) {
  const { options, inputs } = parse(args);
  if (options.get('-t')?.[0] !== 'deb' || options.get('-s')?.[0] !== 'dir') {
    console.error('This stand-in for fpm makes .deb packages only: install fpm for others.');
    return 1;
  }
  const stage = mkdtempSync(path.join(tmpdir(), 'okra-deb-'));
  try {
    chmodSync(stage, 0o755);
    for (const input of inputs) place(stage, input);
    const du = spawnSync('du', ['-sk', stage], { encoding: 'utf8' });
    mkdirSync(path.join(stage, 'DEBIAN'));
    writeFileSync(path.join(stage, 'DEBIAN', 'control'), control(options, Number.parseInt(du.stdout, 10)));
    for (const [option = '', name = ''] of scripts) {
      const file = options.get(option)?.[0];
      if (file) writeFileSync(path.join(stage, 'DEBIAN', name), readFileSync(file), { mode: 0o755 });
    }
    const out = String((options.get('--package') ?? options.get('-p'))?.[0]);
    mkdirSync(path.dirname(out), { recursive: true });
    const compression = [`-Z${options.get('--deb-compression')?.[0] ?? 'xz'}`, '-z1'];
    const made = spawnSync('dpkg-deb', ['--root-owner-group', ...compression, '--build', stage, out], {
      stdio: 'inherit',
    });
    return made.status ?? 1;
  } finally {
    rmSync(stage, { recursive: true, force: true });
  }
}

if (process.argv[1] && import.meta.url.endsWith(path.basename(process.argv[1]))) {
  process.exitCode = build(process.argv.slice(2));
}
