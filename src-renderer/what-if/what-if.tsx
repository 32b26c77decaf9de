import { useState } from 'react';
import type { Explanation } from '#shared/explain/contract';
import type { CycleId, ObjectiveId } from '#shared/kernel/ids';
import type { OwnerStatus, Status } from '#shared/kernel/vocabulary';
import type { Model, Standing } from '#shared/what-if/contract';
import { ownModel } from '#shared/what-if/domain';
import { useCall } from '../ipc/use-call';
import { Select } from '../ui/controls';
import { HelpTip } from '../ui/help-tip';
import { formatPercent } from '../ui/numbers';
import { statusWords } from '../ui/status';
import { StatusMark } from '../ui/status-mark';
import css from './what-if.module.css';

const measures = [
  { value: 'own', label: 'As set: score where there are levels' },
  { value: 'linear', label: 'Linear, start to target' },
  { value: 'yes-no', label: 'Yes or no at the target' },
] as const;
const rollUps = [
  { value: 'own', label: 'As set' },
  { value: 'key-results', label: 'Key results' },
  { value: 'children', label: 'Contributing objectives' },
  { value: 'both', label: 'Both' },
] as const;
const weights = [
  { value: 'own', label: 'As set' },
  { value: 'equal', label: 'All equal' },
] as const;
const ends = [
  { value: '0.7', label: '70 %' },
  { value: '1', label: '100 %' },
] as const;
const thresholds = [10, 15, 20, 25, 30, 40].map((points) => ({ value: String(points), label: `${points} points` }));

/** The same history under another way of scoring, side by side; nothing is written. */
export function WhatIf({ told }: { told: Explanation }) {
  const [isOpen, setOpen] = useState(false);
  const { subject, objectiveId } = told;
  const asked = subject.of === 'cycle' ? subject.id : objectiveId;
  if (asked === null || subject.part === 'change' || subject.part === 'confidence') return null;
  return (
    <details className={css.whole} open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>What if it were scored another way?</summary>
      {isOpen && <Trial told={told} />}
    </details>
  );
}

function Trial({ told: { subject, objectiveId } }: { told: Explanation }) {
  const [model, setModel] = useState<Model>(ownModel);
  const set = (patch: Partial<Model>) => setModel((before) => ({ ...before, ...patch }));
  return (
    <div className={css.trial}>
      <p className={css.note}>
        The same check-ins, by the numbers alone: owners’ words are left aside, silence is not. Nothing is written.{' '}
        <HelpTip concept="what-if" />
      </p>
      <div className={css.controls}>
        <Select
          always
          label="Measured"
          value={model.measure}
          options={measures}
          onChange={(measure) => set({ measure })}
        />
        <Select
          always
          label="Progress from"
          value={model.rollUp}
          options={rollUps}
          onChange={(rollUp) => set({ rollUp })}
        />
        <Select
          always
          label="Weights"
          value={model.weights}
          options={weights}
          onChange={(chosen) => set({ weights: chosen })}
        />
        <Select
          always
          label="Expected of a stretch goal"
          value={model.stretchEnd === 1 ? '1' : '0.7'}
          options={ends}
          onChange={(end) => set({ stretchEnd: Number(end) })}
        />
        <Select
          always
          label="Behind, and not at risk, up to"
          value={String(model.behindUpTo)}
          options={thresholds}
          onChange={(points) => set({ behindUpTo: Number(points) })}
        />
      </div>
      {subject.of === 'cycle' ? (
        <OfCycle cycleId={subject.id} model={model} />
      ) : (
        objectiveId && (
          <OfObjective id={objectiveId} only={subject.of === 'key-result' ? subject.id : null} model={model} />
        )
      )}
    </div>
  );
}

type ObjectiveProps = { id: ObjectiveId; only: string | null; model: Model };

function OfObjective({ id, only, model }: ObjectiveProps) {
  const { data } = useCall('what-if.objective', { id, model }, { keep: true });
  const { data: objective } = useCall('objectives.get', { id });
  if (!data) return null;
  const said = new Map(objective?.keyResultList.map((one) => [one.id as string, saidOf(one.figures)]));
  const rows = data.keyResults.filter((one) => only === null || one.id === only);
  return (
    <table className={css.sides}>
      <Head />
      <tbody>
        <Row label="The objective" own={data.own} other={data.other} said={objective && saidOf(objective)} />
        {rows.map((one) => (
          <Row key={one.id} label={one.title} own={one.own} other={one.other} said={said.get(one.id)} />
        ))}
      </tbody>
    </table>
  );
}

const Head = () => (
  <thead>
    <tr>
      <th scope="col">
        <span className="visually-hidden">What</span>
      </th>
      <th scope="col">As it is</th>
      <th scope="col">What if</th>
    </tr>
  </thead>
);

/** The owner's word where it is the status that stands on the screen. */
const saidOf = ({ status, ownerStatus }: { status: Status; ownerStatus: OwnerStatus | null }): Status | undefined =>
  status === ownerStatus ? status : undefined;

type RowProps = { label: string; own: Standing; other: Standing; said: Status | undefined };

function Row({ label, own, other, said }: RowProps) {
  return (
    <tr>
      <th scope="row">{label}</th>
      <Side of={own} differs={false} said={said} />
      <Side of={other} differs={own.progress !== other.progress || own.status !== other.status} />
    </tr>
  );
}

function Side({ of, differs, said = of.status }: { of: Standing; differs: boolean; said?: Status | undefined }) {
  return (
    <td data-differs={differs || undefined}>
      <span className={css.side}>
        {formatPercent(of.progress)}
        <StatusMark status={of.status} />
      </span>
      {said !== of.status && (
        <span className={css.note}>
          the owner’s word: <StatusMark status={said} />
        </span>
      )}
      {of.expected !== null && <span className={css.note}>expected {formatPercent(of.expected)}</span>}
    </td>
  );
}

function OfCycle({ cycleId, model }: { cycleId: CycleId; model: Model }) {
  const { data } = useCall('what-if.cycle', { cycleId, model }, { keep: true });
  if (!data) return null;
  const { own, other, changed } = data;
  const statuses = [...new Set([...own.byStatus, ...other.byStatus].map(({ status }) => status))];
  const count = (of: typeof own, status: (typeof statuses)[number]) =>
    of.byStatus.find((one) => one.status === status)?.count ?? 0;
  return (
    <>
      <table className={css.sides}>
        <Head />
        <tbody>
          <tr>
            <th scope="row">Mean progress</th>
            <td>{formatPercent(own.progress)}</td>
            <td data-differs={own.progress !== other.progress || undefined}>{formatPercent(other.progress)}</td>
          </tr>
          {statuses.map((status) => (
            <tr key={status}>
              <th scope="row">{statusWords[status]}</th>
              <td>{count(own, status)}</td>
              <td data-differs={count(own, status) !== count(other, status) || undefined}>{count(other, status)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={css.note} role="status">
        {changed === 1 ? 'One objective stands elsewhere.' : `${changed} objectives stand elsewhere.`}
      </p>
    </>
  );
}
