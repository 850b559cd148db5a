import { parseEur } from '#kernel/money';
import { refusal, type Refusal } from '#kernel/problems';
import { parsePercent } from '#kernel/rates';

import type { CallContent, WrittenCostFamily, WrittenSimplifiedCosts } from '../calls.types';

import { checkDistinct } from './distinct';
import { isShare } from './share';

type Costs = Pick<CallContent, 'costFamilies' | 'simplifiedCosts'>;

const WHOLE_PPM = 1_000_000n;

/** An account of the chart, by its beginning. */
const ACCOUNT = /^[1-8]\d{0,7}$/;

/** Lists what cannot hold between the families of costs, and the costs that no invoice proves. */
export function checkCosts({ costFamilies: families, simplifiedCosts }: Costs): Refusal[] {
  const codes = families.map(({ code }) => code);
  return [
    ...checkDistinct(codes, 'code-repeated', (index) => `/costFamilies/${index}/code`),
    ...families.flatMap((family, index) => checkFamily(family, `/costFamilies/${index}`)),
    ...checkAccounts(families),
    ...checkWhole(families),
    ...checkSimplified(simplifiedCosts, families),
  ];
}

function checkFamily(family: WrittenCostFamily, pointer: string): Refusal[] {
  const { ratePct, floorPct, ceilingPct, isEligible, isCooperation } = family;
  const rates = { ratePct, floorPct, ceilingPct };
  const refusals = Object.entries(rates).flatMap(([key, percent]) =>
    percent === null || isShare(percent)
      ? []
      : [refusal('rate-out-of-range', `${pointer}/${key}`, { percent })],
  );
  if (floorPct !== null && ceilingPct !== null && ppmOf(floorPct) > ppmOf(ceilingPct))
    refusals.push(refusal('family-floor-above-ceiling', `${pointer}/floorPct`));
  if (!isEligible && (ratePct !== null || floorPct !== null))
    refusals.push(refusal('ineligible-family-funded', `${pointer}/isEligible`));
  if (!isEligible && isCooperation)
    refusals.push(refusal('cooperation-ineligible', `${pointer}/isEligible`));
  return refusals;
}

/** An account belongs to the longest beginning that names it: the same twice could be either. */
function checkAccounts(families: readonly WrittenCostFamily[]): Refusal[] {
  const named = families.flatMap(({ accounts }, family) =>
    accounts.map((account, index) => ({
      account,
      pointer: `/costFamilies/${family}/accounts/${index}`,
    })),
  );
  const accounts = named.map(({ account }) => account);
  return [
    ...named.flatMap(({ account, pointer }) =>
      ACCOUNT.test(account) ? [] : [refusal('account-malformed', pointer, { account })],
    ),
    ...checkDistinct(accounts, 'account-in-two-families', (index) => named[index]?.pointer ?? ''),
  ];
}

/** Something is eligible, one family at most is that of cooperation, and floors leave room. */
function checkWhole(families: readonly WrittenCostFamily[]): Refusal[] {
  const floors = families.map(({ floorPct }) => (floorPct === null ? 0n : ppmOf(floorPct)));
  const refusals: Refusal[] = [];
  if (families.length > 0 && families.every(({ isEligible }) => !isEligible))
    refusals.push(refusal('nothing-eligible', '/costFamilies'));
  if (families.filter(({ isCooperation }) => isCooperation).length > 1)
    refusals.push(refusal('cooperation-repeated', '/costFamilies'));
  if (floors.reduce((sum, ppm) => sum + ppm, 0n) > WHOLE_PPM)
    refusals.push(refusal('floors-above-whole', '/costFamilies'));
  return refusals;
}

function checkSimplified(
  { flatRates, unitCosts, lumpSums }: WrittenSimplifiedCosts,
  families: readonly WrittenCostFamily[],
): Refusal[] {
  const eligible = families.filter(({ isEligible }) => isEligible).map(({ code }) => code);
  const named = [
    ...flatRates.map((cost, index) => ({ ...cost, at: `flatRates/${index}` })),
    ...unitCosts.map((cost, index) => ({ ...cost, at: `unitCosts/${index}` })),
    ...lumpSums.map((cost, index) => ({ ...cost, at: `lumpSums/${index}` })),
  ].map((cost) => ({ ...cost, at: `/simplifiedCosts/${cost.at}` }));
  const codes = named.map(({ code }) => code);
  return [
    ...checkDistinct(codes, 'code-repeated', (index) => `${named[index]?.at ?? ''}/code`),
    ...named.flatMap(({ family, at }) =>
      eligible.includes(family) ? [] : [refusal('family-unknown', `${at}/family`, { family })],
    ),
    ...named.flatMap((cost) => checkAmount(cost, cost.at)),
  ];
}

function checkAmount(
  cost: { readonly ratePct?: string; readonly amount?: { readonly amount: string } },
  at: string,
): Refusal[] {
  const { ratePct: percent, amount } = cost;
  if (percent !== undefined && !isShare(percent))
    return [refusal('rate-out-of-range', `${at}/ratePct`, { percent })];
  if (amount !== undefined && parseEur(amount.amount).cents <= 0n)
    return [refusal('amount-not-positive', `${at}/amount`)];
  return [];
}

function ppmOf(percent: string): bigint {
  return parsePercent(percent).ppm;
}
