import type { ActorFamily, LegalForm } from '../organisations.types';

/** How an organisation comes to be of the social and solidarity economy (ESS). */
type EssStanding = 'by-law' | 'if-it-says-so' | 'never';

/** Which register numbers name it. */
type Registration = 'siren' | 'siren-or-rna' | 'none';

interface LegalFormTraits {
  readonly ess: EssStanding;
  readonly registration: Registration;
}

const ASSOCIATION: LegalFormTraits = { ess: 'by-law', registration: 'siren-or-rna' };
const ESS_BY_LAW: LegalFormTraits = { ess: 'by-law', registration: 'siren' };
const ESS_IF_IT_SAYS_SO: LegalFormTraits = { ess: 'if-it-says-so', registration: 'siren' };
const NEVER_ESS: LegalFormTraits = { ess: 'never', registration: 'siren' };

/**
 * Associations, cooperatives, mutual societies and foundations are of the ESS by law; a commercial
 * company is if its statutes meet the conditions, which it declares.
 * Source: loi n° 2014-856 du 31 juillet 2014, article 1er, II. Associations of Alsace-Moselle are
 * kept by the courts and have no RNA number.
 */
export const TRAITS: Readonly<Record<LegalForm, LegalFormTraits>> = {
  'declared-association': ASSOCIATION,
  'public-utility-association': ASSOCIATION,
  'local-law-association': ESS_BY_LAW,
  'undeclared-group': { ess: 'never', registration: 'none' },
  scic: ESS_BY_LAW,
  scop: ESS_BY_LAW,
  cae: ESS_BY_LAW,
  'other-cooperative': ESS_BY_LAW,
  'mutual-society': ESS_BY_LAW,
  foundation: ESS_BY_LAW,
  'endowment-fund': ESS_IF_IT_SAYS_SO,
  'commercial-company': ESS_IF_IT_SAYS_SO,
  'sole-trader': NEVER_ESS,
  'mixed-economy-company': NEVER_ESS,
  commune: NEVER_ESS,
  'commune-grouping': NEVER_ESS,
  department: NEVER_ESS,
  region: NEVER_ESS,
  'state-service': NEVER_ESS,
  'public-establishment': NEVER_ESS,
  'public-interest-grouping': NEVER_ESS,
};

const ASSOCIATIONS: readonly LegalForm[] = [
  'declared-association',
  'public-utility-association',
  'local-law-association',
];

/** The legal forms that an actor of each family may have. */
export const FORMS_OF_FAMILY: Readonly<Record<ActorFamily, readonly LegalForm[]>> = {
  association: ASSOCIATIONS,
  cooperative: ['scic', 'scop', 'cae', 'other-cooperative'],
  mutual: ['mutual-society'],
  foundation: ['foundation', 'endowment-fund'],
  company: ['commercial-company', 'sole-trader', 'mixed-economy-company'],
  'local-authority': ['commune', 'commune-grouping', 'department', 'region'],
  'public-body': ['state-service', 'public-establishment', 'public-interest-grouping'],
  'research-training': [
    ...ASSOCIATIONS,
    'public-establishment',
    'public-interest-grouping',
    'foundation',
    'scic',
    'commercial-company',
  ],
  'residents-group': ['undeclared-group', ...ASSOCIATIONS],
  bank: [
    'commercial-company',
    'other-cooperative',
    'scic',
    'mutual-society',
    'public-establishment',
  ],
};
