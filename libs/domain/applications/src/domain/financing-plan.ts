import { eur, type Money } from '#kernel/money';
import type { Instrument } from '#domain/calls';
import type { PartnerId } from '#domain/consortia';
import type { OrganisationId } from '#domain/organisations';

import { shareOf, type ExplainedShare } from './grant';

/** Whose money a source is. */
export const SOURCE_KINDS = [
  'public-grant',
  'private-grant',
  'loan',
  'equity',
  'own-funds',
  'revenue',
  'in-kind',
] as const;

export type SourceKind = (typeof SOURCE_KINDS)[number];

/** How far a promise has come, from a thought to money. */
export const PROMISE_STATUSES = [
  'envisaged',
  'requested',
  'pledged',
  'granted',
  'signed',
  'paid',
  'refused',
  'withdrawn',
] as const;

export type PromiseStatus = (typeof PROMISE_STATUSES)[number];

/** On what ground the law lets public money help, as the source sees it. */
export const AID_BASES = [
  'none',
  'de-minimis',
  'sgei-de-minimis',
  'sgei',
  'gber',
  'not-aid',
] as const;

/** What must have come from another source first: an amount, or a share of all costs in percent. */
export interface SourceCondition {
  /** The code of the other source. */
  readonly source: string;
  readonly atLeast: Money | null;
  readonly atLeastPct: string | null;
}

/** One source of money, or of gifts in kind, and the state of its promise. */
export interface FinancingSource {
  /** Short, such as `region`: conditions name it. */
  readonly code: string;
  readonly kind: SourceKind;
  /** An organisation known here; null: it is named by its label. */
  readonly funderId: OrganisationId | null;
  readonly label: string | null;
  /** Who receives it; null: all partners together. */
  readonly partnerId: PartnerId | null;
  readonly instrument: Instrument | null;
  readonly amount: Money;
  readonly status: PromiseStatus;
  /** In the words of who promises. */
  readonly conditionText: string | null;
  readonly condition: SourceCondition | null;
  readonly aidBasis: (typeof AID_BASES)[number];
}

/** Sums of a financing plan, in cents. Gifts in kind stay apart. */
export interface FinancingTotals {
  readonly byStatus: ReadonlyMap<PromiseStatus, bigint>;
  /** Sources that may still come: neither refused nor withdrawn. */
  readonly foreseen: bigint;
  /** Granted, signed or paid. */
  readonly secured: bigint;
  readonly publicAid: bigint;
  readonly inKind: bigint;
  /** What costs are left when all that is foreseen has come; negative when there is more. */
  readonly gap: bigint;
  /** What costs are left with what is secured only. */
  readonly gapToSecure: bigint;
  /** The share of all costs that is foreseen. */
  readonly coverage: ExplainedShare;
  /** The share of eligible costs that grants are asked for or given: the rate of co-financing. */
  readonly grantRate: ExplainedShare;
}

const SECURED: readonly PromiseStatus[] = ['granted', 'signed', 'paid'];
const LOST: readonly PromiseStatus[] = ['refused', 'withdrawn'];
const GRANT_KINDS: readonly SourceKind[] = ['public-grant', 'private-grant'];

export function isSecuredSource({ status }: Pick<FinancingSource, 'status'>): boolean {
  return SECURED.includes(status);
}

export function isForeseen({ status }: Pick<FinancingSource, 'status'>): boolean {
  return !LOST.includes(status);
}

/** Adds a plan up against what the project costs. Nothing is rounded, but for shares. */
export function totalsOf(
  sources: readonly FinancingSource[],
  costs: { readonly total: bigint; readonly eligible: bigint },
): FinancingTotals {
  const cash = sources.filter(
    ({ kind, instrument }) => kind !== 'in-kind' && instrument !== 'guarantee',
  );
  const foreseenOnes = cash.filter(isForeseen);
  const foreseen = sum(foreseenOnes);
  const secured = sum(cash.filter(isSecuredSource));
  const grants = sum(foreseenOnes.filter(({ kind }) => GRANT_KINDS.includes(kind)));
  return {
    byStatus: new Map(
      PROMISE_STATUSES.map((status) => [status, sum(cash.filter((one) => one.status === status))]),
    ),
    foreseen,
    secured,
    publicAid: sum(foreseenOnes.filter(({ kind }) => kind === 'public-grant')),
    inKind: sum(sources.filter((one) => one.kind === 'in-kind' && isForeseen(one))),
    gap: costs.total - foreseen,
    gapToSecure: costs.total - secured,
    coverage: shareOf(foreseen, costs.total),
    grantRate: shareOf(grants, costs.eligible),
  };
}

/** Sources by whom they come from, for whom they are, or of what kind they are. */
export function sourcesBy<Key>(
  sources: readonly FinancingSource[],
  keyOf: (source: FinancingSource) => Key,
): ReadonlyMap<Key, { readonly foreseen: Money; readonly secured: Money }> {
  const keys = new Set(sources.map(keyOf));
  return new Map(
    [...keys].map((key) => {
      const of = sources.filter((source) => keyOf(source) === key);
      const foreseen = eur(sum(of.filter(isForeseen)));
      return [key, { foreseen, secured: eur(sum(of.filter(isSecuredSource))) }];
    }),
  );
}

function sum(sources: readonly FinancingSource[]): bigint {
  return sources.reduce((total, { amount }) => total + amount.cents, 0n);
}
