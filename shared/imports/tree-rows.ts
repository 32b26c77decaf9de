import type { PlanBuilder } from './builder';
import type { KeyResultDraft, ObjectiveDraft } from './drafts';
import { dataRows, keyResultOf, noteFormulas, objectiveOf, rowDays, sourceOf } from './row-cells';
import type { Table, TableRow } from './tables';
import { normalise } from './text';

type Node = {
  readonly row: TableRow;
  readonly id: string;
  readonly title: string;
  readonly type: 'objective' | 'key-result' | null;
  readonly parents: readonly string[];
  children: number;
  objective: ObjectiveDraft | null;
  keyResult: KeyResultDraft | null;
};

const objectiveWord = /^(big )?(objective|goal|ziel|o)s?$/i;
const keyResultWord = /^(key[ -]?result|kr|kpi|metric|measure|project|initiative|milestone|schlüsselergebnis)s?$/i;
const levelWord = /^(company|organi[sz]ation|team|department|individual|user|person|group|unternehmen|abteilung)$/i;

/** Whether the rows of a table say of themselves that they are objectives or key results. */
export function rowType(text: string): Node['type'] {
  if (objectiveWord.test(text.trim())) return 'objective';
  return keyResultWord.test(text.trim()) ? 'key-result' : null;
}

/** Reads rows that name their parent by its id (or title): objectives, key results and the links between them. */
export function readTreeRows(table: Table, builder: PlanBuilder): void {
  const nodes: Node[] = [];
  for (const row of dataRows(table, builder)) {
    noteFormulas(table, row, builder);
    const node = nodeOf(table, row);
    if (node) nodes.push(node);
    else builder.ledger.skip(table.sheet.name, row, 'no-title');
  }
  const byId = new Map<string, Node>();
  for (const node of nodes) if (node.id !== '' && !byId.has(node.id)) byId.set(node.id, node);
  const byTitle = new Map<string, Node>();
  for (const node of nodes) if (!byTitle.has(normalise(node.title))) byTitle.set(normalise(node.title), node);
  const parentsOf = (node: Node) =>
    node.parents.flatMap((name) => byId.get(name) ?? byTitle.get(name) ?? []).filter((parent) => parent !== node);
  for (const node of nodes) for (const parent of parentsOf(node)) parent.children += 1;

  const measured = table.has('target') || table.has('current') || table.has('progress');
  const isKeyResult = (node: Node): boolean => {
    if (node.type) return node.type === 'key-result';
    if (node.children > 0 || parentsOf(node).length === 0) return false;
    return measured
      ? ['target', 'current', 'start'].some((field) => table.text(node.row, field as 'target') !== '')
      : true;
  };
  for (const node of nodes.filter((candidate) => !isKeyResult(candidate))) addObjective(table, node, builder);
  for (const node of nodes.filter(isKeyResult)) addKeyResult(table, node, parentsOf(node), builder);
  for (const node of nodes) link(table, node, parentsOf(node), builder);
}

function nodeOf(table: Table, row: TableRow): Node | null {
  const title = table.text(row, 'title') || table.text(row, 'objective') || table.text(row, 'key-result');
  if (title === '') return null;
  const type = rowType(table.text(row, 'row-type')) ?? rowType(table.text(row, 'team'));
  const parents = table
    .text(row, 'parent')
    .split(/[\n;]|,(?=\s*\S+\s*(?:,|$))/)
    .map(normalise)
    .filter((name) => name !== '');
  return {
    row,
    id: normalise(table.text(row, 'row-id')),
    title,
    type,
    parents,
    children: 0,
    objective: null,
    keyResult: null,
  };
}

function addObjective(table: Table, node: Node, builder: PlanBuilder): void {
  const source = sourceOf(table, node.row);
  const cycle = builder.cycle(table, table.text(node.row, 'cycle'), rowDays(table, node.row, builder), source);
  const teamText = table.text(node.row, 'team');
  const team = teamText === '' || levelWord.test(teamText) || rowType(teamText) ? null : builder.teams.team([teamText]);
  const draft = objectiveOf(table, node.row, builder, {
    text: node.title,
    why: table.text(node.row, 'why'),
    cycle,
    team,
  });
  node.objective = builder.objective(draft);
  // an objective with figures and nothing beneath it carries them as a key result of its own
  if (node.children === 0 && table.text(node.row, 'target') !== '') {
    builder.keyResult(node.objective, keyResultOf(table, node.row, builder, node.title));
  }
  builder.ledger.read(source);
}

function addKeyResult(table: Table, node: Node, parents: readonly Node[], builder: PlanBuilder): void {
  const parent = parents.find((candidate) => candidate.objective) ?? parents.find((candidate) => candidate.keyResult);
  const objective = parent?.objective ?? null;
  if (!objective) {
    if (node.parents.length > 0) {
      builder.ledger.problem(
        sourceOf(table, node.row),
        'unknown-parent',
        `its parent ${node.parents[0]} is not in the sheet: read as an objective`,
      );
    }
    addObjective(table, { ...node, children: 0 }, builder);
    return;
  }
  node.keyResult = keyResultOf(table, node.row, builder, node.title);
  node.keyResult.names.push(node.id);
  if (builder.keyResult(objective, node.keyResult)) builder.ledger.read(sourceOf(table, node.row));
  else builder.ledger.skip(table.sheet.name, node.row, 'repeated-row');
  node.objective = null;
}

function link(table: Table, node: Node, parents: readonly Node[], builder: PlanBuilder): void {
  const source = sourceOf(table, node.row);
  if (parents.length < node.parents.length && node.objective) {
    builder.ledger.problem(
      source,
      'unknown-parent',
      `a parent that is not in the sheet: ${node.parents.join(', ').slice(0, 80)}`,
    );
  }
  if (!node.objective) return;
  for (const parent of parents) {
    const objective = parent.objective;
    if (objective && objective !== node.objective) {
      const known = node.objective.parents.some((link) => link.objective === objective);
      if (!known) node.objective.parents.push({ objective, keyResult: null });
    }
  }
}
