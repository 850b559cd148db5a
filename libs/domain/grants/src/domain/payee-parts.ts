import { allocate, eur, type Money } from '#kernel/money';
import type { Instalment, Party } from '#domain/agreements';

import type { PayeePart } from '../grants.types';

type Share = Pick<Party, 'organisationId' | 'capacity' | 'share'>;

/**
 * What each payee is to be paid at each step: parts add up to the instalment one way and to the
 * share of the payee the other way, to the cent. When the lead may pass money on, it is paid for all.
 *
 * Rounding: largest remainder, over what each payee still has to be paid, so that nobody is ever
 * paid beyond its share and the last step takes what is left.
 * Asserts: shares and instalments add up to the same, which the agreement has checked.
 */
export function payeeParts(
  plan: readonly Instalment[],
  parties: readonly Share[],
  isPaidThroughLead: boolean,
): readonly PayeePart[] {
  let left = payeesOf(parties, isPaidThroughLead);
  return plan.flatMap(({ number, label, trigger, amount }) => {
    if (amount.cents === 0n) return [];
    const parts = allocate(amount, left, ({ amount: owed }) => owed.cents);
    left = parts.map(({ item, amount: paid }) => ({
      ...item,
      amount: eur(item.amount.cents - paid.cents),
    }));
    return parts
      .filter(({ amount: part }) => part.cents > 0n)
      .map(({ item, amount: part }) => ({
        number,
        label,
        trigger,
        payeeId: item.payeeId,
        amount: part,
      }));
  });
}

interface Owed {
  readonly payeeId: Share['organisationId'];
  readonly amount: Money;
}

function payeesOf(parties: readonly Share[], isPaidThroughLead: boolean): readonly Owed[] {
  const sharing = parties.filter(({ share }) => share.cents > 0n);
  const lead = parties.find(({ capacity }) => capacity === 'lead');
  if (!isPaidThroughLead || lead === undefined)
    return sharing.map(({ organisationId, share }) => ({ payeeId: organisationId, amount: share }));
  const whole = sharing.reduce((sum, { share }) => sum + share.cents, 0n);
  return [{ payeeId: lead.organisationId, amount: eur(whole) }];
}
