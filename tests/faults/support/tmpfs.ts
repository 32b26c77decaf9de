import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';

/**
 * Mounts a small disk of its own that can be filled; a reason in words where this machine does not let us. The caller
 * unmounts it.
 */
export function mountSmallDisk(folder: string, megabytes: number): { unmount: () => void } | { why: string } {
  if (process.platform !== 'linux') return { why: `mounting needs Linux, this is ${process.platform}` };
  if (process.getuid?.() !== 0) return { why: 'mounting needs root' };
  mkdirSync(folder, { recursive: true });
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=0777`, 'tmpfs', folder], {
    encoding: 'utf8',
  });
  if (mounted.status !== 0) return { why: `mount refused: ${(mounted.stderr ?? '').trim()}` };
  return { unmount: () => void spawnSync('umount', [folder]) };
}
