import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Ground } from '#main/cli/ground';
import { runCommandLine } from '#main/cli/run';
import { holdLock } from '#main/documents/lock';
import { makePlaces } from '#main/documents/places';
import { nodeFork } from '#main/jobs/node-fork';
import { createRunJob } from '#main/jobs/run-job';
import { CopyId } from '#shared/documents/contract';
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

describe('okra show, beside the figures', () => {
  const text = z.string();
  const Around = z.object({
    objectives: z.array(
      z.object({
        rollUp: text,
        stage: z.enum(['talk', 'align', 'act']).nullable(),
        contributors: z.array(text),
        initiatives: z.array(
          z.object({ title: text, owner: text.nullable(), due: text.nullable(), done: text.nullable() }),
        ),
        keyResults: z.array(
          z.object({
            raci: z.record(z.string(), z.array(text)).nullable(),
            vote: z.object({ median: z.number(), ballots: z.number(), confidence: z.number() }).nullable(),
            blockers: z.array(
              z.object({
                text,
                asksHelp: z.boolean(),
                offers: z.array(z.object({ by: text, acceptedOn: text.nullable() })),
              }),
            ),
          }),
        ),
      }),
    ),
  });
  it('tells parts, contributors, votes, offers of help, stages and initiatives of the sample company', async () => {
    await okra('sample', '--people', '60', '--into', 'firm.okr');
    const { objectives } = Around.parse((await okra('show', 'firm.okr')).answer);
    const results = objectives.flatMap(({ keyResults }) => keyResults);
    expect(objectives.filter(({ stage }) => stage !== null)).not.toHaveLength(0);
    expect(objectives.some(({ initiatives }) => initiatives.some(({ due }) => due !== null))).toBe(true);
    const [shared] = objectives.filter(({ contributors }) => contributors.length > 0);
    const [split] = results.flatMap(({ raci }) => (raci === null ? [] : [raci]));
    const [voted] = results.flatMap(({ vote }) => (vote === null ? [] : [vote]));
    const [helped] = results.flatMap(({ blockers }) => blockers.filter(({ offers }) => offers.length > 0));
    if (!shared || !split || !voted || !helped) throw new Error('the sample company lacks something');
    expect(Object.keys(split)).toEqual(['responsible', 'accountable', 'consulted', 'informed']);
    expect(Object.values(split).flat()).not.toHaveLength(0);
    expect(voted.ballots).toBeGreaterThan(1);
    expect(voted.confidence).toBe(voted.median * 2);

    expect(await runCommandLine(['show', 'firm.okr'], ground)).toBe(0);
    const told = said.out.at(-1) ?? '';
    expect(told).toContain(`with ${shared.contributors.join(', ')}`);
    expect(told).toContain(`accountable: ${split['accountable']?.join(', ')}`);
    expect(told).toContain(`${voted.median} of 5 by ${voted.ballots} (confidence ${voted.confidence})`);
    expect(told).toContain(`blocker: ${helped.text} (help offered by ${helped.offers[0]?.by}`);
    expect(told).toContain(' (metric)');
  });
});

