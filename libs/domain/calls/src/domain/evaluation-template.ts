import { COOPERATIVE_PARTNERSHIP } from './blank-content';
import type { CallTemplate } from './call-template';
import { cooperationFamily, PROJECT_FAMILIES } from './cost-families';
import { opinion, textSection } from './text-section';

/**
 * Money to evaluate together what a dynamic has changed: a proposal of the study of Le Labo de l'ESS,
 * which no call of the sources runs alone. All of its figures are ours.
 */
export const EVALUATION_TEMPLATE: CallTemplate = {
  code: 'collective-evaluation',
  label: {
    fr: 'Évaluation collective de la valeur ajoutée sociétale',
    en: 'Collective evaluation of societal added value',
  },
  source: {
    fr: 'Proposition de l’étude du Labo de l’ESS : financer l’évaluation collective de la valeur ajoutée sociétale. Montants, durée, critères et seuils sont des propositions.',
    en: 'Proposal of the study of Le Labo de l’ESS: fund the collective evaluation of societal added value. Amounts, duration, criteria and thresholds are proposals.',
  },
  content: {
    kind: 'cooperative-call',
    mode: 'collective-evaluation',
    title: {
      fr: 'Évaluer ensemble ce que nous changeons',
      en: 'Evaluate together what we change',
    },
    summary: {
      fr: 'Porteurs, habitants, salariés, collectivités et financeurs d’une même dynamique choisissent ensemble ce qu’ils regardent, et gardent visibles leurs désaccords.',
      en: 'Carriers, residents, employees, local authorities and funders of one dynamic choose together what they look at, and keep their disagreements visible.',
    },
    grantCeiling: { amount: '30000.00', currency: 'EUR' },
    maxRate: '80',
    maxDurationMonths: 24,
    partnership: { ...COOPERATIVE_PARTNERSHIP, requiredColleges: ['residents'] },
    allocation: { method: 'deliberative', partial: 'partial', floorPct: null },
    costFamilies: [...PROJECT_FAMILIES, cooperationFamily('10', null)],
    appraisal: {
      method: 'qualitative-committee',
      levels: 1,
      reviewersPerApplication: 2,
      isBlind: false,
      spreadAlert: null,
    },
    sections: [
      textSection(
        'changes',
        { fr: 'Ce que la dynamique change', en: 'What the dynamic changes' },
        {
          fr: 'Quels effets, attendus ou non, souhaitez-vous regarder ?',
          en: 'Which effects, expected or not, do you wish to look at?',
        },
      ),
      textSection(
        'colleges',
        { fr: 'Qui évalue', en: 'Who evaluates' },
        {
          fr: 'Quels collèges proposent, amendent et adoptent les indicateurs ?',
          en: 'Which colleges propose, amend and adopt the indicators?',
        },
      ),
      textSection(
        'use',
        { fr: 'Ce qu’on en fera', en: 'What it will serve' },
        {
          fr: 'À qui les résultats sont-ils rendus, et que peuvent-ils changer ?',
          en: 'Who are the results given back to, and what can they change?',
        },
      ),
    ],
    grid: [
      opinion('colleges', 'Diversité de qui évalue', 'Diversity of who evaluates'),
      opinion('method', 'Méthode', 'Method'),
      opinion('use', 'Usage des résultats', 'Use of the results'),
    ],
    instalments: [
      { label: { fr: 'Avance', en: 'Advance' }, rate: '50', trigger: 'agreement-in-force' },
      { label: { fr: 'Solde', en: 'Balance' }, rate: '50', trigger: 'final-report-accepted' },
    ],
  },
  plan: { closesAfter: 60, phases: [], intakes: [] },
};
