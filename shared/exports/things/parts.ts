import { contributorLinkId } from '#shared/contributors/domain';
import { RaciPart } from '#shared/kernel/vocabulary';
import { raciId } from '#shared/raci/domain';
import { belongs, choice, type Thing } from '../thing';

/** Who carries an objective beside its owner. */
export const contributors: Thing = {
  sheet: 'Contributors',
  table: 'contributors',
  one: 'contributor',
  many: 'contributors',
  idHeader: null,
  idOf: ({ objectiveId, contributorId }, linkId) =>
    contributorLinkId(linkId, String(objectiveId), String(contributorId)),
  sort: ['objectiveId', 'contributorId', 'id'],
  match: [['objectiveId', 'contributorId']],
  columns: [
    belongs('Objective', 'objectiveId', 'objectives'),
    belongs('Contributor', 'contributorId', ['teams', 'people']),
  ],
};

/** Who plays which part in a key result; never beside a score. */
export const raci: Thing = {
  sheet: 'RACI',
  table: 'raci',
  one: 'part in a key result',
  many: 'parts in key results',
  idHeader: null,
  idOf: ({ keyResultId, part, personId }, linkId) =>
    raciId(linkId, String(keyResultId), String(part), String(personId)),
  sort: ['keyResultId', 'part', 'personId', 'id'],
  match: [['keyResultId', 'part', 'personId']],
  columns: [
    belongs('Key result', 'keyResultId', 'key_results'),
    belongs('Person', 'personId', 'people'),
    choice('Part', 'part', RaciPart.options),
  ],
};
