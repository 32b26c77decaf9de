import { generateNKeysBetween } from 'fractional-indexing';
import { checkInTemplatesContract } from '#shared/check-in-templates/contract';
import { ourTemplates } from '#shared/check-in-templates/domain';
import { Refusal } from '#shared/kernel/errors';
import { newId } from '../changes/ids';
import { remove, update, upsert } from '../changes/write';
import { handlers } from '../ipc/handlers';
import type { Write } from '../store/handles';
import { teamRow } from '../teams/store';
import { teams } from '../teams/table';
import { listTemplates } from './store';
import { checkInPrompts, checkInTemplates } from './table';

export const checkInTemplatesHandlers = handlers(checkInTemplatesContract, {
  'check-in-templates.list': (read) => listTemplates(read),
  'check-in-templates.save': (tx, { id, prompts, ...words }) => {
    if (id !== null) known(tx, id);
    const templateId = id ?? newId();
    write(tx, {
      id: templateId,
      ...words,
      prompts: prompts.map((prompt) => ({ ...prompt, id: prompt.id ?? newId() })),
    });
    return { id: templateId };
  },
  'check-in-templates.reset': (tx, { id }) => {
    write(tx, ours(id));
    return { id };
  },
  'check-in-templates.remove': (tx, { id }) => {
    const template = known(tx, id);
    if (template.ours) throw new Refusal('RULE_BROKEN', { rule: 'template-ours' });
    for (const teamId of template.teams) update(tx, teams, teamId, { checkInTemplateId: null });
    for (const promptId of promptIds(tx, id)) remove(tx, checkInPrompts, promptId);
    remove(tx, checkInTemplates, id);
    return { id };
  },
  'check-in-templates.choose': (tx, { teamId, templateId }) => {
    teamRow(tx, teamId);
    // one of ours is written down with its first team, so that every copy and every export knows it
    if (templateId !== null && !isWritten(tx, templateId)) write(tx, ours(templateId));
    update(tx, teams, teamId, { checkInTemplateId: templateId });
    return { teamId };
  },
});

function known(tx: Write, id: string) {
  const found = listTemplates(tx).find((template) => template.id === id);
  if (!found) throw new Refusal('NOT_FOUND', { table: 'check_in_templates', id });
  return found;
}

function ours(id: string) {
  const found = ourTemplates.find((template) => template.id === id);
  if (!found) throw new Refusal('NOT_FOUND', { table: 'check_in_templates', id });
  return found;
}

const isWritten = (tx: Write, id: string): boolean =>
  tx.sql.get('SELECT id FROM check_in_templates WHERE id = ? AND deleted = 0', id) !== undefined;
const promptIds = (tx: Write, templateId: string): string[] =>
  tx.sql
    .all<{ id: string }>('SELECT id FROM check_in_prompts WHERE template_id = ? AND deleted = 0', templateId)
    .map(({ id }) => id);

type Body = {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  readonly answeredBy: string;
  readonly prompts: readonly {
    readonly id: string;
    readonly label: string;
    readonly hint: string;
    readonly goesTo: string;
  }[];
};

/** Makes the rows of a template say this, and no prompt more. */
function write(tx: Write, { prompts, ...words }: Body): void {
  const place = ourTemplates.findIndex(({ id }) => id === words.id);
  upsert(tx, checkInTemplates, { ...words, ord: place < 0 ? `b${words.id}` : `a${place}` });
  const wanted = new Set(prompts.map(({ id }) => id));
  const before = promptIds(tx, words.id);
  for (const id of before) if (!wanted.has(id)) remove(tx, checkInPrompts, id);
  const orders = generateNKeysBetween(null, null, prompts.length);
  for (const [index, prompt] of prompts.entries())
    upsert(tx, checkInPrompts, { ...prompt, templateId: words.id, ord: orders[index] ?? '' });
}
