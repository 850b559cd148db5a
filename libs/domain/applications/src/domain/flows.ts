import type { PartnerId } from '#domain/consortia';

import type { BudgetLine, ConsortiumBudget } from './budget';
import { accountsByCode } from './chart';

/** What one partner pays another, as each of them has it, in cents. */
export interface PartnerFlow {
  readonly payerId: PartnerId;
  readonly payeeId: PartnerId;
  /** Among the expenses of who pays. */
  readonly paid: bigint;
  /** Among the income of who is paid. */
  readonly received: bigint;
}

/**
 * Compares both sides of what partners pay one another. Neither side is in the consolidated budget;
 * a flow whose sides differ is told, whichever of the two partners has it wrong.
 * Time: in proportion to the lines.
 */
export function flowsBetween({ chart, partners }: ConsortiumBudget): readonly PartnerFlow[] {
  const accounts = accountsByCode(chart);
  const flows = new Map<string, { -readonly [Key in keyof PartnerFlow]: PartnerFlow[Key] }>();
  const between = (payerId: PartnerId, payeeId: PartnerId) => {
    const key = `${payerId} ${payeeId}`;
    const flow = flows.get(key) ?? { payerId, payeeId, paid: 0n, received: 0n };
    flows.set(key, flow);
    return flow;
  };
  for (const { partnerId, lines } of partners) {
    for (const { account, counterpartId, amount } of lines.filter(isInside)) {
      const pays = accounts.get(account)?.side === 'expenses';
      if (pays) between(partnerId, counterpartId).paid += amount.cents;
      else between(counterpartId, partnerId).received += amount.cents;
    }
  }
  return [...flows.values()];
}

function isInside(line: BudgetLine): line is BudgetLine & { readonly counterpartId: PartnerId } {
  return line.counterpartId !== null;
}
