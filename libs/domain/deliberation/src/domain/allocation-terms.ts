import type { Money } from '#kernel/money';
import type { Rate } from '#kernel/rates';

import type { AllocationMethod, ProposedAmount } from './allocation-rules';
import type { PooledRules } from './share-pools';

/** What a call says of how its envelope is shared. */
export interface CallTerms {
  readonly allocation: {
    readonly method: AllocationMethod;
    readonly partial: 'skip' | 'partial';
    readonly floor: Rate | null;
  } | null;
  readonly grantCeiling: Money | null;
  readonly passMark: number | null;
}

/** What somebody asks instead; what is null is as the call says. */
export interface AskedTerms {
  readonly method: AllocationMethod | null;
  readonly partial: 'skip' | 'partial' | null;
  readonly floor: Rate | null;
  readonly amounts: ReadonlyMap<string, ProposedAmount>;
}

const POINTS = 100;

/** The rules to share by: what is asked, else what the call says, else by rank and in full. */
export function rulesFrom(call: CallTerms, asked: AskedTerms): PooledRules {
  const { allocation, grantCeiling, passMark } = call;
  return {
    method: asked.method ?? allocation?.method ?? 'ranked',
    partial: asked.partial ?? allocation?.partial ?? 'skip',
    floor: asked.floor ?? allocation?.floor ?? null,
    ceiling: grantCeiling,
    threshold: passMark === null ? null : passMark * POINTS,
    amounts: asked.amounts,
  };
}
