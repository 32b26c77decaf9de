import { advice } from './advice';
import { lessons } from './lessons';
import { keyResultMeasure } from './measure-rules';
import type { DraftKeyResult, DraftObjective, Finding, Hint } from './rules';
import { keyResultTitle, objectiveTitle } from './title-rules';
import { english } from './words/english';
import type { CoachWords } from './words/words';

export { lessons } from './lessons';
export { type DraftKeyResult, type DraftObjective, type Field, type Hint, type Rule, rules } from './rules';

/** Three to five objectives, and as many key results each (Google re:Work; 7Geese guideline). */
export const mostObjectives = 5;
export const mostKeyResults = 5;

/**
 * What a coach would say to an objective as it is being written, and to its key results; empty where nothing stands
 * out. Pure, and advice only: nothing may be refused because of it. Rules and their sources: docs/writing-coach.md.
 */
export function coach(draft: DraftObjective, words: CoachWords = english): Hint[] {
  const findings = [...objectiveTitle(draft.title, words), ...around(draft)];
  return [
    ...findings.map((finding) => toHint(finding, null)),
    ...(draft.keyResults ?? []).flatMap((one) => coachKeyResult(one, draft, words)),
  ];
}

/** The same for one key result of an objective. */
export const coachKeyResult = (
  keyResult: DraftKeyResult,
  { goalType }: Pick<DraftObjective, 'goalType'>,
  words: CoachWords = english,
): Hint[] =>
  [...keyResultTitle(keyResult, words), ...keyResultMeasure(keyResult, goalType, words)].map((finding) =>
    toHint(finding, keyResult.id),
  );

const toHint = (finding: Finding, keyResultId: string | null): Hint => ({
  ...finding,
  keyResultId,
  source: lessons[finding.rule].source,
});

/** What stands around the title: how many, whose, until when, for what. */
function around({ keyResults, aligned, owned, dated, teamObjectives, own }: DraftObjective): Finding[] {
  const findings: Finding[] = [];
  if (keyResults?.length === 0) findings.push({ rule: 'no-measure', field: 'key-results', advice: advice.noResults });
  if (keyResults && keyResults.length > mostKeyResults) {
    findings.push({
      rule: 'too-many-key-results',
      field: 'key-results',
      advice: advice.manyResults(keyResults.length),
    });
  }
  if (teamObjectives !== null && teamObjectives > mostObjectives) {
    findings.push({ rule: 'too-many-objectives', field: 'team', advice: advice.manyObjectives(teamObjectives) });
  }
  if (!dated) findings.push({ rule: 'no-deadline', field: 'dates', advice: advice.undated });
  if (aligned === false) findings.push({ rule: 'unaligned', field: 'alignment', advice: advice.unaligned });
  if (owned === false) findings.push({ rule: 'no-owner', field: 'owner', advice: advice.noOwner });
  const mix = own && advice.mix(own.total, own.development);
  if (mix) findings.push({ rule: 'individual-mix', field: 'owner', advice: mix });
  return findings;
}
