import { formatEur, parseEur } from '#kernel/money';
import { refusal, type Refusal } from '#kernel/problems';
import { parsePercent } from '#kernel/rates';
import type { OrganisationId } from '#domain/organisations';

import type { CallContent, WrittenFunder } from '../calls.types';

import { checkDistinct } from './distinct';
import { isShare } from './share';

type Funding = Pick<
  CallContent,
  'funders' | 'envelope' | 'reservedShares' | 'allocation' | 'passMark'
>;

const WHOLE_PPM = 1_000_000n;

/** Lists what keeps the envelope from being put together, kept aside, and shared out. */
export function checkFunding(funding: Funding, funderId: OrganisationId): Refusal[] {
  return [
    ...(funding.funders.length === 0 ? [] : checkFunders(funding, funderId)),
    ...checkReserved(funding),
    ...checkAllocation(funding),
  ];
}

function checkFunders({ funders, envelope }: Funding, funderId: OrganisationId): Refusal[] {
  const ids = funders.map(({ organisationId }) => organisationId);
  return [
    ...checkDistinct(ids, 'funder-repeated', (index) => `/funders/${index}/organisationId`),
    ...checkLead(funders, funderId),
    ...funders.flatMap(({ share }, index) =>
      centsOf(share) > 0n ? [] : [refusal('amount-not-positive', `/funders/${index}/share`)],
    ),
    ...checkSum(funders, envelope),
  ];
}

/** Whoever publishes the call leads its funders. */
function checkLead(funders: readonly WrittenFunder[], funderId: OrganisationId): Refusal[] {
  const leads = funders.filter(({ isLead }) => isLead);
  if (leads.length !== 1) return [refusal('lead-funder-not-one', '/funders')];
  return leads[0]?.organisationId === funderId ? [] : [refusal('lead-funder-other', '/funders')];
}

function checkSum(funders: readonly WrittenFunder[], envelope: Funding['envelope']): Refusal[] {
  if (envelope === null) return [];
  const cents = funders.reduce((sum, { share }) => sum + centsOf(share), 0n);
  if (cents === centsOf(envelope)) return [];
  const sum = formatEur({ cents, currency: 'EUR' });
  return [refusal('shares-not-envelope', '/funders', { sum, envelope: envelope.amount })];
}

/** What is kept aside leaves something for the others. */
function checkReserved({ reservedShares }: Funding): Refusal[] {
  const kinds = reservedShares.map(({ kind }) => kind);
  const sum = reservedShares.reduce((ppm, { ratePct }) => ppm + parsePercent(ratePct).ppm, 0n);
  return [
    ...checkDistinct(kinds, 'reserve-repeated', (index) => `/reservedShares/${index}/kind`),
    ...reservedShares.flatMap(({ ratePct: percent }, index) =>
      isShare(percent)
        ? []
        : [refusal('rate-out-of-range', `/reservedShares/${index}/ratePct`, { percent })],
    ),
    ...(sum >= WHOLE_PPM ? [refusal('reserves-take-all', '/reservedShares')] : []),
  ];
}

/** That there is a method, and one that the mode allows, is checked with the mode. */
function checkAllocation({ allocation, passMark }: Funding): Refusal[] {
  if (allocation === null) return [];
  const { method, floorPct: percent } = allocation;
  const refusals: Refusal[] = [];
  if (method === 'threshold-floor-prorata' && passMark === null)
    refusals.push(refusal('threshold-missing', '/passMark'));
  if (percent !== null && !isShare(percent))
    refusals.push(refusal('rate-out-of-range', '/allocation/floorPct', { percent }));
  return refusals;
}

function centsOf({ amount }: { readonly amount: string }): bigint {
  return parseEur(amount).cents;
}
