import { A_GRANT } from './legal-route';
import type { OrganisationKey } from './organisations';
import type { PersonKey } from './people';
import { VALLEY } from './valley';

export interface DemoCall {
  readonly funder: OrganisationKey;
  readonly officer: PersonKey;
  /** What its author writes, over the template if there is one. */
  readonly content: object;
  /** From and until how many days from now it takes applications; null: it stays a draft. */
  readonly open: { readonly from: number; readonly until: number } | null;
}

/** One with the rules of the AMI PTCE 2023, one with those of an appel à communs, one unfinished. */
export const DEMO_CALLS = {
  ptce: {
    funder: 'foundation',
    officer: 'ines',
    content: {
      templateCode: 'ptce',
      referenceCode: 'PTCE',
      title: {
        fr: 'Pôles territoriaux de coopération économique de la vallée de la Drôme',
        en: 'Territorial poles of economic cooperation of the Drôme valley',
      },
      legalRoute: A_GRANT,
      themes: ['agriculture-food', 'employment', 'local-services'],
      territoryIds: VALLEY,
      partnership: { territoryScope: { territoryIds: VALLEY, minPartnersInside: 2 } },
    },
    open: { from: -20, until: 42 },
  },
  commons: {
    funder: 'agency',
    officer: 'karim',
    content: {
      templateCode: 'commons',
      referenceCode: 'COMMUNS',
      title: {
        fr: 'Appel à communs : mobilités et sobriété des territoires ruraux',
        en: 'Call for commons: mobility and sufficiency of rural territories',
      },
      legalRoute: A_GRANT,
      themes: ['mobility', 'energy-climate', 'digital'],
      territoryIds: ['region-84'],
      envelope: { amount: '800000.00', currency: 'EUR' },
    },
    open: { from: -5, until: 90 },
  },
  food: {
    funder: 'foundation',
    officer: 'fiona',
    content: {
      kind: 'call-for-projects',
      title: { fr: 'À table : cuisines partagées', en: 'At the table: shared kitchens' },
      summary: {
        fr: 'Des cuisines ouvertes aux habitants, aux cantines et aux artisans d’une même vallée.',
        en: 'Kitchens open to the residents, canteens and craftspeople of one valley.',
      },
      themes: ['agriculture-food'],
      territoryIds: VALLEY,
      envelope: { amount: '240000.00', currency: 'EUR' },
    },
    open: null,
  },
} as const satisfies Readonly<Record<string, DemoCall>>;

export type CallKey = keyof typeof DEMO_CALLS;
