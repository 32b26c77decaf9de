import { afterEach, beforeEach, expect, test } from 'vitest';
import { colourTemplate, standardTemplate } from '#shared/check-in-templates/domain';
import type { ThingId } from '#shared/kernel/ids';
import { expectUndoable, type TestDocument } from '#tests/support/document';
import { addKeyResult, addObjective, depot, openCompany, sales } from '#tests/support/method/company';

let document: TestDocument;
beforeEach(() => {
  document = openCompany();
});
afterEach(() => document.close());

const list = () => document.call('check-in-templates.list', {});
const one = async (id: string) => {
  const found = (await list()).find((template) => template.id === id);
  if (!found) throw new Error(`no template ${id}`);
  return found;
};
const own = {
  id: null,
  name: 'Monday figures',
  answeredBy: 'value' as const,
  prompts: [
    { label: 'What moved?', goesTo: 'retrospect' as const },
    { label: 'Who can help?', hint: 'A name', goesTo: 'blocker' as const },
  ],
};

test('those of the app are there in every document, before anything is written', async () => {
  const templates = await list();
  expect(templates).toHaveLength(5);
  expect(templates.every(({ ours, changed, teams }) => ours && !changed && teams.length === 0)).toBe(true);
});

test('one of ours is reworded, and set back to our words', async () => {
  const { prompts, answeredBy, name } = standardTemplate;
  const worded = prompts.map((prompt) => ({ ...prompt, label: `${prompt.label}!` })).toReversed();
  const input = { id: standardTemplate.id, name, answeredBy, prompts: worded.slice(0, 2) };
  await expectUndoable(document, 'check-in-templates.save', input);
  expect(await one(standardTemplate.id)).toMatchObject({
    ours: true,
    changed: true,
    prompts: [{ label: 'What stands in the way?!' }, { label: 'What is next, what changes?!' }],
  });
  await expectUndoable(document, 'check-in-templates.reset', { id: standardTemplate.id });
  expect(await one(standardTemplate.id)).toMatchObject({ ...standardTemplate, changed: false });
});

test('one of our own is made, changed and removed, and its teams follow their stage again', async () => {
  const { id } = await expectUndoable(document, 'check-in-templates.save', own);
  const [moved, help] = (await one(id)).prompts;
  expect(help).toMatchObject({ label: 'Who can help?', hint: 'A name', goesTo: 'blocker' });
  if (!moved || !help) throw new Error('two prompts');
  await document.call('check-in-templates.save', { ...own, id, prompts: [help, { ...moved, label: 'What changed?' }] });
  expect((await one(id)).prompts.map((prompt) => [prompt.id, prompt.label])).toEqual([
    [help.id, 'Who can help?'],
    [moved.id, 'What changed?'],
  ]);
  await expectUndoable(document, 'check-in-templates.choose', { teamId: sales, templateId: id });
  expect((await one(id)).teams).toEqual([sales]);
  await expectUndoable(document, 'check-in-templates.remove', { id });
  expect(await list()).toHaveLength(5);
  await expect(document.call('check-in-templates.remove', { id: standardTemplate.id })).rejects.toMatchObject({
    code: 'RULE_BROKEN',
    details: { rule: 'template-ours' },
  });
  const unknown = { teamId: sales, templateId: 'nothing' as ThingId };
  await expect(document.call('check-in-templates.choose', unknown)).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('the check-in of a team follows its choice, then its stage', async () => {
  await addKeyResult(document, await addObjective(document, 'Win the north'));
  await addKeyResult(document, await addObjective(document, 'Depot', { teamId: depot }));
  const of = async (teamId: typeof sales) =>
    (await document.call('check-ins.mine', { scope: { kind: 'team', teamId } })).rows[0]?.templateId;
  expect(await of(sales)).toBe(standardTemplate.id);
  await document.call('teams.update', { id: sales, stage: 'talk' });
  expect(await of(sales)).toBe(colourTemplate.id);
  const { id } = await document.call('check-in-templates.save', own);
  await document.call('check-in-templates.choose', { teamId: sales, templateId: id });
  expect(await of(sales)).toBe(id);
  await expectUndoable(document, 'check-in-templates.choose', { teamId: depot, templateId: colourTemplate.id });
  expect(await of(depot)).toBe(colourTemplate.id);
  await document.call('check-in-templates.choose', { teamId: sales, templateId: null });
  expect(await of(sales)).toBe(colourTemplate.id);
});
