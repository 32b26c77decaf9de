import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Ground } from '#main/cli/ground';
import { runCommandLine } from '#main/cli/run';
import { nodeFork } from '#main/jobs/node-fork';
import { createRunJob } from '#main/jobs/run-job';
import { KeyResultKind, Status } from '#shared/kernel/vocabulary';
import { bundle } from '#tests/support/bundle';
import { tamper, temporaryFolder } from '#tests/support/okr';

const Share = z.number().nullable();
const Shown = z.object({
  workspace: z.object({ name: z.string() }),
  cycles: z.array(z.object({ name: z.string() })),
  objectives: z.array(
    z.object({
      title: z.string(),
      cycle: z.string(),
      parents: z.array(z.string()),
      progress: Share,
      keyResults: z.array(
        z.object({ kind: KeyResultKind, start: Share, target: Share, current: Share, progress: Share, status: Status }),
      ),
    }),
  ),
});

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

describe('okra show', () => {
  it('shows cycles, objectives and key results with their figures, and leaves the file as it was', async () => {
    await okra('sample', '--people', '12', '--into', 'firm.okr');
    const before = fs.readFileSync(at('firm.okr'));
    const { code, answer } = await okra('show', 'firm.okr');
    expect(code).toBe(0);
    expect(fs.readFileSync(at('firm.okr')).equals(before)).toBe(true);
    const shown = Shown.parse(answer);
    expect(shown.workspace.name).toContain('Lindenholm');
    const names = new Set(shown.cycles.map(({ name }) => name));
    const titles = new Set(shown.objectives.map(({ title }) => title));
    expect(shown.objectives.length).toBeGreaterThan(20);
    for (const { cycle, parents, keyResults, progress } of shown.objectives) {
      expect(names).toContain(cycle);
      for (const parent of parents) expect(titles).toContain(parent);
      for (const { kind, start, target, current, progress: share } of keyResults) {
        if (kind !== 'metric' || current === null || start === null || target === null) continue;
        const raw = (current - start) / (target - start);
        // what is over 1 or below 0 is held; levels bend the line in between
        if (raw <= 0) expect(share).toBe(0);
      }
      expect(progress === null || (progress >= 0 && progress <= 1)).toBe(true);
    }
    expect(await runCommandLine(['show', 'firm.okr'], ground)).toBe(0);
    expect(said.out.at(-1)).toContain(shown.objectives[0]?.title);
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
