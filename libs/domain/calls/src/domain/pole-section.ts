import type { Section } from '../calls.types';

import { completeSection } from './fields';

/** Facts that are compared, rather than prose: each type of question is met here. */
export const POLE_SECTION: Section = completeSection({
  code: 'pole',
  label: { fr: 'Le pôle en quelques faits', en: 'The pole in a few facts' },
  fields: [
    {
      code: 'maturity',
      label: { fr: 'Où en est le pôle ?', en: 'How far is the pole?' },
      type: 'choice',
      concept: 'mandatory',
      options: [
        { code: 'emerging', label: { fr: 'En émergence', en: 'Emerging' } },
        { code: 'running', label: { fr: 'En fonctionnement', en: 'Running' } },
        { code: 'growing', label: { fr: 'En développement', en: 'Growing' } },
      ],
    },
    {
      code: 'since',
      label: { fr: 'Depuis quelle date ?', en: 'Since which day?' },
      type: 'date',
      shownWhen: { field: 'maturity', is: ['running', 'growing'] },
    },
    {
      code: 'jobs',
      label: { fr: 'Emplois concernés', en: 'Jobs concerned' },
      type: 'number',
      concept: 'optional',
      min: '0',
      unit: { fr: 'ETP', en: 'FTE' },
    },
    {
      code: 'residents-take-part',
      label: { fr: 'Les habitants participent-ils ?', en: 'Do residents take part?' },
      type: 'yes-no',
      concept: 'mandatory',
    },
    {
      code: 'how-residents',
      label: { fr: 'Comment ?', en: 'How?' },
      type: 'text',
      maxLength: 1500,
      shownWhen: { field: 'residents-take-part', is: ['true'] },
    },
    {
      code: 'actions',
      label: { fr: 'Actions communes', en: 'Common actions' },
      type: 'block',
      minItems: 1,
      maxItems: 20,
      fields: [
        { code: 'title', label: { fr: 'Intitulé', en: 'Title' }, type: 'text', maxLength: 200 },
        {
          code: 'cost',
          label: { fr: 'Coût prévu', en: 'Planned cost' },
          type: 'money',
          min: '0.00',
        },
      ],
    },
  ],
});
