import type { Rate } from '#kernel/rates';
import type { CallRevision, CostFamily, Instrument } from '#domain/calls';

import type { Account } from './chart';

/** What the call says of costs and of who pays for them, as this house reads it. */
export type CostRules = Pick<
  CallRevision,
  'costFamilies' | 'simplifiedCosts' | 'funders' | 'maxRate' | 'grantFloor' | 'grantCeiling'
>;

export type FlatRate = CostRules['simplifiedCosts']['flatRates'][number];

/** Instruments that put money into a budget: a guarantee is a promise, not an income. */
export const BUDGET_INSTRUMENTS = ['grant', 'operating-grant', 'loan', 'equity'] as const;

/** Instruments that need not be paid back. */
export const GRANTS: readonly Instrument[] = ['grant', 'operating-grant'];

/** What a line says of its family; null: the one whose accounts it is on. */
interface InFamily {
  readonly family: string | null;
}

/**
 * The family that a cost counts in: the one that is chosen, or the first of the call that has its
 * account; undefined when the call has none for it.
 */
export function familyOf(
  { family }: InFamily,
  account: Account,
  { costFamilies }: Pick<CostRules, 'costFamilies'>,
): CostFamily | undefined {
  return family === null
    ? costFamilies.find((one) => takesAccount(one, account))
    : costFamilies.find(({ code }) => code === family);
}

/** Families name accounts by their beginnings: `62`, or `6411` in a finer chart. */
export function takesAccount({ accounts }: CostFamily, { code, number }: Account): boolean {
  return accounts.some((start) => code.startsWith(start) || number?.startsWith(start) === true);
}

/** A call without families funds every cost. With families, it funds those of the eligible ones. */
export function isEligible(
  family: CostFamily | undefined,
  { costFamilies }: Pick<CostRules, 'costFamilies'>,
): boolean {
  return costFamilies.length === 0 || family?.isEligible === true;
}

/** The share of costs of this family that the call funds at most; null: it sets no limit. */
export function rateFor(family: CostFamily | undefined, { maxRate }: CostRules): Rate | null {
  return family?.rate ?? maxRate;
}
