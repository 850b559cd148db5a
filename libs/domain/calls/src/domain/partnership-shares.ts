import { refusal, type Refusal } from '#kernel/problems';
import { parsePercent } from '#kernel/rates';

import type { PartnershipRules } from '../calls.types';

import { isShare } from './share';

const WHOLE_PPM = 1_000_000n;

/** How many colleges there are to spread over. */
const COLLEGE_COUNT = 7n;

/** Lists the shares of partners that no consortium could have. */
export function checkShares(rules: PartnershipRules): Refusal[] {
  return [
    ...checkShare(rules.minShareEss, 'minShareEss'),
    ...checkShare(rules.maxSingleCollegeShare, 'maxSingleCollegeShare'),
    ...checkSpread(rules),
  ];
}

function checkShare(percent: string | null, field: string): Refusal[] {
  if (percent === null || isShare(percent)) return [];
  return [refusal('rate-out-of-range', pointer(field), { percent })];
}

/** At most a third per college takes three colleges: as many as exist, and no more than partners. */
function checkSpread({ maxSingleCollegeShare: percent, maxPartners }: PartnershipRules): Refusal[] {
  if (percent === null || !isShare(percent)) return [];
  const { ppm } = parsePercent(percent);
  const colleges = (WHOLE_PPM + ppm - 1n) / ppm;
  const most = maxPartners === null ? COLLEGE_COUNT : BigInt(Math.min(maxPartners, 7));
  if (colleges <= most) return [];
  const params = { percent, colleges: Number(colleges) };
  return [refusal('college-share-unreachable', pointer('maxSingleCollegeShare'), params)];
}

function pointer(field: string): string {
  return `/partnership/${field}`;
}
