import type { Criterion } from '../calls.types';

import { OPEN_PARTNERSHIP } from './blank-content';
import type { CallTemplate } from './call-template';
import { COMMONS_SECTIONS } from './commons-sections';
import { criterion } from './text-section';

/**
 * The third edition of the ADEME call for commons: at most 70 % of eligible costs, from 10 000 to
 * 80 000 €, eighteen months, and four conditions: open licences, communities of users and
 * contributors, public documentation, an answer to at least one challenge. Source: ademe.fr.
 */
export const COMMONS_TEMPLATE: CallTemplate = {
  code: 'commons',
  label: { fr: 'Appel à communs', en: 'Call for commons' },
  source: {
    fr: 'Règles publiques de la 3e édition de l’appel à communs de l’ADEME : 70 % des coûts éligibles, de 10 000 à 80 000 €, dix-huit mois, trois relevés, licences ouvertes, communautés, documentation publique, réponse à un défi. L’enveloppe est à fixer ; les pondérations et l’échéancier, que l’appel ne publie pas, sont des propositions.',
    en: 'Public rules of the 3rd edition of the ADEME call for commons: 70% of eligible costs, €10,000 to €80,000, eighteen months, three intakes, open licences, communities, public documentation, an answer to a challenge. The envelope is for you to set; the weights and instalments, which the call does not publish, are proposals.',
  },
  content: {
    kind: 'call-for-commons',
    title: { fr: 'Appel à communs', en: 'Call for commons' },
    summary: {
      fr: 'Des ressources utiles à tous (logiciels, données, contenus, méthodes, matériels), produites et entretenues par une communauté qui en fixe les règles, sous licence ouverte et documentées publiquement.',
      en: 'Resources useful to all (software, data, content, methods, hardware), made and kept up by a community that sets their rules, under open licences and publicly documented.',
    },
    themes: ['energy-climate', 'digital'],
    maxRate: '70',
    grantFloor: { amount: '10000.00', currency: 'EUR' },
    grantCeiling: { amount: '80000.00', currency: 'EUR' },
    maxDurationMonths: 18,
    partnership: OPEN_PARTNERSHIP,
    sections: COMMONS_SECTIONS,
    grid: commonsGrid(),
    allocation: { method: 'ranked', partial: 'skip', floorPct: null },
    instalments: [
      { label: { fr: 'Avance', en: 'Advance' }, rate: '50', trigger: 'agreement-in-force' },
      { label: { fr: 'Solde', en: 'Balance' }, rate: '50', trigger: 'final-report-accepted' },
    ],
  },
  // Eight months, three intakes, as the edition of 2023: 1 June, 29 September and 15 December.
  plan: { closesAfter: 227, phases: [], intakes: [30, 150, 227] },
};

function commonsGrid(): readonly Criterion[] {
  return [
    criterion('challenge', 20, 'Réponse au défi', 'Answer to the challenge'),
    criterion('communities', 25, 'Communautés et gouvernance', 'Communities and governance'),
    criterion('openness', 25, 'Licences et documentation', 'Licences and documentation'),
    criterion('feasibility', 15, 'Faisabilité', 'Feasibility'),
    criterion('durability', 15, 'Pérennité', 'Durability'),
  ];
}
