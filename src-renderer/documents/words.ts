import type { Output } from '#shared/contract';

type Backup = Output<'documents.backups'>[number];

/** Why a backup was made, as its row says it. */
export const reasonWords: Readonly<Record<Backup['reason'], string>> = {
  published: 'Saved to its file',
  kept: 'Kept on this computer',
  before: 'Before a backup took its place',
  opened: 'As it was opened',
  replaced: 'A file that was replaced',
};

/** An instant as people read it, in their own time zone: "13 May 2026, 09:14". */
export const momentWords = (instant: string): string =>
  new Date(instant).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' });

/** A size in the unit that fits: "340 KB", "12 MB". */
export function sizeWords(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`;
  const [value, unit] = bytes < 2 ** 20 ? [bytes / 1024, 'KB'] : [bytes / 2 ** 20, 'MB'];
  return `${value.toLocaleString(undefined, { maximumFractionDigits: value < 10 ? 1 : 0 })} ${unit}`;
}
