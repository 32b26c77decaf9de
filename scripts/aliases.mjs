// The import aliases of tsconfig.json, for Vite and Vitest.
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** `#shared/x` is `<root>/shared/x`, and so on: one entry per floor of the house, and the tests. */
export const aliases = {
  '#shared': path.join(root, 'shared'),
  '#main': path.join(root, 'src-main'),
  '#renderer': path.join(root, 'src-renderer'),
  '#tests': path.join(root, 'tests'),
};
