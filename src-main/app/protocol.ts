import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { protocol } from 'electron';
import { contentSecurityPolicy, fileOf } from './origin';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** Makes `app:` a secure standard scheme; before the app is ready. */
export const registerScheme = (): void =>
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);

/** Serves the renderer's bundle, and only it, under `app://okra/`. */
export function serveRenderer(root: string): void {
  protocol.handle('app', async (request) => {
    const file = fileOf(root, request.url);
    if (!file) return new Response('not here', { status: 404 });
    try {
      return respondWith(path.extname(file), await readFile(file));
    } catch {
      return new Response('not here', { status: 404 });
    }
  });
}

function respondWith(extension: string, body: Buffer): Response {
  const headers: Record<string, string> = {
    'content-type': TYPES[extension] ?? 'application/octet-stream',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  };
  if (extension !== '.html') return new Response(new Uint8Array(body), { headers });
  const nonce = randomBytes(16).toString('base64');
  headers['content-security-policy'] = contentSecurityPolicy(nonce);
  return new Response(body.toString('utf8').replaceAll('__CSP_NONCE__', nonce), { headers });
}
