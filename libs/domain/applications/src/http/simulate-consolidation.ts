import { asId } from '#kernel/ids';
import { eur, formatEur } from '#kernel/money';
import { refusal, type Refusal } from '#kernel/problems';
import { moneyIn } from '#platform/http';

import { ConsolidationRefused } from '../applications.errors';
import { consolidate, type BudgetLine, type PartnerBudget } from '../domain/budget';
import type { Account, Chart } from '../domain/chart';
import type { CostRules } from '../domain/cost-rules';
import { PLAIN_LINE } from '../domain/revise-lines';
import type { BudgetFigures } from '../domain/tally';

import type {
  BudgetConsolidationRequest,
  BudgetConsolidationResponse,
  SimulatedFiguresResponse,
} from './consolidation-simulation.dto';

const RULES: CostRules = {
  costFamilies: [],
  simplifiedCosts: { flatRates: [], unitCosts: [], lumpSums: [] },
  funders: [],
  maxRate: null,
  grantFloor: null,
  grantCeiling: null,
};

const NO_THRESHOLDS: Chart['thresholds'] = {
  publicShareMax: { ppm: 0n },
  indirectMax: { ppm: 0n },
  staffShareMax: { ppm: 0n },
  ownShareMin: { ppm: 0n },
};

const euros = (cents: bigint) => formatEur(eur(cents));

/** @throws ConsolidationRefused */
export function simulateConsolidation(
  request: BudgetConsolidationRequest,
): BudgetConsolidationResponse {
  const refusals = checkPartners(request);
  if (refusals.length > 0) throw new ConsolidationRefused(refusals);
  const partners = request.partners.map(budgetIn);
  const lines = partners.flatMap((partner) => partner.lines);
  const sums = consolidate({ chart: chartFor(lines), rules: RULES, partners });
  return {
    gross: figures(null, sums.gross),
    consolidated: figures(null, sums.net),
    accounts: accountsOf(lines, sums.byAccount),
    flows: sums.flows.map(({ payerId, payeeId, paid, received }) => ({
      payerId,
      payeeId,
      paid: euros(paid),
      received: euros(received),
      isMirrored: paid === received,
    })),
    partners: sums.perPartner.map(({ partner, figures: own }) => figures(partner.partnerId, own)),
  };
}

function checkPartners({ partners }: BudgetConsolidationRequest): readonly Refusal[] {
  const ids = partners.map(({ id }) => id);
  return partners.flatMap(({ id, lines }, index) => [
    ...(ids.indexOf(id) === index
      ? []
      : [refusal('partner-repeated', `/partners/${index}/id`, { id })]),
    ...lines.flatMap(({ counterpartId }, at) =>
      counterpartId && (counterpartId === id || !ids.includes(counterpartId))
        ? [refusal('counterpart-not-a-partner', `/partners/${index}/lines/${at}/counterpartId`)]
        : [],
    ),
  ]);
}

function budgetIn({ id, lines }: BudgetConsolidationRequest['partners'][number]): PartnerBudget {
  return {
    partnerId: asId<'Partner'>(id),
    name: id,
    role: 'funded-partner',
    lines: lines.map(({ account, amount, counterpartId }) => ({
      ...PLAIN_LINE,
      account,
      amount: moneyIn(amount),
      counterpartId: counterpartId ? asId<'Partner'>(counterpartId) : null,
    })),
  };
}

/** The accounts that are named, by what their class says: no form is asked for. */
function chartFor(lines: readonly BudgetLine[]): Chart {
  const codes = [...new Set(lines.map(({ account }) => account))];
  return {
    code: 'by-class',
    accounts: codes.map(accountOf),
    thresholds: NO_THRESHOLDS,
    hourlyRates: [],
  };
}

function accountOf(code: string): Account {
  const plain = { code, number: code, origin: null, label: { fr: code, en: code } };
  if (code === 'indirect') return { ...plain, side: 'expenses', nature: 'indirect' };
  if (code.startsWith('86')) return { ...plain, side: 'expenses', nature: 'in-kind' };
  if (code.startsWith('87')) return { ...plain, side: 'income', nature: 'in-kind' };
  if (code.startsWith('64')) return { ...plain, side: 'expenses', nature: 'staff' };
  if (code.startsWith('6')) return { ...plain, side: 'expenses', nature: 'cost' };
  return { ...plain, side: 'income', nature: 'other-income' };
}

function accountsOf(lines: readonly BudgetLine[], net: ReadonlyMap<string, bigint>) {
  const gross = new Map<string, bigint>();
  for (const { account, amount } of lines)
    gross.set(account, (gross.get(account) ?? 0n) + amount.cents);
  return [...gross].toSorted(byCode).map(([account, cents]) => {
    const outside = net.get(account) ?? 0n;
    return {
      account,
      gross: euros(cents),
      internal: euros(cents - outside),
      net: euros(outside),
    };
  });
}

function byCode([a]: readonly [string, bigint], [b]: readonly [string, bigint]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function figures(id: string | null, sums: BudgetFigures): SimulatedFiguresResponse {
  const { expenses, income, inKindUsed, inKindGiven } = sums;
  return {
    id,
    expenses: euros(expenses),
    income: euros(income),
    inKindUsed: euros(inKindUsed),
    inKindGiven: euros(inKindGiven),
    isBalanced: expenses === income && inKindUsed === inKindGiven,
  };
}
