import { settle } from '#shared/kernel/numbers';
import type { TeamStage } from '#shared/teams/contract';
import type { Foundation, Placement, StageNeed, StageWarning } from './contract';

/** From this mean of its four answers on (1 to 5), a foundation carries the next step. Okra rule. */
export const foundationHolds = 3.5;
/** One answer this low is a gap, whatever the others say. Okra rule. */
export const foundationGap = 1;

/**
 * Where a team enters the staircase by its eight answers (1 to 5): the first four are about talking without risk, the
 * last four about the line of sight. Without the first, Talk; without the second, Align; with both, Act. A clear ladder
 * does not make up for talks that do not happen (source: the staircase of talk, align, act).
 */
export function placementOf(answers: readonly number[]): Placement {
  const talk = foundationOf(answers.slice(0, 4));
  const align = foundationOf(answers.slice(4, 8));
  return { stage: !talk.holds ? 'talk' : !align.holds ? 'align' : 'act', talk, align };
}

function foundationOf(answers: readonly number[]): Foundation {
  const mean = answers.length === 0 ? 0 : settle(answers.reduce((sum, one) => sum + one, 0) / answers.length);
  const gap = answers.some((one) => one <= foundationGap);
  return { mean, gap, holds: mean >= foundationHolds && !gap };
}

/** What there is of a team's work in the cycles that are not closed. */
export type TeamFacts = {
  readonly objectives: number;
  /** Objectives that say which larger one they serve; those of a team at the top serve the mission. */
  readonly linked: number;
  readonly keyResults: number;
  /** Checked in in the current period, and with a sentence in the last check-in. */
  readonly checkedIn: number;
  readonly inWords: number;
  readonly owned: number;
  /** With a measure: anything but a colour. */
  readonly measured: number;
  /** With steps or initiatives that have a day. */
  readonly dated: number;
  /** Objectives that name what they depend on, or what depends on them. */
  readonly dependent: number;
};

/** What a stage needs, in the order in which to see to it. Each stage needs less of the ones before, not nothing. */
export function needsOf(stage: TeamStage, facts: TeamFacts): StageNeed[] {
  const ofResults = (key: StageNeed['key'], done: number): StageNeed => ({ key, done, of: facts.keyResults });
  const ofObjectives = (key: StageNeed['key'], done: number): StageNeed => ({ key, done, of: facts.objectives });
  const checkedIn = ofResults('checked-in', facts.checkedIn);
  if (stage === 'talk') return [checkedIn, ofResults('in-words', facts.inWords)];
  const linked = ofObjectives('linked', facts.linked);
  const owned = ofResults('owned', facts.owned);
  if (stage === 'align') return [linked, checkedIn, owned];
  return [
    ofResults('measured', facts.measured),
    owned,
    ofResults('dated', facts.dated),
    ofObjectives('dependencies', facts.dependent),
    linked,
    checkedIn,
  ];
}

/** The first need that is not met. Naming dependencies is an offer, since a team may have none. */
export const nextNeed = (needs: readonly StageNeed[]): StageNeed['key'] | null =>
  needs.find(({ key, done, of }) => key !== 'dependencies' && done < of)?.key ?? null;

const height: Record<TeamStage, number> = { talk: 0, align: 1, act: 2 };

/**
 * A hint where a team works above the step that its last quiz gave it, and where it works at Act without ever having
 * been placed. Never a gate (rituals: starting at Act without the others gets a warning).
 */
export function stageWarning(stage: TeamStage, last: Placement | null): StageWarning | null {
  if (last === null) return stage === 'act' ? 'not-placed' : null;
  if (height[stage] <= height[last.stage]) return null;
  return last.stage === 'talk' ? 'talk-missing' : 'align-missing';
}
