import { Refusal } from '#shared/kernel/errors';
import { connect } from '../store/connect';

/**
 * Holds a working copy for this process: a tiny database that is locked for as long as it is open. The system frees it
 * with the process, however that ends; there is no stale lock. IN_USE where another process holds it.
 */
export function holdLock(file: string): () => void {
  const raw = connect(file, { timeout: 100 });
  try {
    raw.pragma('locking_mode = EXCLUSIVE');
    raw.exec('BEGIN EXCLUSIVE; CREATE TABLE IF NOT EXISTS held (at INTEGER); COMMIT');
  } catch (error) {
    raw.close();
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code.startsWith('SQLITE_BUSY')) throw new Refusal('IN_USE');
    throw error;
  }
  return () => void raw.close();
}
