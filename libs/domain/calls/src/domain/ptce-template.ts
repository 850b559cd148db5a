import type { Section } from '../calls.types';

import { COOPERATIVE_GRID, COOPERATIVE_PARTNERSHIP } from './blank-content';
import type { CallTemplate } from './call-template';
import { INDICATORS_SECTION } from './indicators-section';
import { textSection as section } from './text-section';

/**
 * The call of 2023 for territorial poles of economic cooperation (PTCE): open from 1 June to
 * 31 July, 1.5 M€, fifteen laureates of 100 000 € over two years, money for facilitation first.
 * Sources: article 9 of law 2014-856; economie.gouv.fr, banquedesterritoires.fr, avise.org,
 * cress-na.org, lelabo-ess.org.
 */
export const PTCE_TEMPLATE: CallTemplate = {
  code: 'ptce',
  label: {
    fr: 'Appel coopératif : pôle territorial de coopération économique',
    en: 'Cooperative call: territorial pole of economic cooperation',
  },
  source: {
    fr: 'Règles publiques de l’AMI PTCE 2023 : ouvert du 1er juin au 31 juillet, 1,5 M€, quinze pôles à 100 000 € sur deux ans, soutien fléché en priorité sur l’animation du pôle. Le regroupement vient de l’article 9 de la loi n° 2014-856 ; les seuils de partenaires, les pondérations et l’échéancier, que l’appel ne publie pas, sont des propositions.',
    en: 'Public rules of the 2023 PTCE call: open from 1 June to 31 July, €1.5 million, fifteen poles at €100,000 over two years, support meant first for the facilitation of the pole. The grouping comes from article 9 of law 2014-856; the partner thresholds, weights and instalments, which the call does not publish, are proposals.',
  },
  content: {
    kind: 'cooperative-call',
    title: {
      fr: 'Pôles territoriaux de coopération économique',
      en: 'Territorial poles of economic cooperation',
    },
    summary: {
      fr: 'Sur un même territoire, des structures de l’économie sociale et solidaire s’associent à des entreprises, des collectivités, des acteurs de la recherche et de la formation et des habitants, pour une stratégie commune et continue de mutualisation, de coopération ou de partenariat. Le soutien finance en priorité l’animation du pôle pendant deux ans.',
      en: 'On one territory, organisations of the social and solidarity economy join with companies, local authorities, research and training bodies and residents in a common and lasting strategy of pooling, cooperation or partnership. The support pays first for the facilitation of the pole over two years.',
    },
    themes: ['employment', 'local-services'],
    envelope: { amount: '1500000.00', currency: 'EUR' },
    grantCeiling: { amount: '100000.00', currency: 'EUR' },
    maxDurationMonths: 24,
    partnership: COOPERATIVE_PARTNERSHIP,
    sections: ptceSections(),
    grid: COOPERATIVE_GRID,
    allocation: { method: 'ranked', partial: 'skip', floorPct: null },
    instalments: [
      {
        label: { fr: 'Avance', en: 'Advance' },
        rate: '50',
        trigger: 'agreement-in-force',
      },
      {
        label: { fr: 'Acompte au rapport intermédiaire', en: 'Interim payment' },
        rate: '30',
        trigger: 'interim-report-accepted',
      },
      {
        label: { fr: 'Solde', en: 'Balance' },
        rate: '20',
        trigger: 'final-report-accepted',
      },
    ],
  },
  plan: { closesAfter: 60, phases: [], intakes: [] },
};

function ptceSections(): readonly Section[] {
  return [
    section(
      'territory-needs',
      { fr: 'Besoins du territoire', en: 'Needs of the territory' },
      {
        fr: 'À quels besoins le pôle répond-il, et comment ont-ils été établis avec les habitants ?',
        en: 'Which needs does the pole answer, and how were they established with residents?',
      },
    ),
    section(
      'common-strategy',
      { fr: 'Stratégie commune', en: 'Common strategy' },
      {
        fr: 'Que mutualisez-vous, et que ferez-vous ensemble que vous ne feriez pas seuls ?',
        en: 'What do you pool, and what will you do together that you would not do alone?',
      },
    ),
    section(
      'cooperation',
      { fr: 'Gouvernance et coopération', en: 'Governance and cooperation' },
      {
        fr: 'Qui décide de quoi, à quel rythme, et quelle place ont les habitants ?',
        en: 'Who decides what, how often, and what part do residents have?',
      },
    ),
    section(
      'facilitation',
      { fr: 'Animation du pôle', en: 'Facilitation of the pole' },
      {
        fr: 'Qui anime le pôle, avec quel temps et quels moyens ?',
        en: 'Who facilitates the pole, with how much time and which means?',
      },
    ),
    section(
      'economic-model',
      { fr: 'Modèle économique', en: 'Economic model' },
      {
        fr: 'De quoi vivra le pôle après deux ans ?',
        en: 'What will the pole live on after two years?',
      },
    ),
    INDICATORS_SECTION,
  ];
}
