import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Refusal } from '#shared/kernel/errors';
import type { App } from '../ipc/app';

type Picture = { readonly format: 'svg' | 'png'; readonly content: string };

/** Asks where to save a picture and writes it. Answers the file's name, null when the user thought better of it. */
export async function savePicture({ dialogs }: App, picture: Picture, suggestedName: string): Promise<string | null> {
  const bytes = bytesOf(picture);
  const chosen = await dialogs.save({
    title: 'Save the map',
    defaultName: fileName(suggestedName),
    extensions: [picture.format],
  });
  if (chosen === undefined) return null;
  const file = path.extname(chosen) === '' ? `${chosen}.${picture.format}` : chosen;
  await writeFile(file, bytes);
  return path.basename(file);
}

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** What goes to disk; nothing but a picture of the stated format does. */
function bytesOf({ format, content }: Picture): Buffer {
  const bytes = Buffer.from(content, format === 'png' ? 'base64' : 'utf8');
  const fits = format === 'png' ? bytes.subarray(0, PNG.length).equals(PNG) : content.startsWith('<svg ');
  if (!fits) throw new Refusal('INVALID_INPUT', { field: 'picture', reason: `it is not ${format.toUpperCase()}` });
  return bytes;
}

/** A name without what some system refuses in one. */
export function fileName(name: string): string {
  const clean = name
    .replace(/[\p{Cc}/\\:*?"<>|]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return clean.replace(/^\.+/, '') || 'Okra';
}
