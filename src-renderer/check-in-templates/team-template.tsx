import { Link } from 'wouter';
import { colourTemplate, templateIdFor } from '#shared/check-in-templates/domain';
import type { TeamDetails } from '#shared/teams/contract';
import { act } from '../app/act';
import { useCall } from '../ipc/use-call';
import { Select } from '../ui/controls';
import { HelpTip } from '../ui/help-tip';
import css from './templates.module.css';

/** The template by which a team checks in: its own choice, or what its stage says. */
export function TeamTemplate({ team: { id: teamId, stage } }: { team: Pick<TeamDetails, 'id' | 'stage'> }) {
  const { data: templates = [] } = useCall('check-in-templates.list', {});
  const chosen = templates.find(({ teams }) => teams.includes(teamId));
  const byStage = templateIdFor(null, stage) === colourTemplate.id ? 'colour only' : 'standard';
  return (
    <div className={css.team}>
      <Select
        label="Check-in template"
        value={chosen?.id ?? 'stage'}
        options={[
          { value: 'stage', label: `By its stage: ${byStage}` },
          ...templates.map(({ id, name }) => ({ value: id as string, label: name })),
        ]}
        onChange={(value) => {
          const templateId = templates.find(({ id }) => id === value)?.id ?? null;
          void act('check-in-templates.choose', { teamId, templateId });
        }}
      />
      <p className={css.detail}>
        <Link href="/check-in/templates">Look at the templates</Link> <HelpTip concept="template" />
      </p>
    </div>
  );
}
