import { COOPERATIVE_PARTNERSHIP } from './blank-content';
import type { CallTemplate } from './call-template';
import { cooperationFamily, PROJECT_FAMILIES } from './cost-families';
import { criterion, textSection } from './text-section';

/**
 * Money to find out what a territory needs, with those who live there: a proposal of the study of
 * Le Labo de l'ESS, which no call of the sources runs alone. All of its figures are ours.
 */
export const DIAGNOSTIC_TEMPLATE: CallTemplate = {
  code: 'needs-diagnostic',
  label: { fr: 'Diagnostic partagé des besoins', en: 'Shared diagnosis of needs' },
  source: {
    fr: 'Proposition de l’étude du Labo de l’ESS sur les dynamiques collectives de territoire : financer le diagnostic des besoins. Montants, durée, critères et seuils sont des propositions.',
    en: 'Proposal of the study of Le Labo de l’ESS on collective territorial dynamics: fund the diagnosis of needs. Amounts, duration, criteria and thresholds are proposals.',
  },
  content: {
    kind: 'cooperative-call',
    mode: 'needs-diagnostic',
    title: { fr: 'Diagnostic partagé des besoins', en: 'Shared diagnosis of needs' },
    summary: {
      fr: 'Habitants, associations et collectivités établissent ensemble les besoins auxquels le territoire ne répond pas encore. Les besoins sont publiés, et de prochains appels s’y réfèrent.',
      en: 'Residents, associations and local authorities establish together the needs that the territory does not answer yet. The needs are published, and later calls refer to them.',
    },
    grantCeiling: { amount: '20000.00', currency: 'EUR' },
    maxRate: '90',
    maxDurationMonths: 12,
    partnership: {
      ...COOPERATIVE_PARTNERSHIP,
      requiredColleges: ['residents'],
      leadMustBeEss: false,
    },
    allocation: { method: 'equal-share', partial: 'skip', floorPct: null },
    costFamilies: [...PROJECT_FAMILIES, cooperationFamily('15', null)],
    sections: [
      textSection(
        'territory',
        { fr: 'Le territoire', en: 'The territory' },
        {
          fr: 'Quel territoire, et que sait-on déjà de ses besoins ?',
          en: 'Which territory, and what is already known of its needs?',
        },
      ),
      textSection(
        'method',
        { fr: 'La méthode', en: 'The method' },
        {
          fr: 'Comment les besoins seront-ils établis, et avec quelles preuves ?',
          en: 'How will needs be established, and with which evidence?',
        },
        [
          {
            code: 'people-met',
            label: { fr: 'Habitants rencontrés', en: 'Residents met' },
            type: 'number',
            min: '1',
            unit: { fr: 'personnes', en: 'people' },
          },
        ],
      ),
      textSection(
        'participation',
        { fr: 'La place des habitants', en: 'The part of residents' },
        {
          fr: 'Que décident les habitants, et qu’est-ce qui le leur permet ?',
          en: 'What do residents decide, and what allows them to?',
        },
      ),
    ],
    grid: [
      criterion('participation', 40, 'Place des habitants', 'Part of residents'),
      criterion('method', 35, 'Méthode et preuves', 'Method and evidence'),
      criterion('use', 25, 'Usage du diagnostic', 'Use of the diagnosis'),
    ],
    instalments: [
      { label: { fr: 'Avance', en: 'Advance' }, rate: '70', trigger: 'agreement-in-force' },
      { label: { fr: 'Solde', en: 'Balance' }, rate: '30', trigger: 'final-report-accepted' },
    ],
  },
  plan: { closesAfter: 60, phases: [], intakes: [] },
};
