import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { fileArgument } from '#main/documents/arguments';
import { temporaryFolder } from '#tests/support/okr';

const folder = temporaryFolder();
afterAll(folder.remove);
const at = (name: string) => path.join(folder.path, name);
for (const name of ['plan.okr', 'PLAN 2.OKR', 'old.xlsx', 'list.csv', 'notes.txt', '-dash.okr'])
  writeFileSync(at(name), 'x');
mkdirSync(at('folder.okr'));
symlinkSync(at('plan.okr'), at('link.okr'));

describe('the file that a command line names', () => {
  test.each([
    [['plan.okr'], { file: at('plan.okr'), kind: 'document' }],
    [[at('plan.okr')], { file: at('plan.okr'), kind: 'document' }],
    [['sub/../PLAN 2.OKR'], { file: at('PLAN 2.OKR'), kind: 'document' }],
    [['old.xlsx'], { file: at('old.xlsx'), kind: 'table' }],
    [['list.csv', 'plan.okr'], { file: at('list.csv'), kind: 'table' }],
    [['--no-sandbox', '.', 'missing.okr', 'plan.okr'], { file: at('plan.okr'), kind: 'document' }],
  ])('%j is found', (argv, expected) => expect(fileArgument(argv, folder.path)).toEqual(expected));

  test.each([
    [[]],
    [['notes.txt']],
    [['-dash.okr']],
    [['--open=plan.okr']],
    [['missing.okr']],
    [['folder.okr']],
    [['link.okr']],
    [['\\\\server\\share\\plan.okr']],
    [['//server/share/plan.okr']],
    [['file:///etc/plan.okr']],
    [['plan.okr\0.okr']],
    [[`${'a/../'.repeat(2000)}plan.okr`]],
    [Array.from({ length: 60 }, (_, index) => (index === 55 ? 'plan.okr' : 'x'))],
  ])('%j is refused', (argv) => expect(fileArgument(argv, folder.path)).toBeUndefined());

  test('on another machine is refused by the folder too', () => {
    expect(fileArgument(['plan.okr'], '\\\\server\\share')).toBeUndefined();
  });
});
