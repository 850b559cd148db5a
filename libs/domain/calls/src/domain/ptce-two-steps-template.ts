import { COOPERATIVE_PARTNERSHIP } from './blank-content';
import type { CallTemplate } from './call-template';
import { cooperationFamily, PROJECT_FAMILIES } from './cost-families';
import { POLE_SECTION } from './pole-section';
import { PTCE_TEMPLATE } from './ptce-template';
import { conceptSection } from './text-section';

/**
 * The call of 2021 for PTCE, in two phases: identification, then funding among those identified;
 * 134 applications in six weeks, 107 identified, fifteen of 100 000 € over two years. Appraised as in
 * 2025 on two levels: regional cells, then a national one. Sources: economie.gouv.fr, lelabo-ess.org.
 */
export const PTCE_TWO_STEPS_TEMPLATE: CallTemplate = {
  code: 'ptce-two-steps',
  label: {
    fr: 'Appel coopératif en deux étapes : pôle territorial de coopération économique',
    en: 'Cooperative call in two steps: territorial pole of economic cooperation',
  },
  source: {
    fr: 'AMI PTCE 2021 : une phase d’identification, puis une phase de financement parmi les pôles identifiés ; quinze pôles à 100 000 € sur deux ans. Appréciation à deux niveaux de l’édition 2025. Les dates, les lettres d’engagement, le coût de la coopération et les parts réservées sont des propositions.',
    en: 'PTCE call of 2021: an identification phase, then a funding phase among the identified poles; fifteen poles at €100,000 over two years. Appraisal on two levels as in 2025. The dates, letters of commitment, cost of cooperation and reserved shares are proposals.',
  },
  content: {
    ...PTCE_TEMPLATE.content,
    steps: 2,
    partnership: {
      ...COOPERATIVE_PARTNERSHIP,
      lettersOfCommitmentRequired: true,
      minSteeringMeetings: 1,
    },
    costFamilies: [...PROJECT_FAMILIES, cooperationFamily('5', '25')],
    reservedShares: [
      { kind: 'risk', ratePct: '20' },
      { kind: 'community', ratePct: '5' },
    ],
    appraisal: {
      method: 'weighted-grid',
      levels: 2,
      reviewersPerApplication: 2,
      isBlind: true,
      spreadAlert: 20,
    },
    charter: { requiredClauses: ['decision-rule', 'sharing-key', 'partner-exit'] },
    documents: [
      {
        code: 'statutes',
        label: { fr: 'Statuts', en: 'Statutes' },
        scope: 'partner',
        roles: ['lead'],
        isMandatory: true,
        validityMonths: null,
      },
      {
        code: 'letter-of-commitment',
        label: { fr: 'Lettre d’engagement signée', en: 'Signed letter of commitment' },
        scope: 'partner',
        roles: ['funded-partner', 'associated-partner'],
        isMandatory: true,
        validityMonths: 12,
      },
    ],
    sections: [
      conceptSection(
        'dynamic',
        { fr: 'La dynamique', en: 'The dynamic' },
        {
          fr: 'Qui coopère déjà, sur quel territoire, depuis quand et pour quoi faire ?',
          en: 'Who cooperates already, on which territory, since when and what for?',
        },
      ),
      POLE_SECTION,
      ...(PTCE_TEMPLATE.content.sections ?? []),
    ],
  },
  plan: {
    closesAfter: 120,
    phases: [
      {
        kind: 'expression-of-interest',
        opensAfter: null,
        closesAfter: 42,
        isMandatory: true,
      },
      { kind: 'matching', opensAfter: 42, closesAfter: 60, isMandatory: false },
      { kind: 'full-application', opensAfter: 60, closesAfter: null, isMandatory: true },
      { kind: 'assessment', opensAfter: 121, closesAfter: 170, isMandatory: true },
      { kind: 'decision', opensAfter: 170, closesAfter: 190, isMandatory: true },
    ],
    intakes: [],
  },
};
