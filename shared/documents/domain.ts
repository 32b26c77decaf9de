/** Longest file name that we make, in UTF-16 units, without its ending. */
const LONGEST_NAME = 100;

/**
 * A file name from what a person typed: without what any of the three systems refuses, never empty, never hidden,
 * never one of Windows' device names.
 */
export function fileNameOf(name: string): string {
  const plain = name
    .normalize('NFC')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: this is what is taken out
    .replace(/[\u0000-\u001f\u007f<>:"/\\|?*]+/g, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, LONGEST_NAME)
    .replace(/^[. ]+|[. ]+$/g, '');
  return plain === '' || /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(plain) ? `Document ${plain}`.trim() : plain;
}

/** Where our state goes when somebody else's is in its place: "Plan (from Desk 3).okr", then "… 2", and so on. */
export function besideName(file: string, deviceName: string, copy: number): string {
  const stem = file.replace(/\.okr$/i, '');
  const device = fileNameOf(deviceName).slice(0, 40);
  return `${stem} (from ${device})${copy === 1 ? '' : ` ${copy}`}.okr`;
}

/** The hidden name under which a file is written before it takes its place; ours to clean, by its device part. */
export const temporaryName = (file: string, device8: string): string => `.~${file}.${device8}.tmp`;

/** Whether a name is a temporary of this device. */
export const isOwnTemporary = (name: string, device8: string): boolean =>
  name.startsWith('.~') && (name.endsWith(`.${device8}.tmp`) || name.endsWith(`.${device8}.tmp-journal`));

export type BackupFile = { readonly id: string; readonly at: Date; readonly bytes: number };

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Room for all backups of one document, in bytes. */
export const BACKUP_CAP = 2 * 2 ** 30;

/**
 * Which backups stay: the last 10, one an hour for a day, one a day for 30 days, one a week for a year, the newest of
 * each; and of these, the newest that fit under the cap. The newest one always stays.
 */
export function backupsToKeep(backups: readonly BackupFile[], now: Date, cap = BACKUP_CAP): ReadonlySet<string> {
  const newestFirst = [...backups].sort((a, b) => b.at.getTime() - a.at.getTime() || (a.id < b.id ? 1 : -1));
  const kept = new Set(newestFirst.slice(0, 10).map(({ id }) => id));
  const steps = [
    { every: HOUR_MS, within: DAY_MS },
    { every: DAY_MS, within: 30 * DAY_MS },
    { every: 7 * DAY_MS, within: 365 * DAY_MS },
  ];
  for (const { every, within } of steps) {
    const seen = new Set<number>();
    for (const { id, at } of newestFirst) {
      const slot = Math.floor(at.getTime() / every);
      if (now.getTime() - at.getTime() > within || seen.has(slot)) continue;
      seen.add(slot);
      kept.add(id);
    }
  }
  let room = cap;
  return new Set(
    newestFirst
      .filter(({ id }) => kept.has(id))
      .filter(({ bytes }, index) => {
        room -= bytes;
        return index === 0 || room >= 0;
      })
      .map(({ id }) => id),
  );
}

/** How long to wait after the last edit before the files are written again, in milliseconds: 30 s, longer as the file grows. */
export const idlePause = (bytes: number): number =>
  Math.min(10 * 60_000, 30_000 * Math.max(1, Math.ceil(bytes / (20 * 2 ** 20))));
