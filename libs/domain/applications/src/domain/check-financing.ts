import { refusal, type Refusal } from '#kernel/problems';
import type { PartnerId } from '#domain/consortia';
import type { OrganisationId } from '#domain/organisations';

import type { Consolidation } from './budget';
import { conditionStateOf, ringsIn } from './conditions';
import type { CostRules } from './cost-rules';
import { isForeseen, isSecuredSource, totalsOf, type FinancingSource } from './financing-plan';
import { findings, type Finding } from './pre-check';
import { written } from './written';

/** What a plan may name. */
export interface PlanNames {
  readonly partnerIds: readonly PartnerId[];
  readonly knownFunders: ReadonlySet<OrganisationId>;
}

/** Lists what no financing plan can say, even as a draft; pointers are into its sources. */
export function checkFinancing(
  sources: readonly FinancingSource[],
  names: PlanNames,
): readonly Refusal[] {
  const rings = ringsIn(sources);
  return [
    ...sources.flatMap((source, index) => checkSource(source, index, sources, names)),
    ...rings.map((ring) => {
      const index = sources.findIndex(({ code }) => code === ring[0]);
      return refusal('condition-in-a-ring', `/sources/${index}/condition`, {
        ring: ring.join(' → '),
      });
    }),
  ];
}

function checkSource(
  source: FinancingSource,
  index: number,
  sources: readonly FinancingSource[],
  { partnerIds, knownFunders }: PlanNames,
): readonly Refusal[] {
  const at = `/sources/${index}`;
  const { code, funderId, label, partnerId, amount } = source;
  const told = (is: boolean, fault: string, field: string) =>
    is ? [refusal(fault, `${at}/${field}`)] : [];
  const isRepeated = sources.findIndex((one) => one.code === code) !== index;
  return [
    ...(isRepeated ? [refusal('source-repeated', `${at}/code`, { source: code })] : []),
    ...told(funderId === null && label === null, 'source-without-name', 'label'),
    ...told(funderId !== null && !knownFunders.has(funderId), 'funder-unknown', 'funderId'),
    ...told(
      partnerId !== null && !partnerIds.includes(partnerId),
      'recipient-not-a-partner',
      'partnerId',
    ),
    ...told(amount.cents <= 0n, 'amount-not-positive', 'amount'),
    ...told(!instrumentFits(source), 'instrument-not-for-source', 'instrument'),
    ...checkCondition(source, sources, at),
  ];
}

/** A guarantee comes from whom it comes, and brings no money. */
function instrumentFits({ kind, instrument }: FinancingSource): boolean {
  if (instrument === null) return true;
  if (kind === 'loan') return instrument === 'loan' || instrument === 'guarantee';
  if (kind === 'equity') return instrument === 'equity';
  const isGrant = kind === 'public-grant' || kind === 'private-grant';
  return isGrant && (instrument === 'grant' || instrument === 'operating-grant');
}

function checkCondition(
  { condition }: FinancingSource,
  sources: readonly FinancingSource[],
  at: string,
): readonly Refusal[] {
  if (condition === null) return [];
  const isKnown = sources.some(({ code }) => code === condition.source);
  const isEmpty = condition.atLeast === null && condition.atLeastPct === null;
  return [
    ...(isKnown
      ? []
      : [
          refusal('condition-source-unknown', `${at}/condition/source`, {
            source: condition.source,
          }),
        ]),
    ...(isEmpty ? [refusal('condition-empty', `${at}/condition`)] : []),
  ];
}

/**
 * What a financing plan says before it is submitted. There need not be one: the budgets say who is
 * asked. Once there is one, it must say the same as they do of the funders of the call, and must not
 * pay the costs twice.
 */
export function judgeFinancing(
  sources: readonly FinancingSource[],
  rules: Pick<CostRules, 'funders'>,
  sums: Consolidation,
  askedOf: ReadonlyMap<OrganisationId, bigint>,
): readonly Finding[] {
  if (sources.length === 0)
    return findings('information', [refusal('financing-plan-empty', '/financing-plan')]);
  const { costs: total, eligible } = sums.net;
  const totals = totalsOf(sources, { total, eligible });
  return [
    ...findings('error', [
      ...checkAgreement(sources, rules, askedOf),
      ...checkOverfunding(totals.secured, sources, sums),
    ]),
    ...findings('warning', [...adviseOnGap(totals.gap, total), ...lostConditions(sources, total)]),
    ...findings('information', openConditions(sources, total)),
  ];
}

function checkAgreement(
  sources: readonly FinancingSource[],
  { funders }: Pick<CostRules, 'funders'>,
  askedOf: ReadonlyMap<OrganisationId, bigint>,
): readonly Refusal[] {
  return funders.flatMap(({ organisationId }) => {
    const asked = askedOf.get(organisationId) ?? 0n;
    const planned = sources
      .filter((one) => one.funderId === organisationId && one.instrument !== 'guarantee')
      .filter((one) => isForeseen(one) && !isSecuredSource(one))
      .reduce((sum, { amount }) => sum + amount.cents, 0n);
    if (planned === asked) return [];
    const params = { funderId: organisationId, ...written({ planned, asked }) };
    return [refusal('financing-plan-differs', '/financing-plan', params)];
  });
}

function checkOverfunding(
  secured: bigint,
  sources: readonly FinancingSource[],
  { net }: Consolidation,
): readonly Refusal[] {
  const requested = sources
    .filter(({ status }) => status === 'requested' || status === 'pledged')
    .filter(({ kind, instrument }) => kind !== 'in-kind' && instrument !== 'guarantee')
    .reduce((sum, { amount }) => sum + amount.cents, 0n);
  const financed = secured + requested;
  if (financed <= net.expenses) return [];
  const params = written({ financed, expenses: net.expenses });
  return [refusal('plan-finances-twice', '/financing-plan', params)];
}

function adviseOnGap(gap: bigint, total: bigint): readonly Refusal[] {
  if (gap <= 0n) return [];
  return [refusal('financing-gap', '/financing-plan', written({ gap, total }))];
}

function lostConditions(sources: readonly FinancingSource[], total: bigint): readonly Refusal[] {
  return conditionsAt('impossible', 'condition-impossible', sources, total);
}

function openConditions(sources: readonly FinancingSource[], total: bigint): readonly Refusal[] {
  return conditionsAt('open', 'condition-open', sources, total);
}

function conditionsAt(
  state: 'impossible' | 'open',
  code: 'condition-impossible' | 'condition-open',
  sources: readonly FinancingSource[],
  total: bigint,
): readonly Refusal[] {
  return sources.flatMap((source, index) => {
    if (!isForeseen(source) || conditionStateOf(source, sources, total) !== state) return [];
    const params = { source: source.code, other: source.condition?.source ?? '' };
    return [refusal(code, `/financing-plan/sources/${index}/condition`, params)];
  });
}
