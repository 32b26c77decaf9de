import { IconArrowLeft, IconChevronRight } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { Link, useLocation } from 'wouter';
import type { Behind, ExplainedInput, Explanation, Subject } from '#shared/explain/contract';
import { IsoDate } from '#shared/kernel/shapes';
import { useCall } from '../ipc/use-call';
import { IconButton } from '../ui/button';
import { formatDay } from '../ui/dates';
import { ErrorNote } from '../ui/error-note';
import { Panel } from '../ui/panel';
import { Skeleton } from '../ui/skeleton';
import { StatusShape } from '../ui/status-mark';
import { WhatIf } from '../what-if/what-if';
import css from './explain-panel.module.css';
import { backTo, closeExplanation, goInto, useExplain } from './opening';

/** Where a number comes from: the formula, what went into it, the rule and who says so. Figures in it open in turn. */
export function ExplainPanel() {
  const trail = useExplain((state) => state.trail);
  const subject = trail.at(-1);
  if (!subject) return null;
  const back = trail.length > 1 && (
    <IconButton label="Back" keys="Backspace" onClick={() => backTo(trail.length - 2)}>
      <IconArrowLeft size={16} />
    </IconButton>
  );
  return (
    <Panel
      title="Where this number comes from"
      label="Explanation"
      remember="explain"
      tools={back}
      onClose={closeExplanation}
    >
      <Explained key={JSON.stringify(subject)} subject={subject} depth={trail.length} />
    </Panel>
  );
}

function Explained({ subject, depth }: { subject: Subject; depth: number }) {
  const { data, error } = useCall('explain.number', subject);
  const body = useRef<HTMLDivElement>(null);
  const loaded = data !== undefined;
  // One step on or back the button that was pressed is gone: the focus stays in the panel.
  useEffect(() => {
    if (loaded && (depth > 1 || document.activeElement === document.body)) body.current?.focus({ preventScroll: true });
  }, [loaded, depth]);
  if (error) return <ErrorNote error={error} />;
  if (!data) return <Skeleton rows={6} />;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Backspace goes back from wherever the focus is in here
    <div
      ref={body}
      className={css.body}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key === 'Backspace' && depth > 1) backTo(depth - 2);
      }}
    >
      <Trail title={data.title} about={data.about} />
      <p className={css.figure}>
        {data.status !== null && <StatusShape status={data.status} size={18} />}
        <span>{data.figure}</span>
        <span className={css.about}>{data.about}</span>
      </p>
      <div className={css.formula}>
        <p>{data.formula}</p>
        {data.filled !== '' && <p className={css.filled}>{data.filled}</p>}
      </div>
      <Inputs inputs={data.inputs} />
      <p>{withDays(data.rule)}</p>
      <p className={css.source}>Source: {data.source}</p>
      <CheckIns told={data} />
      <WhatIf told={data} />
      <Page told={data} />
    </div>
  );
}

/** The steps that led here; each leads back. */
function Trail({ title, about }: { title: string; about: string }) {
  const way = useExplain((state) => state.trail).slice(0, -1);
  if (way.length === 0) return <p className={css.of}>{title}</p>;
  return (
    <nav aria-label="The way here">
      <ol className={css.trail}>
        {way.map((subject, step) => (
          <li key={step}>
            <WayBack subject={subject} step={step} />
            <IconChevronRight size={12} aria-hidden="true" />
          </li>
        ))}
        <li aria-current="step">{stepWords(title, about)}</li>
      </ol>
    </nav>
  );
}

const kindWords = { objective: 'Objective', 'key-result': 'Key result', cycle: 'Cycle', kpi: 'KPI' } as const;

/** Of what, and which of its figures: two steps in a row may be about the same thing. */
const stepWords = (title: string, about: string) => `${title}: ${about.toLowerCase()}`;

/** A step before this one by its title, which was answered when it was in view. */
function WayBack({ subject, step }: { subject: Subject; step: number }) {
  const { data } = useCall('explain.number', subject);
  const words = data ? stepWords(data.title, data.about) : kindWords[subject.of];
  return (
    <button type="button" className="two-lines" title={words} onClick={() => backTo(step)}>
      {words}
    </button>
  );
}

function Inputs({ inputs }: { inputs: readonly ExplainedInput[] }) {
  if (inputs.length === 0) return null;
  return (
    <table className={css.inputs}>
      <caption className="visually-hidden">What went into it</caption>
      <tbody>
        {inputs.map(({ label, value, note, opens }, at) => (
          <tr key={`${label} ${at}`}>
            <th scope="row">
              {opens ? (
                <button type="button" className={css.opens} onClick={() => goInto(opens)}>
                  {label}
                </button>
              ) : (
                label
              )}
              {note !== '' && <span className={css.note}>{withDays(note)}</span>}
            </th>
            <td>{withDays(value)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function CheckIns({ told }: { told: Explanation }) {
  const rows = told.checkIns;
  if (rows.length === 0) return null;
  const name = told.subject.of === 'kpi' ? 'Readings behind it' : 'Check-ins behind it';
  return (
    <section aria-label={name}>
      <h3 className={css.heading}>{name}</h3>
      <ul className={css.checkIns}>
        {rows.map((one) => (
          <CheckIn key={one.id} one={one} isOneOfMany={told.subject.of !== 'objective'} />
        ))}
      </ul>
    </section>
  );
}

function CheckIn({ one, isOneOfMany }: { one: Behind; isOneOfMany: boolean }) {
  const confidence = one.confidence === null ? '' : `confidence ${one.confidence}`;
  return (
    <li data-counts={one.counts || undefined}>
      <span className={css.when}>{formatDay(one.date)}</span>
      <span className={css.said}>
        {one.of !== null && <span className={css.note}>{one.of}</span>}
        <span className={css.note}>{[one.authorName, confidence].filter(Boolean).join(' · ')}</span>
        {isOneOfMany && one.counts && <span className={css.counts}>this one counts</span>}
      </span>
      <span className={css.value}>{one.value}</span>
    </li>
  );
}

function Page({ told }: { told: Explanation }) {
  const [here] = useLocation();
  if (told.objectiveId === null) return null;
  const to = `/objectives/${told.objectiveId}`;
  return here === to ? null : (
    <p>
      <Link href={to}>Open its page</Link>
    </p>
  );
}

/** A text with its days the reader's way. */
const withDays = (text: string): string =>
  text.replace(/\b\d{4}-\d\d-\d\d\b/g, (found) => {
    const day = IsoDate.safeParse(found);
    return day.success ? formatDay(day.data) : found;
  });
