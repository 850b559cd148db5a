import type { Role } from '#kernel/actors';
import type { Organisation } from '#domain/organisations';

import type { PersonKey } from './people';

type Facts = Pick<Organisation, 'name' | 'legalForm' | 'actorFamily'> &
  Partial<
    Pick<Organisation, 'college' | 'siren' | 'siret' | 'rna' | 'isEss'> & {
      readonly collegeReason: string;
      /** The commune of its seat, by its code. */
      readonly seat: string;
      readonly createdOn: string;
    }
  >;

export interface DemoOrganisation {
  readonly facts: Facts;
  /** Who registers it, and becomes its administrator and representative. */
  readonly founder: PersonKey;
  readonly members?: Readonly<Partial<Record<PersonKey, readonly Role[]>>>;
}

/**
 * The groupings of communes of the Drôme valley are real, with their SIREN (COG 2026); those who
 * act for them here are not. Everyone else is invented, with a number that only its check digit
 * makes plausible.
 */
export const DEMO_ORGANISATIONS = {
  foundation: {
    facts: {
      name: 'Fondation des Confluences',
      legalForm: 'foundation',
      actorFamily: 'foundation',
      college: 'funder',
      collegeReason: 'Distribue des subventions, sans mener de projet elle-même.',
      siret: '00010101400017',
      seat: '69123',
      createdOn: '2009-06-18',
    },
    founder: 'odile',
    members: {
      ines: ['officer'],
      fiona: ['officer'],
      baptiste: ['reviewer'],
      leila: ['reviewer'],
      marc: ['reviewer'],
      jeanne: ['decision-maker'],
      paul: ['auditor'],
    },
  },
  agency: {
    facts: {
      name: 'Agence publique des communs',
      legalForm: 'public-establishment',
      actorFamily: 'public-body',
      siret: '00011026200011',
      seat: '26362',
      createdOn: '2018-01-01',
    },
    founder: 'helene',
    members: { karim: ['officer'], sofia: ['reviewer'], yann: ['decision-maker'] },
  },
  fabrique: {
    facts: {
      name: 'La Fabrique du Val',
      legalForm: 'declared-association',
      actorFamily: 'association',
      siret: '00012026100011',
      seat: '26108',
      createdOn: '2014-03-29',
    },
    founder: 'amandine',
    members: { lucas: ['contributor'] },
  },
  moulins: {
    facts: {
      name: 'Graines et Moulins',
      legalForm: 'scic',
      actorFamily: 'cooperative',
      siret: '00013026000011',
      seat: '26113',
      createdOn: '2017-10-02',
    },
    founder: 'samuel',
    members: { marc: ['contributor'] },
  },
  menuiserie: {
    facts: {
      name: 'Menuiserie de la Gervanne',
      legalForm: 'commercial-company',
      actorFamily: 'company',
      isEss: false,
      siret: '00014026900010',
      seat: '26035',
      createdOn: '1998-09-14',
    },
    founder: 'claire',
  },
  valDrome: {
    facts: {
      name: 'CC du Val de Drôme en Biovallée',
      legalForm: 'commune-grouping',
      actorFamily: 'local-authority',
      siren: '242600252',
      seat: '26125',
    },
    founder: 'nadia',
  },
  crestois: {
    facts: {
      name: 'CC du Crestois et de Pays de Saillans Cœur de Drôme',
      legalForm: 'commune-grouping',
      actorFamily: 'local-authority',
      siren: '200040509',
      seat: '26011',
    },
    founder: 'gilles',
  },
  diois: {
    facts: {
      name: 'CC du Diois',
      legalForm: 'commune-grouping',
      actorFamily: 'local-authority',
      siren: '242600534',
      seat: '26113',
    },
    founder: 'elise',
  },
  veilleurs: {
    facts: {
      name: 'Les Veilleurs de la Drôme',
      legalForm: 'undeclared-group',
      actorFamily: 'residents-group',
      seat: '26289',
      createdOn: '2021-05-08',
    },
    founder: 'rosa',
  },
  laboratory: {
    facts: {
      name: 'Laboratoire des transitions rurales',
      legalForm: 'declared-association',
      actorFamily: 'research-training',
      siret: '00015026800019',
      seat: '26362',
      createdOn: '2012-11-23',
    },
    founder: 'etienne',
  },
  mobilites: {
    facts: {
      name: 'Mobilités d’ici',
      legalForm: 'declared-association',
      actorFamily: 'association',
      siret: '00016026700019',
      seat: '26165',
      createdOn: '2019-02-11',
    },
    founder: 'julie',
  },
  ressourcerie: {
    facts: {
      name: 'Ressourcerie des Trois Becs',
      legalForm: 'declared-association',
      actorFamily: 'association',
      siret: '00017026600019',
      seat: '26289',
      createdOn: '2016-07-04',
    },
    founder: 'hugo',
  },
  conserverie: {
    facts: {
      name: 'Conserverie des Baronnies',
      legalForm: 'commercial-company',
      actorFamily: 'company',
      isEss: false,
      siret: '00018026500019',
      seat: '26220',
      createdOn: '2011-04-21',
    },
    founder: 'alice',
  },
} as const satisfies Readonly<Record<string, DemoOrganisation>>;

export type OrganisationKey = keyof typeof DEMO_ORGANISATIONS;