describe('okra show, as JSON', () => {
  type Row = Record<string, unknown>;
  const list = (value: unknown) => z.array(z.record(z.string(), z.unknown())).parse(value);
  const named = (rows: readonly Row[], field: string) => new Set(rows.map((row) => row[field]));
  /** Every field name at any depth. */
  const fieldsIn = (value: unknown): string[] =>
    Array.isArray(value)
      ? value.flatMap(fieldsIn)
      : typeof value === 'object' && value !== null
        ? Object.entries(value).flatMap(([name, inner]) => [name, ...fieldsIn(inner)])
        : [];

  it('holds what each view shows, and the firewall', async () => {
    await okra('sample', '--people', '60', '--into', 'firm.okr');
    const answer = z.record(z.string(), z.unknown()).parse((await okra('show', 'firm.okr')).answer);
    const of = (name: string) => list(answer[name]);
    const results = of('objectives').flatMap(({ keyResults }) => list(keyResults));

    expect(named(of('teams'), 'kind')).toEqual(new Set(['company', 'department', 'team', 'project']));
    expect(of('teams').every(({ cadence, discipline }) => cadence !== null && discipline !== undefined)).toBe(true);
    expect(of('teams').some(({ pulse }) => list(pulse).length > 0)).toBe(true);
    expect(named(of('kpis'), 'health')).toContain('unhealthy');
    expect(of('kpis').find(({ name }) => name === 'Time to fill')).toMatchObject({
      keyResults: [{ title: 'Time to fill' }],
    });
    expect(of('cycles').filter(({ parent }) => parent !== null)).toHaveLength(12);
    expect(of('cycles').every(({ planningOpensOn }) => planningOpensOn !== null)).toBe(true);
    expect(
      named(
        of('objectives').flatMap(({ links }) => list(links)),
        'kind',
      ),
    ).toEqual(new Set(['contributes', 'supports', 'depends-on']));
    expect(of('objectives').find(({ startsOn }) => startsOn !== null)).toMatchObject({
      title: 'Fill the open positions before the season',
    });
    expect(results.find(({ originalTarget }) => originalTarget !== null)).toMatchObject({
      target: 50,
      originalTarget: 60,
      targetEase: 'eased',
      cadence: expect.any(String),
      expected: expect.any(Number),
    });
    expect(results.flatMap(({ milestones }) => list(milestones)).some(({ done }) => done !== null)).toBe(true);
    expect(of('dependencies').map(({ needs }) => needs)).toContain(
      'A decision on the salary bands before the first interviews.',
    );
    expect(of('grades').some(({ learning, decision }) => learning !== '' && decision === 'keep')).toBe(true);
    expect(of('scores').every(({ score }) => Number(score) >= 0 && Number(score) <= 1)).toBe(true);
    expect(of('retrospectives').some(({ topics, actions }) => list(topics).length * list(actions).length > 0)).toBe(
      true,
    );
    expect(of('strategy')).toHaveLength(8);
    expect(answer['calibration']).toMatchObject({ halfTime: { cycles: expect.any(Number) } });

    // a person has a place in the company, and no figure; what is graded has no person beside it
    for (const person of of('people'))
      expect(Object.keys(person)).toEqual(['id', 'name', 'email', 'jobTitle', 'manager', 'state', 'roles', 'teams']);
    const beside = new Set(fieldsIn([answer['grades'], answer['scores'], answer['calibration']]));
    for (const name of ['owner', 'ownerId', 'author', 'person', 'lead']) expect(beside).not.toContain(name);
    expect(fieldsIn(answer['objectives']).filter((name) => ['grade', 'final', 'score'].includes(name))).toEqual([]);
    // nobody's ballot, note or answer
    for (const secret of ['fingers', 'author', 'signedBy', 'raises']) expect(fieldsIn(answer)).not.toContain(secret);
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

const sheet = `Objective,Key Result,Owner,Start Value,Target Value,Current Value,Quarter
Answer faster,Hours to first answer,Head of Hotline,20,4,12,Q3 2026
Answer faster,Calls given up,Head of Hotline,15,5,15,Q3 2026
Keep customers,Contracts renewed,Head of Contracts,80,92,83,Q3 2026
`;
const hotline = { objectives: 2, keyResults: 3, people: 2 };

describe('okra import', () => {
  beforeEach(() => fs.writeFileSync(at('goals.csv'), sheet));

  it('reads a sheet into a new document, once', async () => {
    const first = await okra('import', 'goals.csv', '--into', 'firm.okr');
    expect(first).toMatchObject({ code: 0, answer: { ...hotline, skipped: [], dryRun: false } });
    const shown = Shown.parse((await okra('show', 'firm.okr')).answer);
    const results = shown.objectives.flatMap(({ keyResults }) => keyResults);
    expect(results.map(({ progress }) => progress)).toEqual([0.5, 0, 0.25]);
    const again = await okra('import', 'goals.csv', '--into', 'firm.okr');
    expect(again.answer).toMatchObject({ objectives: 0, keyResults: 0, checkIns: 0, unchanged: hotline });
  });

  it('tells of a dry run and writes nothing', async () => {
    expect(await okra('import', 'goals.csv', '--into', 'firm.okr', '--dry-run')).toMatchObject({ answer: hotline });
    expect(fs.existsSync(at('firm.okr'))).toBe(false);
  });

  it('takes corrections from a file and refuses wrong ones', async () => {
    fs.writeFileSync(at('map.json'), JSON.stringify({ goalType: 'stretch' }));
    expect((await okra('import', 'goals.csv', '--into', 'firm.okr', '--mapping', 'map.json')).code).toBe(0);
    const { answer } = await okra('show', 'firm.okr');
    expect(JSON.stringify(answer)).toContain('"goalType":"stretch"');
    fs.writeFileSync(at('map.json'), '{"goalType":"wish"}');
    const wrong = await okra('import', 'goals.csv', '--into', 'firm.okr', '--mapping', 'map.json');
    expect(wrong).toMatchObject({ code: 2, answer: { error: { message: expect.stringContaining('goalType') } } });
  });

  it('does not write behind the back of the app', async () => {
    await okra('import', 'goals.csv', '--into', 'firm.okr');
    const { docId } = z.object({ docId: CopyId }).parse((await okra('check', 'firm.okr')).answer);
    const copy = makePlaces(ground.appProfile).copy(docId);
    fs.mkdirSync(copy.folder);
    const release = holdLock(copy.lock);
    fs.appendFileSync(at('goals.csv'), 'Keep customers,Complaints,Head of Contracts,9,3,9,Q3 2026\n');
    const before = fs.readFileSync(at('firm.okr'));
    expect(await okra('import', 'goals.csv', '--into', 'firm.okr')).toMatchObject({
      answer: { error: { code: 'IN_USE' } },
    });
    expect(fs.readFileSync(at('firm.okr')).equals(before)).toBe(true);
    release();
    expect(await okra('import', 'goals.csv', '--into', 'firm.okr')).toMatchObject({
      code: 0,
      answer: { keyResults: 1 },
    });
  });
});

describe('okra export', () => {
  it.each(['.xlsx', '.csv', '.json'])('writes %s, which imported again has the same key results', async (ending) => {
    fs.writeFileSync(at('goals.csv'), sheet);
    await okra('import', 'goals.csv', '--into', 'firm.okr');
    const written = await okra('export', 'firm.okr', '--to', `out${ending}`);
    expect(written).toMatchObject({ code: 0, answer: { file: at(`out${ending}`), hidden: 0 } });
    expect(fs.statSync(at(`out${ending}`)).size).toBeGreaterThan(100);
    if (ending === '.json') return;
    await okra('import', `out${ending}`, '--into', 'copy.okr');
    const titles = async (file: string) => {
      const { objectives } = Shown.parse((await okra('show', file)).answer);
      return objectives.map(({ title, keyResults }) => [title, keyResults.map(({ current }) => current)]).sort();
    };
    expect(await titles('copy.okr')).toEqual(await titles('firm.okr'));
  });

  it('refuses an ending that it does not know', async () => {
    fs.writeFileSync(at('goals.csv'), sheet);
    await okra('import', 'goals.csv', '--into', 'firm.okr');
    expect(await okra('export', 'firm.okr', '--to', 'out.docx')).toMatchObject({ code: 2 });
    expect(fs.existsSync(at('out.docx'))).toBe(false);
  });
});
