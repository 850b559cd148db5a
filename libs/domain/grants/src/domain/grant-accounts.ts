import { eur } from '#kernel/money';
import type { LedgerAccount } from '#domain/ledger';
import type { OrganisationId } from '#domain/organisations';

import type { GrantFacts } from '../grants.types';

export const BANK: LedgerAccount = {
  path: 'bank',
  number: '512100',
  name: { fr: 'Banque', en: 'Bank' },
  normal: 'debit',
  floor: null,
  partyId: null,
};

export const ON_ITS_WAY: LedgerAccount = {
  path: 'payments:on-their-way',
  number: '511500',
  name: { fr: 'Virements en attente de confirmation', en: 'Transfers awaiting confirmation' },
  normal: 'credit',
  floor: null,
  partyId: null,
};

export function expense({ agreementId }: GrantFacts): LedgerAccount {
  return {
    path: `grant:${agreementId}:granted`,
    number: '657100',
    name: { fr: 'Aides financières', en: 'Grants' },
    normal: 'debit',
    floor: null,
    partyId: null,
  };
}

/** Never below zero: nothing comes due beyond what was promised. */
export function promised({ agreementId }: GrantFacts, payeeId: OrganisationId): LedgerAccount {
  return {
    path: `grant:${agreementId}:promised:${payeeId}`,
    number: '467100',
    name: { fr: 'Subventions à échoir', en: 'Grants not yet due' },
    normal: 'credit',
    floor: eur(0n),
    partyId: payeeId,
  };
}

/** Never below zero: nothing is paid that is not due. */
export function owed({ agreementId }: GrantFacts, payeeId: OrganisationId): LedgerAccount {
  return {
    path: `grant:${agreementId}:owed:${payeeId}`,
    number: '467200',
    name: { fr: 'Subventions exigibles', en: 'Grants due' },
    normal: 'credit',
    floor: eur(0n),
    partyId: payeeId,
  };
}

/** Never below zero: nothing comes back that was not asked for. */
export function recoverable({ agreementId }: GrantFacts, payeeId: OrganisationId): LedgerAccount {
  return {
    path: `grant:${agreementId}:recoverable:${payeeId}`,
    number: '467300',
    name: { fr: 'Trop-perçus à récupérer', en: 'Overpayments to recover' },
    normal: 'debit',
    floor: eur(0n),
    partyId: payeeId,
  };
}
