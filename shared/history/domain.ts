import { isDay } from '#shared/kernel/dates';
import type { Measure } from '#shared/key-results/contract';
import { easeOf, numbersByColumn } from '#shared/key-results/domain';
import type { Change, Linked } from './contract';

/** How the fields of things are called in sentences; a field that is not here is not shown. */
const FIELDS: Readonly<Record<string, string>> = {
  title: 'Title',
  why: 'Why',
  goal_type: 'Goal type',
  team_id: 'Team',
  owner_id: 'Owner',
  cycle_id: 'Cycle',
  starts_on: 'First day',
  ends_on: 'Last day',
  visibility: 'Visibility',
  state: 'State',
  roll_up: 'Roll-up',
  owner_status: "Owner's status",
  kind: 'Kind',
  unit: 'Unit',
  currency: 'Currency',
  start_value: 'Start',
  target_value: 'Target',
  low_bound: 'Lower bound',
  high_bound: 'Upper bound',
  critical_value: 'Critical value',
  commit_level: 'Commit level',
  target_level: 'Target level',
  stretch_level: 'Stretch level',
  weight: 'Weight',
  cadence: 'Check-in cadence',
  name: 'Name',
  email: 'E-mail',
  job_title: 'Job title',
  manager_id: 'Manager',
  lead_id: 'Lead',
  kpi_id: 'KPI',
  planning_opens_on: 'Planning opens',
  company_lead_weeks: 'Weeks of lead for company talks',
  ambition_id: 'Strategy',
  horizon: 'Horizon',
  needs: 'What is needed',
  due_on: 'Due',
  answer: 'Answer',
  answer_note: 'Answer in words',
  goal_policy: 'Goal policy',
  description: 'Description',
  direction: 'Direction',
  critical_low: 'Unhealthy below',
  critical_high: 'Unhealthy above',
  frequency: 'How often',
  archived_on: 'Put away',
  value: 'Target',
};

/** A parent is another thing for each kind of child. */
const PARENTS: Readonly<Record<string, string>> = {
  teams: 'Team above',
  cycles: 'Cycle above',
  ambitions: 'Serves',
  kpis: 'Part of the KPI',
};

const fieldOf = ({ table, field }: Change): string | undefined =>
  field === 'parent_id' ? PARENTS[table] : FIELDS[field];

/** Whether a change moved a number that people agreed on: it is never silent. */
export const isAgreedNumber = (change: Change): boolean => numbersByColumn.has(change.field);

/**
 * One change in words, without who and when: "Target lowered from 60 to 50". Null for a change that nobody wants to
 * read (order, decimals). `number` and `day` write them the reader's way. With the measure of the key result it also says
 * whether an agreed number became easier or harder to reach: raised is easier where less is better.
 */
export function changeInWords(
  change: Change,
  number: (value: number) => string,
  measure: Measure | null = null,
  day: (value: string) => string = asStored,
): string | null {
  if (change.link) {
    const { role } = change.link;
    const name = nameOf(change.link, number, day);
    if (change.field === '*' || (change.field === 'deleted' && change.after === 0)) return linked(role, name);
    if (change.field === 'deleted') return unlinked(role, name);
    const words = changeInWords({ ...change, link: null }, number, null, day);
    return words === null ? null : `“${name}”: ${words}`;
  }
  if (change.field === '*') return 'Created';
  if (change.field === 'deleted') return change.after === 1 ? 'Removed' : 'Brought back';
  if (change.table === 'cycles' && change.field === 'state' && change.before === 'closed') return 'Reopened';
  const field = fieldOf(change);
  if (!field) return null;
  const show = (value: Change['before'], name: string | null): string => {
    if (name !== null) return name;
    if (value === null || value === '') return 'nothing';
    if (typeof value === 'number') return number(value);
    return change.field.endsWith('_on') ? dayIn(value, day) : value;
  };
  const [before, after] = [show(change.before, change.beforeName), show(change.after, change.afterName)];
  if (change.before === null || change.before === '') return `${field} set to ${after}`;
  if (change.after === null || change.after === '') return `${field} cleared, was ${before}`;
  if (typeof change.before === 'number' && typeof change.after === 'number') {
    const ease = measure === null ? null : easeOf(change.field, measure, change.before, change.after);
    const means = ease === null ? '' : ease === 'eased' ? ': eased' : ': made harder';
    return `${field} ${change.after < change.before ? 'lowered' : 'raised'} from ${before} to ${after}${means}`;
  }
  return `${field} changed from ${before} to ${after}`;
}

const asStored = (value: string): string => value;

/** A check-in is called by its day and its value. */
function nameOf(link: Linked, number: (value: number) => string, day: (value: string) => string): string {
  if ('name' in link) return link.name;
  const on = dayIn(link.day, day);
  return link.value === null ? on : `${on}: ${number(link.value)}`;
}

/** A file from elsewhere may hold what is no day: it is shown as it stands. */
const dayIn = (value: string, day: (value: string) => string): string => (isDay(value) ? day(value) : value);

function linked(role: Linked['role'], name: string): string {
  switch (role) {
    case 'contributor':
      return `Carried with ${name}`;
    case 'check-in':
    case 'corrected':
    case 'written-again':
      return `Check-in of ${name}: brought back`;
    case 'contributes':
      return `Contributes to “${name}”`;
    case 'supports':
      return `Supports “${name}”`;
    case 'depends-on':
      return `Depends on “${name}”`;
    default:
      return `${name} is ${role}`;
  }
}

function unlinked(role: Linked['role'], name: string): string {
  switch (role) {
    case 'check-in':
      return `Check-in of ${name}: removed`;
    case 'corrected':
      return `Check-in of ${name}: corrected, another stands in its place`;
    case 'written-again':
      return `Check-in of ${name}: written again, behind the one corrected before it`;
    case 'contributor':
      return `Not carried with ${name} any more`;
    case 'contributes':
      return `Does not contribute to “${name}” any more`;
    case 'supports':
      return `Does not support “${name}” any more`;
    case 'depends-on':
      return `Does not depend on “${name}” any more`;
    default:
      return `${name} is not ${role} any more`;
  }
}
