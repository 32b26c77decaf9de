import { AnsweredBy, PromptTarget } from '#shared/check-in-templates/contract';
import { belongs, choice, dayOf, type Thing, text } from '../thing';

export const checkInTemplates: Thing = {
  sheet: 'Check-in templates',
  table: 'check_in_templates',
  one: 'check-in template',
  many: 'check-in templates',
  title: 'name',
  idHeader: 'Template id',
  sort: ['ord', 'id'],
  ordered: true,
  match: [['name']],
  columns: [
    text('Template', 'name', { most: 200 }),
    text('About', 'about', { most: 2000 }),
    choice('Answered by', 'answeredBy', AnsweredBy.options),
  ],
};

export const checkInPrompts: Thing = {
  sheet: 'Check-in prompts',
  table: 'check_in_prompts',
  one: 'check-in prompt',
  many: 'check-in prompts',
  title: 'label',
  idHeader: 'Prompt id',
  sort: ['templateId', 'ord', 'id'],
  ordered: true,
  match: [['label', 'templateId']],
  columns: [
    belongs('Template', 'templateId', 'check_in_templates'),
    text('Prompt', 'label', { most: 200 }),
    text('Hint', 'hint', { most: 500 }),
    choice('Goes to', 'goesTo', PromptTarget.options),
  ],
};

export const helpOffers: Thing = {
  sheet: 'Help offers',
  table: 'help_offers',
  one: 'offer of help',
  many: 'offers of help',
  idHeader: null,
  idOf: ({ blockerId, personId }, linkId) => linkId('help-offer', String(blockerId), String(personId)),
  sort: ['blockerId', 'offeredOn', 'id'],
  match: [['blockerId', 'personId']],
  columns: [
    belongs('Blocker', 'blockerId', 'blockers'),
    belongs('Offered by', 'personId', 'people'),
    text('Offer', 'text', { most: 2000 }),
    dayOf('Offered on', 'offeredOn'),
    dayOf('Accepted on', 'acceptedOn'),
  ],
};
