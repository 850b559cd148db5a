import type { Section } from '../calls.types';

import { completeSection } from './fields';

/**
 * What will be looked at to know what changed: each indicator with its unit, where it stands, what
 * it should come to and by when. Reports and the evaluation take it up again.
 */
export const INDICATORS_SECTION: Section = completeSection({
  code: 'indicators',
  label: { fr: 'Indicateurs', en: 'Indicators' },
  help: {
    fr: 'À quoi verrez-vous que la situation a changé ? Un à dix indicateurs, chacun avec sa cible.',
    en: 'By what will you see that things have changed? One to ten indicators, each with its target.',
  },
  fields: [
    {
      code: 'indicators',
      label: { fr: 'Indicateurs', en: 'Indicators' },
      type: 'block',
      minItems: 1,
      maxItems: 10,
      fields: [
        {
          code: 'name',
          label: { fr: 'Indicateur', en: 'Indicator' },
          type: 'text',
          maxLength: 200,
        },
        {
          code: 'unit',
          label: { fr: 'Unité', en: 'Unit' },
          help: {
            fr: 'Personnes, heures, tonnes de CO₂, part en %…',
            en: 'People, hours, tonnes of CO₂, share in %…',
          },
          type: 'text',
          maxLength: 40,
        },
        {
          code: 'baseline',
          label: { fr: 'Aujourd’hui', en: 'Today' },
          type: 'number',
          full: 'optional',
        },
        { code: 'target', label: { fr: 'Cible', en: 'Target' }, type: 'number' },
        { code: 'by', label: { fr: 'À quelle date', en: 'By when' }, type: 'date' },
        {
          code: 'source',
          label: { fr: 'Comment le saura-t-on ?', en: 'How will we know?' },
          type: 'text',
          maxLength: 500,
          full: 'optional',
        },
      ],
    },
  ],
});
