import { memo } from 'react';
import type { TreeData } from '#shared/tree/contract';
import css from './map.module.css';
import { type Common, Fold, place } from './map-card';
import { horizonWords } from './shapes';

type Props = Common & {
  readonly step: TreeData['ambitions'][number];
  readonly level: number;
  readonly opens: boolean;
  readonly hidden: number;
};

/** The card of a five-year or one-year goal: words above the objectives that serve it, without a figure of its own. */
export const StepCard = memo(function StepCard({ step, level, opens, hidden, ...props }: Props) {
  return (
    <div
      id={props.id}
      role="treeitem"
      tabIndex={-1}
      aria-level={level}
      aria-selected={props.at}
      aria-expanded={opens ? hidden === 0 : undefined}
      className={css.mission}
      style={place(props)}
      data-step
      data-at={props.at || undefined}
      data-lit={props.lit || undefined}
      data-drop={props.drop ?? undefined}
    >
      <span className="visually-hidden">
        {`${step.title}, ${horizonWords[step.horizon].toLowerCase()}${hidden > 0 ? `, ${hidden} folded` : ''}`}
      </span>
      <div className={css.face} aria-hidden="true">
        <div className={css.above}>
          <span className={css.team}>{horizonWords[step.horizon]}</span>
        </div>
        <div className={css.words} dir="auto">
          {step.title}
        </div>
        {opens && <Fold hidden={hidden} />}
      </div>
    </div>
  );
});
