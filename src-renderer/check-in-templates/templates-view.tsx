import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { CheckInTemplate } from '#shared/check-in-templates/contract';
import type { ThingId } from '#shared/kernel/ids';
import { act } from '../app/act';
import { useKeys } from '../app/keys';
import { Page } from '../app/page';
import { useCall } from '../ipc/use-call';
import { Button } from '../ui/button';
import { ErrorNote } from '../ui/error-note';
import { HelpTip } from '../ui/help-tip';
import { Skeleton } from '../ui/skeleton';
import { TemplateEditor } from './template-editor';
import css from './templates.module.css';

/** What a check-in asks: ours to change, your own to write, each with the screen that it makes. */
export function TemplatesView() {
  const { data: templates, error, refetch } = useCall('check-in-templates.list', {});
  const [open, setOpen] = useState<ThingId | null>(null);
  const shown = templates?.find(({ id }) => id === open) ?? templates?.[0];
  const add = async () => {
    const made = await act('check-in-templates.save', fresh, 'A new template');
    if (made) setOpen(made.id);
  };
  useKeys('Check-in templates', [{ keys: 'n', label: 'New template', run: () => void add() }]);
  return (
    <Page
      title="Templates"
      crumbs={[{ label: 'Check-in', to: '/check-in' }]}
      action={
        <Button
          look="main"
          icon={<IconPlus size={16} aria-hidden="true" />}
          title="New template (N)"
          onClick={() => void add()}
        >
          New template
        </Button>
      }
    >
      {error && <ErrorNote error={error} onRetry={() => void refetch()} />}
      {!templates && !error && <Skeleton rows={6} />}
      {templates && shown && (
        <>
          <p className={css.intro}>
            What the check-in asks a team. A team chooses one on its page; without a choice it follows its stage.{' '}
            <HelpTip concept="template" />
          </p>
          <div className={css.columns}>
            <ul className={css.list} aria-label="Check-in templates">
              {templates.map((template) => (
                <li key={template.id}>
                  <button
                    type="button"
                    className={css.entry}
                    aria-current={template.id === shown.id ? 'true' : undefined}
                    onClick={() => setOpen(template.id)}
                  >
                    <span className={css.name}>{template.name}</span>
                    <span className={css.detail}>{standing(template)}</span>
                  </button>
                </li>
              ))}
            </ul>
            <TemplateEditor key={`${shown.id} ${wordsOf(shown)}`} template={shown} />
          </div>
        </>
      )}
    </Page>
  );
}

const fresh = {
  id: null,
  name: 'New template',
  answeredBy: 'value' as const,
  prompts: [{ label: 'What happened?', goesTo: 'retrospect' as const }],
};

/** The editor begins anew when the words change from elsewhere: undo, reset, a colleague. */
const wordsOf = ({ name, about, answeredBy, prompts }: CheckInTemplate): string =>
  JSON.stringify([name, about, answeredBy, prompts]);

function standing({ ours, changed, teams }: CheckInTemplate): string {
  const origin = ours ? (changed ? 'ours, changed' : 'ours') : 'your own';
  if (teams.length === 0) return origin;
  return `${origin} · chosen by ${teams.length} ${teams.length === 1 ? 'team' : 'teams'}`;
}
