import type { LocalDate } from '#kernel/dates';
import { addAll, eur, type Money } from '#kernel/money';
import { invariant } from '#kernel/problems';
import type { Entry, LedgerAccount, Posting } from '#domain/ledger';
import type { OrganisationId } from '#domain/organisations';

import type { GrantFacts } from '../grants.types';

import { BANK, expense, ON_ITS_WAY, owed, promised, recoverable } from './grant-accounts';

export interface Part {
  readonly payeeId: OrganisationId;
  readonly amount: Money;
}

export interface Fact {
  readonly cause: Entry['cause'];
  readonly valueDate: LocalDate;
}

/**
 * What a funder promises, before it is due: its cost the day the agreement is in force, since the
 * promise binds it. Source of the numbers: règlement ANC n° 2018-06, comptes 6571 and 467.
 */
export function grantPromised(grant: GrantFacts, parts: readonly Part[], fact: Fact): Entry {
  return {
    ...head(grant, 'grant-promised', fact),
    label: {
      fr: `Subvention accordée, convention ${grant.reference}`,
      en: `Grant promised, agreement ${grant.reference}`,
    },
    postings: parts.flatMap(({ payeeId, amount }) => [
      posting(grant, expense(grant), 'debit', amount),
      posting(grant, promised(grant, payeeId), 'credit', amount),
    ]),
  };
}

/** What an amendment adds to a promise, or takes from it; amounts may be negative. */
export function promiseAmended(grant: GrantFacts, changes: readonly Part[], fact: Fact): Entry {
  return {
    ...head(grant, 'grant-amended', fact),
    label: {
      fr: `Subvention modifiée par avenant, convention ${grant.reference}`,
      en: `Grant amended, agreement ${grant.reference}`,
    },
    postings: changes.flatMap(({ payeeId, amount }) => {
      const isLess = amount.cents < 0n;
      const size = isLess ? eur(-amount.cents) : amount;
      return [
        posting(grant, expense(grant), isLess ? 'credit' : 'debit', size),
        posting(grant, promised(grant, payeeId), isLess ? 'debit' : 'credit', size),
      ];
    }),
  };
}

/** What a promise becomes once its trigger has come about: a debt. */
export function instalmentDue(grant: GrantFacts, parts: readonly Part[], fact: Fact): Entry {
  return {
    ...head(grant, 'instalment-due', fact),
    label: {
      fr: `Versement exigible, convention ${grant.reference}`,
      en: `Instalment due, agreement ${grant.reference}`,
    },
    postings: parts.flatMap(({ payeeId, amount }) => [
      posting(grant, promised(grant, payeeId), 'debit', amount),
      posting(grant, owed(grant, payeeId), 'credit', amount),
    ]),
  };
}

export interface PaidPart extends Part {
  readonly grant: GrantFacts;
}

/** A file left for the bank: debts are settled as far as we are concerned, and money is on its way. */
export function paymentsSent(
  parts: readonly PaidPart[],
  fact: Fact & { reference: string },
): Entry {
  const [first] = parts;
  invariant(first !== undefined, 'a file pays somebody');
  return {
    ...head(first.grant, 'payments-sent', fact),
    label: {
      fr: `Virements envoyés, fichier ${fact.reference}`,
      en: `Transfers sent, file ${fact.reference}`,
    },
    postings: [
      ...parts.map(({ grant, payeeId, amount }) =>
        posting(grant, owed(grant, payeeId), 'debit', amount),
      ),
      { account: ON_ITS_WAY, side: 'credit', amount: totalOf(parts) },
    ],
  };
}

/** The bank's statement says that money has left. */
export function paymentsConfirmed(
  funderId: OrganisationId,
  parts: readonly Pick<Part, 'amount'>[],
  { cause, valueDate }: Fact,
): Entry {
  const amount = totalOf(parts);
  return {
    keeperId: funderId,
    kind: 'payments-confirmed',
    cause,
    valueDate,
    label: { fr: 'Virements confirmés par la banque', en: 'Transfers confirmed by the bank' },
    postings: [
      { account: ON_ITS_WAY, side: 'debit', amount },
      { account: BANK, side: 'credit', amount },
    ],
  };
}

/** The bank gave a payment back: the debt is there again. */
export function paymentReturned(part: PaidPart, wasPaid: boolean, fact: Fact): Entry {
  const { grant, payeeId, amount } = part;
  return {
    ...head(grant, 'payment-returned', fact),
    label: {
      fr: `Virement rejeté, convention ${grant.reference}`,
      en: `Transfer returned, agreement ${grant.reference}`,
    },
    postings: [
      posting(grant, wasPaid ? BANK : ON_ITS_WAY, 'debit', amount),
      posting(grant, owed(grant, payeeId), 'credit', amount),
    ],
  };
}

/** What was due and is not after all: neither owed nor a cost any more. */
export function dueWithheld(grant: GrantFacts, part: Part, fact: Fact): Entry {
  return {
    ...head(grant, 'due-withheld', fact),
    label: {
      fr: `Versement réduit, convention ${grant.reference}`,
      en: `Instalment reduced, agreement ${grant.reference}`,
    },
    postings: [
      posting(grant, owed(grant, part.payeeId), 'debit', part.amount),
      posting(grant, expense(grant), 'credit', part.amount),
    ],
  };
}

/** What was paid beyond what is due: no longer a cost, but owed by the payee. */
export function recoveryAsked(grant: GrantFacts, part: Part, fact: Fact): Entry {
  return {
    ...head(grant, 'recovery-asked', fact),
    label: {
      fr: `Trop-perçu à récupérer, convention ${grant.reference}`,
      en: `Overpayment to recover, agreement ${grant.reference}`,
    },
    postings: [
      posting(grant, recoverable(grant, part.payeeId), 'debit', part.amount),
      posting(grant, expense(grant), 'credit', part.amount),
    ],
  };
}

/** Some of it came back, or was given up: then it is a cost again. */
export function recoverySettled(
  grant: GrantFacts,
  part: Part,
  how: 'received' | 'waived',
  fact: Fact,
): Entry {
  return {
    ...head(grant, `recovery-${how}`, fact),
    label:
      how === 'received'
        ? {
            fr: `Trop-perçu remboursé, convention ${grant.reference}`,
            en: `Overpayment repaid, agreement ${grant.reference}`,
          }
        : {
            fr: `Trop-perçu abandonné, convention ${grant.reference}`,
            en: `Overpayment waived, agreement ${grant.reference}`,
          },
    postings: [
      posting(grant, how === 'received' ? BANK : expense(grant), 'debit', part.amount),
      posting(grant, recoverable(grant, part.payeeId), 'credit', part.amount),
    ],
  };
}

function head({ funderId }: GrantFacts, kind: string, { cause, valueDate }: Fact) {
  return { keeperId: funderId, kind, cause, valueDate };
}

function posting(
  { agreementId }: GrantFacts,
  account: LedgerAccount,
  side: Posting['side'],
  amount: Money,
): Posting {
  return { account, side, amount, contractId: agreementId };
}

function totalOf(parts: readonly Pick<Part, 'amount'>[]): Money {
  return addAll(parts.map(({ amount }) => amount));
}
