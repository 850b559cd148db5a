import type { Criterion, Translated } from '../calls.types';

import { OPEN_PARTNERSHIP } from './blank-content';
import type { CallTemplate } from './call-template';
import { COMMONS_SECTIONS } from './commons-sections';

/**
 * The third edition of the ADEME call for commons: at most 70 % of eligible costs, from 10 000 to
 * 80 000 €, eighteen months, and four conditions: open licences, communities of users and
 * contributors, public documentation, an answer to at least one challenge. Source: ademe.fr.
 */
export const COMMONS_TEMPLATE: CallTemplate = {
  code: 'commons',
  label: { fr: 'Appel à communs', en: 'Call for commons' },
  source: {
    fr: 'Règles publiques de la 3e édition de l’appel à communs de l’ADEME : 70 % des coûts éligibles, de 10 000 à 80 000 €, dix-huit mois, licences ouvertes, communautés, documentation publique, réponse à un défi. L’enveloppe est à fixer ; les pondérations et l’échéancier, que l’appel ne publie pas, sont des propositions.',
    en: 'Public rules of the 3rd edition of the ADEME call for commons: 70% of eligible costs, €10,000 to €80,000, eighteen months, open licences, communities, public documentation, an answer to a challenge. The envelope is for you to set; the weights and instalments, which the call does not publish, are proposals.',
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
};

function commonsGrid(): readonly Criterion[] {
  return [
    criterion('challenge', 20, { fr: 'Réponse au défi', en: 'Answer to the challenge' }),
    criterion('communities', 25, {
      fr: 'Communautés et gouvernance',
      en: 'Communities and governance',
    }),
    criterion('openness', 25, {
      fr: 'Licences et documentation',
      en: 'Licences and documentation',
    }),
    criterion('feasibility', 15, { fr: 'Faisabilité', en: 'Feasibility' }),
    criterion('durability', 15, { fr: 'Pérennité', en: 'Durability' }),
  ];
}

function criterion(code: string, weight: number, label: Translated): Criterion {
  return { code, label, weight, maxPoints: 5, minPoints: null };
}
