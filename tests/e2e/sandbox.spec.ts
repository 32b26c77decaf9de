import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, readFileSync, readlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, type Okra, root, test } from './support/app';

/** What Linux itself knows of the process that runs the page. */
async function facts({ app }: Okra) {
  const page = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
  );
  const status = readFileSync(`/proc/${page}/status`, 'utf8');
  const value = (name: string) => new RegExp(`^${name}:\\s+(\\S+)`, 'm').exec(status)?.[1];
  return {
    seccomp: value('Seccomp'),
    noNewPrivileges: value('NoNewPrivs'),
    capabilities: value('CapEff'),
    userSpace: readlinkSync(`/proc/${page}/ns/user`),
    networkSpace: readlinkSync(`/proc/${page}/ns/net`),
  };
}

const asNobody = ['--reuid=65534', '--regid=65534', '--clear-groups'];
const nobodyCan = (...command: string[]) => spawnSync('setpriv', [...asNobody, ...command]).status === 0;

test("the page runs in Chromium's own sandbox: filtered system calls, no rights, no network", async ({
  launch,
  folder,
}) => {
  test.skip(process.platform !== 'linux', 'read from /proc, which only Linux has');
  const isRoot = process.getuid?.() === 0;
  const profile = path.join(folder, 'profile');
  mkdirSync(profile);
  if (isRoot) {
    test.skip(
      !nobodyCan('test', '-r', path.join(root, 'package.json')),
      'as root: other users cannot read the repository',
    );
    test.skip(!nobodyCan('unshare', '--user', 'true'), 'as root: other users may not make user namespaces');
    chmodSync(folder, 0o755);
    chownSync(profile, 65534, 65534);
  }
  const found = await facts(await launch({ profile, asNobody: isRoot }));
  expect(found).toMatchObject({ seccomp: '2', noNewPrivileges: '1', capabilities: '0000000000000000' });
  expect(found.userSpace).not.toBe(readlinkSync('/proc/self/ns/user'));
  expect(found.networkSpace).not.toBe(readlinkSync('/proc/self/ns/net'));
});
