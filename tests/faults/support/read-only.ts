// A process without root's rights that tries to publish into a folder, and to read from it. Prints what came of it.
import { readdirSync, writeSync } from 'node:fs';
import path from 'node:path';
import { deliver } from '#main/documents/deliver';
import { inspect } from '#main/documents/inspect';
import { readSeal } from '#main/documents/seal';
import { loadMigrations } from '#main/store/migrate';
import { Refusal } from '#shared/kernel/errors';

const [snapshot = '', target = '', own = '', migrationsFolder = ''] = process.argv.slice(2);
const codeOf = (error: unknown) => (error instanceof Refusal ? error.code : String(error));

async function main(): Promise<void> {
  const { seal } = readSeal(snapshot);
  const order = { snapshot, seal, target, known: [readSeal(target).seal], replace: false };
  const written = await deliver({
    ...order,
    deviceName: 'desk',
    deviceId: '01234567',
    keepReplaced: () => undefined,
  }).then(({ outcome }) => outcome, codeOf);
  const migrations = loadMigrations(migrationsFolder);
  const { rows } = inspect({ file: target, snapshot: path.join(own, 'in.okr'), migrations });
  writeSync(1, `${JSON.stringify({ written, rows, files: readdirSync(path.dirname(target)) })}\n`);
}
void main();
