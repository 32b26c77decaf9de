import { type CSSProperties, memo } from 'react';
import type { TreeData } from '#shared/tree/contract';
import { Avatar } from '../ui/avatar';
import { formatPercent } from '../ui/numbers';
import { goalTypeWords, statusWords } from '../ui/status';
import { StatusShape } from '../ui/status-mark';
import { carriedWith, countKeyResults, explainedCard, type Facts, spoken } from './facts';
import css from './map.module.css';
import { OWNERS_WORD } from './shapes';

export type Common = {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  /** From 0 to 1; what steps back is below 1. */
  readonly strength: number;
  /** Where the keyboard is. */
  readonly at: boolean;
  readonly lit: boolean;
  /** What would happen if the dragged card were dropped here. */
  readonly drop: 'takes' | 'refuses' | null;
};

type CardProps = Common & {
  readonly facts: Facts;
  /** 1 for the children of the mission. */
  readonly level: number;
  readonly opens: boolean;
  readonly hidden: number;
};

export const place = ({ x, y, strength }: Common): CSSProperties => ({
  left: x,
  top: y,
  ['--strength' as string]: strength,
});

/** A part of a sentence as a sentence of its own. */
const whole = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** The card of an objective on the map; all that it says is read out in one sentence. */
export const MapCard = memo(function MapCard(props: CardProps) {
  const { facts, hidden, opens } = props;
  return (
    <div
      id={props.id}
      role="treeitem"
      tabIndex={-1}
      aria-level={props.level}
      aria-selected={props.at}
      aria-expanded={opens ? hidden === 0 : undefined}
      className={css.card}
      style={place(props)}
      data-at={props.at || undefined}
      data-lit={props.lit || undefined}
      data-draft={facts.draft || undefined}
      data-drop={props.drop ?? undefined}
      {...explainedCard(facts.id)}
    >
      <span className="visually-hidden">{spoken(facts) + (hidden > 0 ? `, ${hidden} folded` : '')}</span>
      <div className={css.face} aria-hidden="true">
        <div className={css.above}>
          <span className={css.team} dir="auto">
            {facts.draft && 'Draft · '}
            {facts.team}
          </span>
          {facts.withCount !== '' && (
            <span className={css.with} title={whole(carriedWith(facts))}>
              {facts.withCount}
            </span>
          )}
          {facts.notAligned && <span className={css.badge}>Not aligned</span>}
          {facts.owner !== '' && <Avatar name={facts.owner} beside />}
        </div>
        <div className={css.title} dir="auto">
          {facts.title}
        </div>
        {facts.withCount !== '' && (
          <div className={css.carriers} dir="auto">
            {whole(carriedWith(facts))}
          </div>
        )}
        <div className={css.figures}>
          <span className={css.status} data-status={facts.status} title={statusWords[facts.status]}>
            <StatusShape status={facts.status} />
          </span>
          {facts.differs && (
            <span className={css.word} title="The owner’s word; the numbers say another">
              <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
                <path d={OWNERS_WORD} fill="currentColor" />
              </svg>
            </span>
          )}
          <span className={css.percent}>{formatPercent(facts.progress)}</span>
          <span className={css.type}>{goalTypeWords[facts.goalType]}</span>
          <span className={css.count}>{countKeyResults(facts.keyResults)}</span>
        </div>
        <Bar facts={facts} />
        {opens && <Fold hidden={hidden} />}
      </div>
    </div>
  );
});

/** The button that folds what is below a card, or says how many objectives are folded. */
export function Fold({ hidden }: { hidden: number }) {
  return (
    <span className={css.fold} data-folded={hidden > 0 || undefined}>
      {hidden > 0 ? `+${hidden}` : '−'}
    </span>
  );
}

function Bar({ facts: { progress, expected, status } }: { facts: Facts }) {
  const share = (value: number) => `${Math.min(1, Math.max(0, value)) * 100}%`;
  return (
    <div className={css.bar}>
      {progress !== null && <span className={css.fill} data-status={status} style={{ width: share(progress) }} />}
      {expected !== null && <span className={css.tick} style={{ left: share(expected) }} />}
    </div>
  );
}

type MissionProps = Common & { readonly company: TreeData['company'] };

/** The card at the root: what all of it is for. */
export const MissionCard = memo(function MissionCard({ company, ...props }: MissionProps) {
  const head = company.mission === '' ? 'Company' : `Mission of ${company.name}`;
  const body = company.mission || company.name;
  return (
    <div
      id={props.id}
      role="treeitem"
      tabIndex={-1}
      aria-level={1}
      aria-expanded="true"
      aria-selected={props.at}
      className={css.mission}
      style={place(props)}
      data-at={props.at || undefined}
      data-lit={props.lit || undefined}
      data-drop={props.drop ?? undefined}
    >
      <span className="visually-hidden">
        {[`${head}: ${body}`, company.vision && `Vision: ${company.vision}`].filter(Boolean).join('. ')}
      </span>
      <div className={css.face} aria-hidden="true">
        <div className={css.above}>
          <span className={css.team} dir="auto">
            {head}
          </span>
        </div>
        <div className={css.words} dir="auto">
          {body}
        </div>
      </div>
    </div>
  );
});
