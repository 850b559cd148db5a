import type { CallContent, CallKind, CallMode, Criterion, PartnershipRules } from '../calls.types';

import { criterion } from './text-section';

const NOTHING = { fr: '', en: '' } as const;

/**
 * What a call starts from: nothing said, but the rules that its kind implies.
 * @param graceSeconds what the service grants to what arrived in time and is still processed.
 */
export function blankContent(kind: CallKind, graceSeconds: number): CallContent {
  const isCooperative = kind === 'cooperative-call';
  return {
    title: NOTHING,
    summary: NOTHING,
    kind,
    mode: MODE_OF[kind],
    steps: 1,
    themes: [],
    territoryIds: [],
    referenceCode: null,
    opensAtLocal: null,
    closesAtLocal: null,
    timeZone: 'Europe/Paris',
    graceSeconds,
    phases: [],
    intakes: [],
    isSealedUntilOpening: false,
    opensFilesAtLocal: null,
    maxDurationMonths: null,
    partnership: isCooperative ? COOPERATIVE_PARTNERSHIP : OPEN_PARTNERSHIP,
    envelope: null,
    funders: [],
    reservedShares: [],
    allocation: null,
    grantFloor: null,
    grantCeiling: null,
    maxRate: null,
    costFamilies: [],
    simplifiedCosts: { flatRates: [], unitCosts: [], lumpSums: [] },
    sections: [],
    documents: [],
    charter: { requiredClauses: [] },
    appraisal: {
      method: 'weighted-grid',
      levels: 1,
      reviewersPerApplication: 1,
      isBlind: false,
      spreadAlert: null,
    },
    grid: isCooperative ? COOPERATIVE_GRID : [],
    passMark: null,
    instalments: [],
    agreementTerms: { onwardTransferAllowed: false, consortiumAgreementRequired: false },
    checks: [],
    legalRoute: null,
  };
}

/** What each legal nature is mostly played as; its author may say otherwise. */
const MODE_OF: Readonly<Record<CallKind, CallMode>> = {
  'cooperative-call': 'cooperative',
  'call-for-commons': 'commons',
  'call-for-interest': 'competitive',
  'call-for-projects': 'competitive',
};

/**
 * Three partners of two colleges, led by an organisation of the social and solidarity economy:
 * after the regional call for PTCE (Pays de la Loire), the pôles d'excellence rurale, which refuse
 * projects with one category of actors, and article 9 of law 2014-856.
 */
export const COOPERATIVE_PARTNERSHIP: PartnershipRules = {
  minPartners: 3,
  maxPartners: 50,
  minColleges: 2,
  requiredColleges: [],
  refusesSingleCollege: true,
  leadMustBeEss: true,
  territoryScope: null,
  eachFundedPartnerHasBudget: true,
  maxConsortiaPerLead: 1,
  maxConsortiaPerOrganisation: null,
  isMembershipExclusive: false,
  minShareEss: null,
  maxSingleCollegeShare: null,
  leadLegalForms: [],
  leadMinAgeMonths: null,
  lettersOfCommitmentRequired: false,
  allowsIndividuals: false,
  minSteeringMeetings: 0,
};

/** Anyone, alone or not. */
export const OPEN_PARTNERSHIP: PartnershipRules = {
  ...COOPERATIVE_PARTNERSHIP,
  minPartners: 1,
  minColleges: 1,
  refusesSingleCollege: false,
  leadMustBeEss: false,
};

/** Our default for cooperative calls; French calls publish no weights. Points from 0 to 5. */
export const COOPERATIVE_GRID: readonly Criterion[] = [
  criterion(
    'territory-needs',
    20,
    'Réponse aux besoins du territoire',
    'Response to the needs of the territory',
  ),
  criterion(
    'cooperation',
    25,
    'Qualité et réalité de la coopération',
    'Quality and reality of the cooperation',
  ),
  criterion(
    'transformation',
    20,
    'Transformation et valeur sociétale',
    'Transformation and societal value',
  ),
  criterion(
    'feasibility',
    20,
    'Faisabilité et modèle économique',
    'Feasibility and economic model',
  ),
  criterion('openness', 15, 'Essaimage et ouverture', 'Spreading and openness'),
];
