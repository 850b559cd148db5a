import { OPEN_PARTNERSHIP } from './blank-content';
import type { CallTemplate } from './call-template';
import { PROJECT_FAMILIES } from './cost-families';
import { criterion, textSection } from './text-section';

/**
 * Several years of operating costs, after the convention pluriannuelle d'objectifs (circular of
 * 29 September 2015): at most four years, the budget of the whole organisation, no new action asked
 * for. The shares and weights are ours.
 */
export const CORE_FUNDING_TEMPLATE: CallTemplate = {
  code: 'core-funding',
  label: {
    fr: 'Financement pluriannuel du fonctionnement (CPO)',
    en: 'Operating costs over several years (CPO)',
  },
  source: {
    fr: 'Convention pluriannuelle d’objectifs : quatre ans au plus, budget de toute la structure, aucune action nouvelle exigée. Le partage au prorata, les pondérations et l’échéancier sont des propositions.',
    en: 'Convention pluriannuelle d’objectifs: four years at most, the budget of the whole organisation, no new action asked for. The sharing in proportion, weights and instalments are proposals.',
  },
  content: {
    kind: 'call-for-projects',
    mode: 'core-funding',
    title: {
      fr: 'Financer le fonctionnement des structures porteuses',
      en: 'Fund the operation of carrier organisations',
    },
    summary: {
      fr: 'L’ingénierie, l’animation et la coordination d’une dynamique collective durent plus qu’un projet : le soutien porte sur le fonctionnement, pour plusieurs années.',
      en: 'Engineering, facilitation and coordination of a collective dynamic last longer than a project: the support is for operation, over several years.',
    },
    grantCeiling: { amount: '60000.00', currency: 'EUR' },
    maxRate: '60',
    maxDurationMonths: 48,
    partnership: { ...OPEN_PARTNERSHIP, leadMustBeEss: true, leadMinAgeMonths: 12 },
    allocation: { method: 'threshold-floor-prorata', partial: 'partial', floorPct: '50' },
    passMark: 50,
    costFamilies: PROJECT_FAMILIES,
    sections: [
      textSection(
        'mission',
        { fr: 'La mission', en: 'The mission' },
        {
          fr: 'À quoi la structure sert-elle, et à qui ?',
          en: 'What does the organisation serve, and whom?',
        },
      ),
      textSection(
        'operation',
        { fr: 'Le fonctionnement', en: 'The operation' },
        {
          fr: 'Quelles fonctions le soutien fait-il tenir : coordination, animation, ingénierie ?',
          en: 'Which functions does the support uphold: coordination, facilitation, engineering?',
        },
        [
          {
            code: 'staff',
            label: { fr: 'Salariés', en: 'Employees' },
            type: 'number',
            min: '0',
            unit: { fr: 'ETP', en: 'FTE' },
          },
        ],
      ),
      textSection(
        'years',
        { fr: 'Les années à venir', en: 'The years ahead' },
        {
          fr: 'Que souhaitez-vous maintenir, et de quoi vivra la structure ensuite ?',
          en: 'What do you wish to keep up, and what will the organisation live on afterwards?',
        },
      ),
    ],
    grid: [
      criterion('usefulness', 40, 'Utilité pour le territoire', 'Usefulness to the territory'),
      criterion('cooperation', 30, 'Rôle dans la coopération', 'Part in the cooperation'),
      criterion('soundness', 30, 'Gouvernance et gestion', 'Governance and management'),
    ],
    instalments: [
      { label: { fr: 'Avance', en: 'Advance' }, rate: '50', trigger: 'agreement-in-force' },
      { label: { fr: 'Acompte', en: 'Interim' }, rate: '30', trigger: 'interim-report-accepted' },
      { label: { fr: 'Solde', en: 'Balance' }, rate: '20', trigger: 'final-report-accepted' },
    ],
  },
  plan: { closesAfter: 60, phases: [], intakes: [] },
};
