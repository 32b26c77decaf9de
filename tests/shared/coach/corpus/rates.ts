import { coach, type Hint } from '#shared/coach/domain';
import type { CorpusOkr, Flawed } from './builders';

/** What the coach says to an entry, as `rule:o` or `rule:0`. */
export const said = (entry: CorpusOkr): string[] => [
  ...new Set(hintsOf(entry).map(({ rule, keyResultId }) => `${rule}:${keyResultId ?? 'o'}`)),
];

export function hintsOf({ goalType, title, results, around }: CorpusOkr): Hint[] {
  return coach({
    title,
    goalType,
    keyResults: results.map((one, index) => ({ id: String(index), ...one })),
    aligned: around.aligned ?? true,
    owned: around.owned ?? true,
    dated: around.dated ?? true,
    teamObjectives: around.teamObjectives ?? 3,
    own: around.own ?? null,
  });
}

/** Share of good OKRs to which anything at all is said, and what. */
export function falseAlarms(entries: readonly CorpusOkr[]) {
  const alarmed = entries
    .map((entry) => ({ title: entry.title, said: said(entry) }))
    .filter((one) => one.said.length > 0);
  return { share: alarmed.length / entries.length, alarmed };
}

/** Share of the labelled flaws that are named at the right place, those missed, and what was said beside the labels. */
export function recall(entries: readonly Flawed[]) {
  const missed = entries.flatMap((entry) =>
    entry.flaws.filter((flaw) => !said(entry).includes(flaw)).map((flaw) => `${flaw} in “${entry.title}”`),
  );
  const beside = entries.flatMap((entry) =>
    said(entry)
      .filter((one) => !entry.flaws.includes(one))
      .map((one) => `${one} in “${entry.title}”`),
  );
  const labels = entries.reduce((sum, { flaws }) => sum + flaws.length, 0);
  return { labels, share: (labels - missed.length) / labels, missed, beside };
}
