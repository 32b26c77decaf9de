import path from 'node:path';

/** Our one origin: the bundle, served by `protocol.ts`. Nothing else is ever loaded. */
export const ORIGIN = 'app://okra';

/** Whether a URL is a page of ours, by its parsed parts: a prefix test would accept `app://okra.evil`. */
export function isOurs(url: string): boolean {
  try {
    const { protocol, host } = new URL(url);
    return protocol === 'app:' && host === 'okra';
  } catch {
    return false;
  }
}

/** The Content-Security-Policy of every page. `nonce` admits the style tags of the component library. */
export const contentSecurityPolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/** The file that a URL names, decoded once, inside the root; undefined for anything else. */
export function fileOf(root: string, url: string): string | undefined {
  try {
    const { host, pathname } = new URL(url);
    if (host !== 'okra') return undefined;
    const relative = decodeURIComponent(pathname === '/' ? '/index.html' : pathname);
    if (relative.includes('\0')) return undefined;
    const file = path.resolve(root, `.${relative}`);
    const inside = path.relative(root, file);
    return inside === '' || inside.startsWith('..') || path.isAbsolute(inside) ? undefined : file;
  } catch {
    return undefined;
  }
}
