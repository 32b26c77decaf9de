import type { z } from 'zod';
import { AnsweredBy, type CheckInTemplate, PromptTarget } from '#shared/check-in-templates/contract';
import { ourTemplates, sameWords } from '#shared/check-in-templates/domain';
import { groupBy } from '#shared/kernel/group-by';
import type { Read } from '../store/handles';

type TemplateView = z.input<typeof CheckInTemplate>;
type TemplateRow = { id: string; name: string; about: string; answeredBy: string };
type PromptRow = { id: string; templateId: string; label: string; hint: string; goesTo: string };

const TEMPLATES =
  'SELECT id, name, about, answered_by AS answeredBy FROM check_in_templates WHERE deleted = 0 ORDER BY ord, id';
const PROMPTS = `SELECT id, template_id AS templateId, label, hint, goes_to AS goesTo FROM check_in_prompts
  WHERE deleted = 0 ORDER BY template_id, ord, id`;
const CHOSEN =
  'SELECT id, check_in_template_id AS templateId FROM teams WHERE deleted = 0 AND check_in_template_id IS NOT NULL';

/** All templates: those of the app, as they are worded here, then those of the workspace. */
export function listTemplates(read: Read): TemplateView[] {
  const rows = new Map(read.sql.all<TemplateRow>(TEMPLATES).map((row) => [row.id, row]));
  const prompts = groupBy(read.sql.all<PromptRow>(PROMPTS), ({ templateId }) => templateId);
  const chosen = groupBy(read.sql.all<{ id: string; templateId: string }>(CHOSEN), ({ templateId }) => templateId);
  const written = ({ id, name, about, answeredBy }: TemplateRow) => ({
    id,
    name,
    about,
    answeredBy: AnsweredBy.catch('value').parse(answeredBy),
    prompts: (prompts.get(id) ?? []).map(({ templateId: _, goesTo, ...prompt }) => ({
      ...prompt,
      goesTo: PromptTarget.catch('retrospect').parse(goesTo),
    })),
  });
  const teams = (id: string) => (chosen.get(id) ?? []).map((team) => team.id);
  const ours = ourTemplates.map((template) => {
    const row = rows.get(template.id);
    // one without a prompt is half a row of a merge: our words are better than none
    const mine = row && (prompts.get(row.id) ?? []).length > 0 ? written(row) : null;
    const changed = mine !== null && !sameWords(asWords(mine), template);
    return {
      ...(mine ?? { ...template, prompts: [...template.prompts] }),
      ours: true,
      changed,
      teams: teams(template.id),
    };
  });
  const known = new Set<string>(ourTemplates.map(({ id }) => id));
  const own = [...rows.values()]
    .filter(({ id }) => !known.has(id))
    .map((row) => ({ ...written(row), ours: false, changed: false, teams: teams(row.id) }));
  return [...ours, ...own];
}

/** Only the words are compared; ids come branded or not. */
const asWords = (view: Omit<TemplateView, 'ours' | 'changed' | 'teams'>) => view as Parameters<typeof sameWords>[0];
