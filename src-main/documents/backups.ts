import fs from 'node:fs';
import path from 'node:path';
import { PassThrough, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { Backup, BackupId } from '#shared/documents/contract';
import { backupsToKeep } from '#shared/documents/domain';
import { Refusal } from '#shared/kernel/errors';
import { discard, realDisk, withFile, writeRefusal } from './disk';
import { SealScan } from './seal';

type Reason = Backup['reason'];

const ENDING = '.okr.gz';
const fileOf = (folder: string, id: BackupId): string => path.join(folder, `${id}${ENDING}`);

/** The id of a backup made now. */
export const backupId = (now: Date, reason: Reason): BackupId =>
  BackupId.parse(`${now.toISOString().replace(/[-:.]/g, '')}-${reason}`);

function instantOf(id: BackupId): Date {
  const [, year, month, day, hour, minute, second, ms] =
    /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})?Z/.exec(id) ?? [];
  return new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}.${ms ?? '000'}Z`);
}

/** The backups in a folder, newest first. What is not one of ours is left out. */
export function listBackups(folder: string): readonly Backup[] {
  const names = fs.existsSync(folder) ? fs.readdirSync(folder) : [];
  return names
    .filter((name) => name.endsWith(ENDING))
    .flatMap((name) => {
      const id = BackupId.safeParse(name.slice(0, -ENDING.length));
      if (!id.success || Number.isNaN(instantOf(id.data).getTime())) return [];
      const at = instantOf(id.data).toISOString();
      const { size } = fs.statSync(path.join(folder, name));
      return [Backup.parse({ id: id.data, at, bytes: size, reason: id.data.split('-')[1] })];
    })
    .sort((a, b) => (a.id < b.id ? 1 : -1));
}

/** Follows a file's bytes to its seal without keeping them. */
async function sealOf(bytes: Readable): Promise<string | undefined> {
  const scan = new SealScan();
  for await (const chunk of bytes) scan.update(chunk as Buffer);
  const reading = scan.end();
  return reading.state === 'good' ? reading.seal : undefined;
}

const unpacked = (file: string): Readable => {
  const source = fs.createReadStream(file);
  const gunzip = createGunzip();
  source.on('error', (error) => gunzip.destroy(error));
  return source.pipe(gunzip);
};

/** The seal that a backup unpacks to; undefined where it is damaged. */
export async function checkBackup(folder: string, id: BackupId): Promise<string | undefined> {
  try {
    return await sealOf(unpacked(fileOf(folder, id)));
  } catch {
    return undefined;
  }
}

export type KeepInput = {
  /** A file to keep: a sealed snapshot, or whatever else is about to be replaced. */
  readonly file: string;
  readonly folder: string;
  readonly now: string;
  readonly reason: Reason;
};

/** Packs a file into the backups, reads it back, and thins out the old ones. Returns the backup's id. */
export async function keepBackup({ file, folder, now, reason }: KeepInput): Promise<BackupId> {
  const id = backupId(new Date(now), reason);
  const part = path.join(folder, `${id}.part`);
  try {
    fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
    const scan = new SealScan();
    const watch = new PassThrough();
    watch.on('data', (chunk: Buffer) => scan.update(chunk));
    await pipeline(
      fs.createReadStream(file),
      watch,
      createGzip({ level: 1 }),
      fs.createWriteStream(part, { flags: 'w', mode: 0o600 }),
    );
    withFile(realDisk, part, 'r+', (descriptor) => fs.fsyncSync(descriptor));
    await verify(part, scan.end().seal);
    fs.renameSync(part, fileOf(folder, id));
  } catch (error) {
    discard(realDisk, part);
    throw writeRefusal(error, fs.existsSync(file) ? fs.statSync(file).size : 0);
  }
  thinOut(folder, new Date(now));
  return id;
}

async function verify(part: string, seal: string): Promise<void> {
  const scan = new SealScan();
  for await (const chunk of unpacked(part)) scan.update(chunk as Buffer);
  if (scan.end().seal !== seal) throw new Refusal('FILE_UNWRITABLE', { errno: 'read-back' });
}

function thinOut(folder: string, now: Date): void {
  const backups = listBackups(folder).map(({ id, at, bytes }) => ({ id, at: new Date(at), bytes }));
  const keep = backupsToKeep(backups, now);
  for (const { id } of backups) if (!keep.has(id)) discard(realDisk, path.join(folder, `${id}${ENDING}`));
  for (const name of fs.readdirSync(folder)) if (name.endsWith('.part')) discard(realDisk, path.join(folder, name));
}

/** The newest backup that unpacks to a whole file. */
export async function newestGoodBackup(folder: string): Promise<Backup | undefined> {
  for (const backup of listBackups(folder)) if (await checkBackup(folder, backup.id)) return backup;
  return undefined;
}

/** Unpacks a backup to a new private file. NOT_FOUND where there is none, DAMAGED where it does not unpack. */
export async function unpackBackup(folder: string, id: BackupId, to: string): Promise<void> {
  if (!fs.existsSync(fileOf(folder, id))) throw new Refusal('NOT_FOUND', { backup: id });
  try {
    await pipeline(unpacked(fileOf(folder, id)), fs.createWriteStream(to, { flags: 'wx', mode: 0o600 }));
  } catch (error) {
    discard(realDisk, to);
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw code.startsWith('Z_') ? new Refusal('DAMAGED', { which: 'backup' }) : writeRefusal(error, 0);
  }
}
