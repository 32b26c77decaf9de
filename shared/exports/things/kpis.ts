import { Direction, Frequency, KpiRollUp } from '#shared/kpis/contract';
import { belongs, choice, dayOf, number, refers, type Thing, text } from '../thing';

export const kpis: Thing = {
  sheet: 'KPIs',
  table: 'kpis',
  one: 'KPI',
  many: 'KPIs',
  title: 'name',
  idHeader: 'KPI id',
  sort: ['ord', 'id'],
  ordered: true,
  match: [['name', 'teamId']],
  ladder: { from: 'id', to: 'parentId' },
  columns: [
    text('KPI', 'name', { most: 500 }),
    text('Description', 'description', { most: 2000 }),
    refers('Team', 'teamId', 'teams'),
    refers('Owner', 'ownerId', 'people'),
    text('Unit', 'unit', { most: 20 }),
    text('Currency', 'currency', { most: 3 }),
    number('Decimals', 'decimals', { whole: true, least: 0, most: 6 }),
    choice('Direction', 'direction', Direction.options),
    number('Healthy from', 'lowBound'),
    number('Healthy up to', 'highBound'),
    number('Unhealthy below', 'criticalLow'),
    number('Unhealthy above', 'criticalHigh'),
    choice('How often', 'frequency', Frequency.options),
    choice('Its value is', 'rollUp', KpiRollUp.options),
    refers('Part of', 'parentId', 'kpis'),
    number('Weight', 'weight', { least: 0, most: 1000 }),
    dayOf('Put away on', 'archivedOn'),
    dayOf('Created on', 'createdOn', { once: true, today: true }),
  ],
};

export const kpiTargets: Thing = {
  sheet: 'KPI targets',
  table: 'kpi_targets',
  one: 'KPI target',
  many: 'KPI targets',
  idHeader: null,
  idOf: ({ kpiId, startsOn }, linkId) => linkId('kpi-target', String(kpiId), String(startsOn ?? '')),
  sort: ['kpiId', 'startsOn', 'id'],
  match: [['kpiId', 'startsOn']],
  columns: [belongs('KPI', 'kpiId', 'kpis'), dayOf('From', 'startsOn'), number('Target', 'value')],
};

export const kpiReadings: Thing = {
  sheet: 'KPI readings',
  table: 'kpi_readings',
  one: 'KPI reading',
  many: 'KPI readings',
  title: 'date',
  idHeader: 'Reading id',
  fact: true,
  // the times of writing are made anew by an import, one KPI after the other: only among those of one do they tell an order
  sort: ['date', 'kpiId', 'ts', 'id'],
  match: [['date', 'kpiId', 'value', 'note']],
  columns: [
    belongs('KPI', 'kpiId', 'kpis'),
    dayOf('Date', 'date'),
    number('Value', 'value'),
    text('Note', 'note', { most: 2000 }),
    refers('By', 'author', 'people'),
  ],
};
