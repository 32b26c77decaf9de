import type { Job } from '#main/jobs/messages';
import { lineToParent, serveJobs } from '#main/jobs/serve';
import { Refusal } from '#shared/kernel/errors';

const double: Job<{ n: number }, { twice: number; bytes: Uint8Array }> = ({ n }, { progress }) => {
  progress({ done: 1, total: 2, label: 'half' });
  progress({ done: 2, total: 2, label: 'whole' });
  return { twice: n * 2, bytes: new Uint8Array([1, 2, 3]) };
};
const refuse: Job<null, never> = () => {
  throw new Refusal('DAMAGED', { which: 'seal', page: 7 });
};
const bug: Job<null, never> = () => {
  throw new TypeError('a bug in the job');
};
const spin: Job<null, never> = () => {
  for (;;) Math.sqrt(2);
};
const hoard: Job<null, number> = () => {
  const kept: Buffer[] = [];
  while (kept.length < 64) kept.push(Buffer.alloc(32 * 2 ** 20, 1));
  return new Promise(() => setInterval(() => kept.length, 1000));
};
const leave: Job<null, never> = () => process.exit(7);

serveJobs({ double, refuse, bug, spin, hoard, leave }, lineToParent());
