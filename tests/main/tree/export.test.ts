import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { respond } from '#main/ipc/respond';
import { fileName } from '#main/tree/picture';
import { openTestDocument, type TestDocument } from '#tests/support/document';

let folder: string;
let document: TestDocument;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'okra-tree-'));
  document = openTestDocument();
});
afterEach(() => {
  document.close();
  rmSync(folder, { recursive: true });
});

const svg = '<svg xmlns="http://www.w3.org/2000/svg"><text>Łódź 😀</text></svg>';
const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);

/** Saves a picture where the dialog is answered with `chosen`; also says what the dialog was asked. */
async function save(picture: { format: 'svg' | 'png'; content: string }, chosen: string | undefined) {
  const asked: string[] = [];
  const dialogs = {
    ...document.app.dialogs,
    save: async ({ defaultName }: { defaultName: string }) => {
      asked.push(defaultName);
      return chosen && path.join(folder, chosen);
    },
  };
  const answer = await respond({ ...document.app, dialogs }, 'tree.export', { picture, suggestedName: 'A: tree.svg' });
  return { answer, asked };
}

describe('saving a picture of the map', () => {
  test('writes what was drawn', async () => {
    const { answer, asked } = await save({ format: 'svg', content: svg }, 'map.svg');
    expect(answer).toEqual({ ok: true, value: { saved: 'map.svg' } });
    expect(asked).toEqual(['A tree.svg']);
    expect(readFileSync(path.join(folder, 'map.svg'), 'utf8')).toBe(svg);
    await save({ format: 'png', content: png.toString('base64') }, 'map.png');
    expect(readFileSync(path.join(folder, 'map.png'))).toEqual(png);
  });
  test('adds the ending that was left out', async () => {
    expect((await save({ format: 'svg', content: svg }, 'map')).answer).toMatchObject({ value: { saved: 'map.svg' } });
  });
  test('writes nothing when the user thinks better of it', async () => {
    expect((await save({ format: 'svg', content: svg }, undefined)).answer).toEqual({
      ok: true,
      value: { saved: null },
    });
    expect(readdirSync(folder)).toEqual([]);
  });
  test.each([
    ['text as PNG', { format: 'png' as const, content: Buffer.from('hello').toString('base64') }],
    ['a script as SVG', { format: 'svg' as const, content: '<script>alert(1)</script>' }],
  ])('refuses %s, before any dialog', async (_, picture) => {
    const { answer, asked } = await save(picture, 'x');
    expect(answer).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT' } });
    expect(asked).toEqual([]);
  });
  test('says what is wrong where nothing can be written', async () => {
    const { answer } = await save({ format: 'svg', content: svg }, 'no/such/folder.svg');
    expect(answer).toMatchObject({ ok: false, error: { code: 'FILE_MISSING' } });
  });
});

test.each([
  ['a/b\\c:d*e', 'a b c d e'],
  ['  ..hidden ', 'hidden'],
  ['???', 'Okra'],
])('%s becomes the file name %s', (name, clean) => expect(fileName(name)).toBe(clean));
