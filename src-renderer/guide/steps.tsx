import { useFrame } from '../app/frame';
import { Button } from '../ui/button';
import { Segments, Select } from '../ui/controls';
import { formatDay } from '../ui/dates';
import { FieldFrame, NumberField } from '../ui/field';
import { HelpTip } from '../ui/help-tip';
import { type GuideDraft, type KeyResultDraft, noKeyResult } from './draft-shape';
import css from './guide.module.css';
import { monthNames, quarterOf } from './words';

type Props = { draft: GuideDraft; edit: (patch: Partial<GuideDraft>) => void };

type TextProps = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  max: number;
  lines?: number;
  placeholder?: string;
};

/** A text that is part of the draft with each letter. */
function Text({ label, value, onChange, max, lines, placeholder = '' }: TextProps) {
  return (
    <FieldFrame label={label} error={null} placeholder={placeholder}>
      {(props) =>
        lines ? (
          <textarea
            {...props}
            rows={lines}
            maxLength={max}
            value={value}
            onChange={(event) => onChange(event.currentTarget.value)}
          />
        ) : (
          <input {...props} maxLength={max} value={value} onChange={(event) => onChange(event.currentTarget.value)} />
        )
      }
    </FieldFrame>
  );
}

/** A sentence to start from; it takes the place of nothing that was written. */
function Example({ children, onTake, taken }: { children: string; onTake: () => void; taken: boolean }) {
  return (
    <p className={css.example}>
      <span>For example: “{children}”</span>
      {!taken && (
        <Button look="plain" onClick={onTake}>
          Borrow it
        </Button>
      )}
    </p>
  );
}

const MISSION = 'Fresh food in every neighbourhood, without waste';
const TEAM = 'Customer care';
const TITLE = 'Customers get their goods when we said so';
const WHY = 'Three of four complaints are about late deliveries, and they cost us renewals.';
const RESULT: KeyResultDraft = { title: 'Late deliveries', start: 8, target: 3, unit: '%' };

export function MissionFields({ draft, edit }: Props) {
  return (
    <>
      <Text label="Mission" value={draft.mission} max={5000} lines={2} onChange={(mission) => edit({ mission })} />
      <Example taken={draft.mission !== ''} onTake={() => edit({ mission: MISSION })}>
        {MISSION}
      </Example>
    </>
  );
}

export function CycleFields({ draft, edit }: Props) {
  const { today } = useFrame();
  const quarter = today === null ? undefined : quarterOf(today, draft.fiscalStartMonth);
  return (
    <>
      <Select
        label="The fiscal year begins in"
        value={String(draft.fiscalStartMonth)}
        options={monthNames.map((label, index) => ({ value: String(index + 1), label }))}
        onChange={(month) => edit({ fiscalStartMonth: Number(month) })}
      />
      {quarter && (
        <p className={css.example} role="status">
          Your first objective is for {quarter.name}, {formatDay(quarter.startsOn)} to {formatDay(quarter.endsOn)}.{' '}
          <HelpTip concept="cycle" />
        </p>
      )}
    </>
  );
}

export function TeamFields({ draft, edit }: Props) {
  return (
    <>
      <Text label="Team" value={draft.team} max={200} onChange={(team) => edit({ team })} />
      <Example taken={draft.team !== ''} onTake={() => edit({ team: TEAM })}>
        {TEAM}
      </Example>
    </>
  );
}

const TYPES = [
  { value: 'committed' as const, label: 'Committed', meaning: 'People are held to it: all of it is expected.' },
  { value: 'stretch' as const, label: 'Stretch', meaning: 'Meant to be out of reach: 70 % of it is a success.' },
  { value: 'development' as const, label: 'Development', meaning: 'Something to learn or to grow into.' },
];

export function ObjectiveFields({ draft, edit }: Props) {
  return (
    <>
      <Text label="Objective" value={draft.title} max={500} onChange={(title) => edit({ title })} />
      <Text
        label="Why it matters now (optional)"
        value={draft.why}
        max={10_000}
        lines={2}
        onChange={(why) => edit({ why })}
      />
      <div className={css.line}>
        <Segments
          label="Goal type"
          value={draft.goalType}
          options={TYPES}
          onChange={(goalType) => edit({ goalType })}
        />
        <span className={css.meaning}>
          {TYPES.find(({ value }) => value === draft.goalType)?.meaning} <HelpTip concept="goal-type" />
        </span>
      </div>
      <Example taken={draft.title !== ''} onTake={() => edit({ title: TITLE, why: draft.why || WHY })}>
        {TITLE}
      </Example>
    </>
  );
}

export function KeyResultFields({ draft, edit }: Props) {
  const set = (index: number, patch: Partial<KeyResultDraft>) =>
    edit({ keyResults: draft.keyResults.map((one, at) => (at === index ? { ...one, ...patch } : one)) });
  return (
    <>
      {draft.keyResults.map((result, index) => (
        <fieldset key={index} className={css.result}>
          <legend className="visually-hidden">Key result {index + 1}</legend>
          <Text
            label={`Key result ${index + 1}: what moves?`}
            value={result.title}
            max={500}
            onChange={(title) => set(index, { title })}
          />
          <NumberField label="Start" value={result.start} optional onSave={(start) => set(index, { start })} />
          <NumberField label="Target" value={result.target} optional onSave={(target) => set(index, { target })} />
          <Text label="Unit" value={result.unit} max={20} onChange={(unit) => set(index, { unit })} />
        </fieldset>
      ))}
      {draft.keyResults.length < 3 && (
        <div>
          <Button look="plain" onClick={() => edit({ keyResults: [...draft.keyResults, noKeyResult] })}>
            One more key result
          </Button>
        </div>
      )}
      <Example
        taken={draft.keyResults[0]?.title !== ''}
        onTake={() => edit({ keyResults: [RESULT, ...draft.keyResults.slice(1)] })}
      >
        Late deliveries, from 8 % to 3 %
      </Example>
    </>
  );
}
