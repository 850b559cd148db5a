import { allocate, type Money, type Part } from '#kernel/money';

/** A beneficiary and what the application asked for it. */
export interface RequestedShare {
  readonly organisationId: string;
  readonly requested: Money;
}

/**
 * Splits the grant that was decided between the beneficiaries, in proportion to what each had asked.
 *
 * Rounding: largest remainder (see `allocate`); on a tie the beneficiary listed first, which is the
 * lead, takes the cent. Those who asked for nothing get nothing and are left out.
 * Asserts: at least one of them asked for something.
 */
export function shareGrant<Share extends RequestedShare>(
  granted: Money,
  shares: readonly Share[],
): readonly Part<Share>[] {
  const asking = shares.filter(({ requested }) => requested.cents > 0n);
  return allocate(granted, asking, ({ requested }) => requested.cents);
}
