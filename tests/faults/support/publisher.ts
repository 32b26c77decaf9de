// A process that publishes a working copy again and again, each time in another state.
import { rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import { deliver } from '#main/documents/deliver';
import { makeSnapshot } from '#main/documents/snapshot';
import { connect } from '#main/store/connect';

const [work = '', temporary = '', target = ''] = process.argv.slice(2);
const known: string[] = [];
writeSync(1, 'ready\n');
async function publishForever(): Promise<never> {
  for (let round = 0; ; round += 1) {
    const raw = connect(work);
    raw.prepare('UPDATE workspaces SET mission = ?').run(`${process.pid} ${round} ${'x'.repeat((round % 50) * 100)}`);
    raw.close();
    const snapshot = path.join(temporary, `${process.pid}-${round}.okr`);
    const { seal } = makeSnapshot({ workFile: work, snapshot, savedAt: '', device: 'desk', appVersion: '0.1.0' });
    known.push(seal);
    await deliver({
      snapshot,
      seal,
      target,
      known,
      // Each process stands for the next start of the same app, which remembers what it has written.
      replace: true,
      deviceName: 'desk',
      deviceId: '0123456789abcdef',
      keepReplaced: () => undefined,
    });
    rmSync(snapshot);
    writeSync(1, `${seal}\n`);
  }
}
void publishForever();
