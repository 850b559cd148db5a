import type { CallKey } from './calls';
import type { OrganisationKey } from './organisations';
import type { Line } from './writing';

export interface DemoConsortium {
  readonly call: CallKey;
  readonly name: string;
  /** Of the application. */
  readonly title: string;
  readonly lead: OrganisationKey;
  /** Who was asked, as what, and whether they have said yes. */
  readonly invited: readonly {
    readonly organisation: OrganisationKey;
    readonly role: 'funded-partner' | 'associated-partner';
    readonly hasAccepted: boolean;
  }[];
  /** How many sections are answered; all unless told. */
  readonly sections?: number;
  readonly budgets: Readonly<Partial<Record<OrganisationKey, readonly Line[]>>>;
  readonly isSubmitted: boolean;
}

/** One that has handed in its application, and one that is still at it. */
export const DEMO_CONSORTIA = {
  loop: {
    call: 'ptce',
    name: 'La boucle des Trois Becs',
    title: 'Réemploi et réparation dans la vallée : une boucle à trois',
    lead: 'ressourcerie',
    invited: [
      { organisation: 'crestois', role: 'funded-partner', hasAccepted: true },
      { organisation: 'menuiserie', role: 'funded-partner', hasAccepted: true },
      { organisation: 'veilleurs', role: 'associated-partner', hasAccepted: true },
    ],
    budgets: {
      ressourcerie: [
        { account: '60', euros: 4_000 },
        { account: '61', euros: 6_000 },
        { account: '64', euros: 38_000 },
        { account: '74-private', euros: 36_000, asked: true },
        { account: '74-region', euros: 6_000, secured: true },
        { account: 'own', euros: 6_000 },
      ],
      crestois: [
        { account: '64', euros: 20_000 },
        { account: '74-private', euros: 12_000, asked: true },
        { account: 'own', euros: 8_000 },
      ],
      menuiserie: [
        { account: '60', euros: 6_000 },
        { account: '64', euros: 14_000 },
        { account: '74-private', euros: 12_000, asked: true },
        { account: 'own', euros: 8_000 },
      ],
      veilleurs: [
        { account: '86-volunteers', euros: 3_000 },
        { account: '87-volunteering', euros: 3_000 },
      ],
    },
    isSubmitted: true,
  },
  lines: {
    call: 'commons',
    name: 'Lignes de vallée',
    title: 'Un commun pour le covoiturage de vallée',
    lead: 'mobilites',
    invited: [
      { organisation: 'laboratory', role: 'funded-partner', hasAccepted: true },
      { organisation: 'valDrome', role: 'associated-partner', hasAccepted: false },
    ],
    sections: 3,
    budgets: {
      mobilites: [
        { account: '62', euros: 9_000 },
        { account: '64', euros: 41_000 },
        { account: '74-other-public', euros: 35_000, asked: true },
        { account: 'own', euros: 9_000 },
      ],
    },
    isSubmitted: false,
  },
} as const satisfies Readonly<Record<string, DemoConsortium>>;

export type ConsortiumKey = keyof typeof DEMO_CONSORTIA;
