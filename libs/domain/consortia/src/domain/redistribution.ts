import { addAll, allocate, eur, type Money } from '#kernel/money';
import { invariant } from '#kernel/problems';
import { parsePercent } from '#kernel/rates';

import type { PartnerId } from '../consortia.types';
import type { PartnerExit, SharingKey } from '../governance.types';

/** What a partner has left to spend. */
export interface RemainingBudget {
  readonly partnerId: PartnerId;
  readonly remaining: Money;
}

/** What the charter says of it. */
export interface RedistributionRule {
  readonly exit: Pick<PartnerExit, 'redistribution'>;
  /** Null: they agreed on none, and share equally. */
  readonly key: Pick<SharingKey, 'method' | 'shares'> | null;
  readonly leadId: PartnerId;
}

/**
 * Gives what a partner that leaves had left to spend to those who stay, as their charter says.
 *
 * Units: cents. Rounding: largest remainder, so that the total is the same to the cent. A key that
 * gives those who stay nothing to go by (all shares were the leaver's, nobody has anything left) is
 * read as equal shares. Asserts: who leaves is there and is not the lead, and somebody stays.
 */
export function redistribute(
  budgets: readonly RemainingBudget[],
  leaverId: PartnerId,
  rule: RedistributionRule,
): readonly RemainingBudget[] {
  const leaver = budgets.find(({ partnerId }) => partnerId === leaverId);
  const stayers = budgets.filter(({ partnerId }) => partnerId !== leaverId);
  invariant(leaver !== undefined && leaverId !== rule.leadId, 'a partner leaves, never the lead');
  invariant(stayers.length > 0, 'somebody stays');

  const weights = stayers.map((one) => weightOf(one, rule));
  const isBlank = weights.every((weight) => weight === 0n);
  const parts = allocate(leaver.remaining, stayers, (one) =>
    isBlank ? 1n : (weights[stayers.indexOf(one)] ?? 0n),
  );
  const gained = new Map(parts.map(({ item, amount }) => [item.partnerId, amount]));
  return budgets.map(({ partnerId, remaining }) => ({
    partnerId,
    remaining:
      partnerId === leaverId ? eur(0n) : addAll([remaining, gained.get(partnerId) ?? eur(0n)]),
  }));
}

function weightOf(
  { partnerId, remaining }: RemainingBudget,
  { exit: { redistribution }, key, leadId }: RedistributionRule,
): bigint {
  switch (redistribution) {
    case 'to-lead':
      return partnerId === leadId ? 1n : 0n;
    case 'equal':
      return 1n;
    case 'in-proportion':
      return remaining.cents;
    case 'sharing-key':
      return weightByKey(partnerId, remaining, key);
  }
}

function weightByKey(
  partnerId: PartnerId,
  remaining: Money,
  key: RedistributionRule['key'],
): bigint {
  if (key === null || key.method === 'equal') return 1n;
  if (key.method === 'by-budget') return remaining.cents;
  const share = key.shares.find((one) => one.partnerId === partnerId);
  return share === undefined ? 0n : parsePercent(share.pct).ppm;
}
