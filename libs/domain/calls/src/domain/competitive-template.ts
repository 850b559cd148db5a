import { OPEN_PARTNERSHIP } from './blank-content';
import type { CallTemplate } from './call-template';
import { PROJECT_FAMILIES } from './cost-families';
import { criterion, textSection } from './text-section';

/**
 * An ordinary call for projects, after that of Val-de-Marne in 2017: an envelope of 100 000 €,
 * 70 % at most, from 5 000 to 15 000 €. The weights and instalments are ours.
 */
export const COMPETITIVE_TEMPLATE: CallTemplate = {
  code: 'competitive',
  label: { fr: 'Appel à projets', en: 'Call for projects' },
  source: {
    fr: 'Règles publiques de l’appel du Val-de-Marne 2017 : enveloppe de 100 000 €, 70 % au plus, de 5 000 à 15 000 €. Les pondérations et l’échéancier sont des propositions.',
    en: 'Public rules of the call of Val-de-Marne in 2017: an envelope of €100,000, 70% at most, from €5,000 to €15,000. The weights and instalments are proposals.',
  },
  content: {
    kind: 'call-for-projects',
    mode: 'competitive',
    title: { fr: 'Appel à projets', en: 'Call for projects' },
    summary: {
      fr: 'Des projets portés par une structure seule ou à plusieurs, retenus dans l’ordre de leurs notes.',
      en: 'Projects led by one organisation or several, retained in the order of their scores.',
    },
    envelope: { amount: '100000.00', currency: 'EUR' },
    grantFloor: { amount: '5000.00', currency: 'EUR' },
    grantCeiling: { amount: '15000.00', currency: 'EUR' },
    maxRate: '70',
    maxDurationMonths: 12,
    partnership: OPEN_PARTNERSHIP,
    allocation: { method: 'ranked', partial: 'skip', floorPct: null },
    costFamilies: PROJECT_FAMILIES,
    sections: [
      textSection(
        'project',
        { fr: 'Le projet', en: 'The project' },
        {
          fr: 'Que ferez-vous, pour qui et avec qui ?',
          en: 'What will you do, for whom and with whom?',
        },
      ),
      textSection(
        'means',
        { fr: 'Les moyens', en: 'The means' },
        {
          fr: 'Avec quelle équipe, quels partenaires, quel calendrier ?',
          en: 'With which team, which partners, which calendar?',
        },
      ),
    ],
    grid: [
      criterion('needs', 40, 'Réponse aux besoins', 'Response to the needs'),
      criterion('quality', 30, 'Qualité du projet', 'Quality of the project'),
      criterion('feasibility', 30, 'Faisabilité', 'Feasibility'),
    ],
    instalments: [
      { label: { fr: 'Avance', en: 'Advance' }, rate: '70', trigger: 'agreement-in-force' },
      { label: { fr: 'Solde', en: 'Balance' }, rate: '30', trigger: 'final-report-accepted' },
    ],
  },
  plan: { closesAfter: 45, phases: [], intakes: [] },
};
