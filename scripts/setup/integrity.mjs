// Checking a download against the content it must have.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import path from 'node:path';
import { Stop } from './report.mjs';

/**
 * Throws unless the file has exactly this content.
 * @param {string} file
 * @param {string} expected as npm writes it: "sha512-" and base64
 */
export async function checkIntegrity(file, expected) {
  const hash = createHash('sha512');
  for await (const part of createReadStream(file)) hash.update(part);
  const got = `sha512-${hash.digest('base64')}`;
  if (got !== expected) {
    throw new Stop(
      `${path.basename(file)} has the wrong content and was thrown away (expected ${expected}, got ${got}): ask another registry for it, or set ELECTRON_OVERRIDE_DIST_PATH to an Electron of your own.`,
    );
  }
}
