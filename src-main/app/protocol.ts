import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type ProtocolResponse, protocol } from 'electron';
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

/**
 * Serves the renderer's bundle, and only it, under `app://okra/`. Whole buffers are all that it needs: the newer
 * `protocol.handle` answers with a `Response`, for which Node reads its HTTP client first (docs/decisions/07).
 */
export function serveRenderer(root: string): void {
  protocol.registerBufferProtocol('app', ({ url }, answer) => {
    const file = fileOf(root, url);
    if (!file) return answer(MISSING);
    readFile(file).then(
      (body) => answer(answerWith(path.extname(file), body)),
      () => answer(MISSING),
    );
  });
}

const MISSING: ProtocolResponse = { statusCode: 404, mimeType: 'text/plain', data: Buffer.from('not here') };

function answerWith(extension: string, data: Buffer): ProtocolResponse {
  const headers: Record<string, string> = {
    'content-type': TYPES[extension] ?? 'application/octet-stream',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  };
  if (extension !== '.html') return { data, headers };
  const nonce = randomBytes(16).toString('base64');
  headers['content-security-policy'] = contentSecurityPolicy(nonce);
  return { data: Buffer.from(data.toString('utf8').replaceAll('__CSP_NONCE__', nonce)), headers };
}
