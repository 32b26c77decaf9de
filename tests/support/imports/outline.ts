import type { ImportPlan, PlannedKeyResult } from '#shared/imports/plan';

const amount = (value: number | null, { unit, currency }: PlannedKeyResult): string =>
  value === null ? '–' : `${value}${currency ? ` ${currency}` : unit === '' ? '' : ` ${unit}`}`;

function measure(result: PlannedKeyResult): string {
  const { kind, startValue, targetValue, lowBound, highBound, commitLevel, stretchLevel } = result;
  if (kind === 'metric') {
    const levels = commitLevel === null ? '' : ` (commit ${commitLevel}, stretch ${stretchLevel})`;
    return `${amount(startValue, result)} → ${amount(targetValue, result)}${levels}`;
  }
  if (kind === 'at-least') return `≥ ${amount(lowBound, result)}`;
  if (kind === 'at-most') return `≤ ${amount(highBound, result)}`;
  return kind === 'between' ? `${lowBound} to ${amount(highBound, result)}` : kind;
}

/** The whole plan as text that a person can check against the sheet. */
export function outline(plan: ImportPlan): string {
  const name = new Map(plan.people.map((person) => [person.key, person.name]));
  const team = new Map(plan.teams.map((one) => [one.key, one.name]));
  const cycle = new Map(plan.cycles.map((one) => [one.key, one.name]));
  const title = new Map(plan.objectives.map((objective) => [objective.key, objective.title]));
  const lines: string[] = [];
  for (const sheet of plan.sheets) {
    lines.push(
      `# ${sheet.name} [${sheet.layout}] heading ${sheet.headerRow ?? '–'}, read ${sheet.rowsRead} of ${sheet.rows}: ${sheet.sentence}`,
    );
  }
  for (const one of plan.cycles) {
    lines.push(
      `cycle ${one.name} (${one.cadence}) ${one.first}..${one.last}${one.parent === null ? '' : ` in ${cycle.get(one.parent)}`}`,
    );
  }
  for (const one of plan.teams)
    lines.push(`${one.kind} ${one.name}${one.parent === null ? '' : ` in ${team.get(one.parent)}`}`);
  for (const one of plan.people) {
    const more = [
      one.email,
      one.jobTitle,
      one.manager && `under ${name.get(one.manager)}`,
      ...one.teams.map((key) => team.get(key)),
    ].filter((text) => text);
    lines.push(`person ${one.name}${more.length === 0 ? '' : ` (${more.join(', ')})`}`);
  }
  for (const objective of plan.objectives) {
    const about = [
      cycle.get(objective.cycle),
      objective.goalType,
      objective.team && team.get(objective.team),
      objective.owner && name.get(objective.owner),
    ].filter((text) => text);
    lines.push(`O ${objective.title} [${about.join(', ')}]`);
    if (objective.why !== '') lines.push(`  why ${objective.why.replace(/\n/g, ' / ')}`);
    for (const parent of objective.parents)
      lines.push(`  ↑ ${title.get(parent.objective)}${parent.weight === 1 ? '' : ` × ${parent.weight}`}`);
    for (const result of objective.keyResults) {
      const about = [
        result.owner && name.get(result.owner),
        result.weight === 1 ? '' : `weight ${result.weight}`,
        result.draft ? 'draft' : '',
      ].filter((text) => text);
      lines.push(`  KR ${result.title}: ${measure(result)}${about.length === 0 ? '' : ` [${about.join(', ')}]`}`);
      for (const one of result.checkIns) {
        const said = [
          one.value === null ? '' : String(one.value),
          one.confidence === null ? '' : `confidence ${one.confidence}`,
          one.status ?? '',
          one.note.replace(/\n/g, ' / '),
        ].filter((text) => text !== '');
        lines.push(`    ${one.undated ? '~' : ''}${one.date} ${said.join(' · ')}`);
      }
    }
  }
  for (const one of plan.skipped) {
    const rows = one.row === one.lastRow ? `${one.row}` : `${one.row}-${one.lastRow}`;
    lines.push(`skipped ${one.sheet}!${rows} ${one.reason}: ${one.text}`);
  }
  for (const one of plan.problems) lines.push(`problem ${one.sheet}!${one.row} ${one.code}: ${one.text}`);
  for (const one of plan.questions)
    lines.push(`asks ${one.id}: ${one.text} → ${one.answer} of ${one.choices.map(({ id }) => id).join(', ')}`);
  return `\n${lines.join('\n')}\n`;
}
