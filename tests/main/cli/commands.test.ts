import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Ground } from '#main/cli/ground';
import { runCommandLine } from '#main/cli/run';
import { nodeFork } from '#main/jobs/node-fork';
import { createRunJob } from '#main/jobs/run-job';
import { bundle } from '#tests/support/bundle';
import { tamper, temporaryFolder } from '#tests/support/okr';

let jobs = '';
beforeAll(async () => {
  jobs = await bundle('src-main/job.ts');
}, 60_000);

let folder: ReturnType<typeof temporaryFolder>;
let said: { out: string[]; err: string[] };
let ground: Ground;
beforeEach(() => {
  folder = temporaryFolder();
  said = { out: [], err: [] };
  ground = {
    cwd: folder.path,
    migrationsFolder: path.resolve('migrations'),
    appVersion: '0.1.0',
    runJob: createRunJob(nodeFork(jobs)),
    appProfile: path.join(folder.path, 'profile'),
    print: (text) => void said.out.push(text),
    complain: (text) => void said.err.push(text),
  };
});
afterEach(() => folder.remove());

/** Runs a command with --json and reads its answer. */
async function okra(...words: string[]): Promise<{ code: number; answer: Record<string, unknown> }> {
  said.out.length = 0;
  const code = await runCommandLine([...words, '--json'], ground);
  expect(said.out).toHaveLength(1);
  return { code, answer: JSON.parse(said.out[0] ?? '') };
}
const at = (name: string) => path.join(folder.path, name);

describe('okra sample', () => {
  it('makes a document that check finds whole, and refuses to replace one', async () => {
    const made = await okra('sample', '--people', '12', '--into', 'firm.okr');
    expect(made).toMatchObject({ code: 0, answer: { counts: { people: 12, workspaces: 1 } } });
    const checked = await okra('check', 'firm.okr');
    expect(checked).toMatchObject({ code: 0, answer: { ok: true, workspace: 'Lindenholm Heat (sample company)' } });
    const before = fs.readFileSync(at('firm.okr'));
    const again = await okra('sample', '--people', '12', '--into', 'firm.okr');
    expect(again).toMatchObject({ code: 2, answer: { error: { code: 'INVALID_INPUT' } } });
    expect(fs.readFileSync(at('firm.okr')).equals(before)).toBe(true);
  });

  it('leaves nothing behind but the document', async () => {
    await okra('sample', '--people', '5', '--into', 'firm.okr');
    expect(fs.readdirSync(folder.path)).toEqual(['firm.okr']);
  });

  it.each([
    ['--people', 'many'],
    ['--people', '3'],
    ['--people', '1e9'],
  ])('refuses %s %s', async (...words) => {
    const { code, answer } = await okra('sample', '--into', 'firm.okr', ...words);
    expect(code).toBe(2);
    expect(answer).toMatchObject({ error: { code: 'INVALID_INPUT', message: expect.stringContaining('--people') } });
    expect(fs.existsSync(at('firm.okr'))).toBe(false);
  });
});

describe('okra check', () => {
  it('says what is wrong with a file', async () => {
    await okra('sample', '--people', '5', '--into', 'firm.okr');
    tamper(at('firm.okr'), (raw) => raw.prepare("UPDATE objectives SET title = 'Changed'").run(), false);
    fs.writeFileSync(at('notes.okr'), 'hello');
    expect(await okra('check', 'firm.okr')).toMatchObject({ code: 1, answer: { error: { code: 'DAMAGED' } } });
    expect(await okra('check', 'notes.okr')).toMatchObject({ code: 1, answer: { error: { code: 'NOT_OKR' } } });
    expect(await okra('check', 'gone.okr')).toMatchObject({ code: 1, answer: { error: { code: 'FILE_MISSING' } } });
    expect(await okra('check', 'table.xlsx')).toMatchObject({ code: 2, answer: { error: { code: 'INVALID_INPUT' } } });
  });
});

describe('the command line', () => {
  it('helps people and complains on standard error', async () => {
    expect(await runCommandLine([], ground)).toBe(0);
    expect(said.out.join()).toContain('okra COMMAND');
    expect(await runCommandLine(['help', 'sample'], ground)).toBe(0);
    expect(said.out.join()).toContain('okra sample --into DOC.okr');
    said.out.length = 0;
    expect(await runCommandLine(['dance'], ground)).toBe(2);
    expect(said.out).toEqual([]);
    expect(said.err.join()).toContain('"dance"');
  });

  it.each([
    [['sample'], '--into'],
    [['check'], 'DOC.okr'],
    [['check', 'a.okr', 'b.okr'], '"b.okr"'],
    [['check', 'a.okr', '--loud'], '--loud'],
    [['sample', '--into'], '--into'],
  ])('refuses %j and names %s', async (words, named) => {
    const { code, answer } = await okra(...words);
    expect(code).toBe(2);
    expect(answer).toMatchObject({ error: { code: 'INVALID_INPUT', message: expect.stringContaining(named) } });
  });
});
