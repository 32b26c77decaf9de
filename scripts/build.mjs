// Builds what has changed since the last build. usage: node scripts/build.mjs [part …] [--all]
import { existsSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';
import { parts } from './build/parts.mjs';
import { hashOf, readStamps, writeStamps } from './build/stamps.mjs';
import { root } from './setup/machine.mjs';
import { runMain, Stop, say, secondsSince } from './setup/report.mjs';

await runMain(async () => {
  const names = process.argv.slice(2).filter((arg) => arg !== '--all');
  const unknown = names.find((name) => !parts.some((part) => part.name === name));
  if (unknown) throw new Stop(`There is no part "${unknown}": choose of ${parts.map((part) => part.name).join(', ')}.`);
  const all = process.argv.includes('--all');
  const stamps = readStamps();
  for (const part of parts) {
    if (names.length > 0 && !names.includes(part.name)) continue;
    const hash = hashOf(part.sources);
    if (!all && stamps[part.name] === hash && existsSync(path.join(root, part.output))) continue;
    const start = Date.now();
    await build(part.config);
    stamps[part.name] = hash;
    writeStamps(stamps);
    say(`built ${part.name}: ${secondsSince(start)}`);
  }
  return 0;
});
