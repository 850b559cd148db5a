import type { WrittenCostFamily } from '../calls.types';

const NO_LIMITS = { ratePct: null, floorPct: null, ceilingPct: null, isCooperation: false };

/** Everything that a project spends, by the classes of the chart of accounts of associations. */
export const PROJECT_FAMILIES: readonly WrittenCostFamily[] = [
  {
    ...NO_LIMITS,
    code: 'purchases',
    label: { fr: 'Achats', en: 'Purchases' },
    accounts: ['60'],
    isEligible: true,
  },
  {
    ...NO_LIMITS,
    code: 'services',
    label: { fr: 'Services extérieurs', en: 'External services' },
    accounts: ['61', '62'],
    isEligible: true,
  },
  {
    ...NO_LIMITS,
    code: 'staff',
    label: { fr: 'Personnel', en: 'Staff' },
    accounts: ['63', '64'],
    isEligible: true,
  },
  {
    ...NO_LIMITS,
    code: 'other-costs',
    label: { fr: 'Autres charges', en: 'Other costs' },
    accounts: ['65', '66', '67', '68'],
    isEligible: true,
  },
];

/**
 * Coordination, facilitation, mediation, the costs of residents: below the floor a file is told
 * that cooperation is under-costed, above the ceiling it is refused.
 */
export function cooperationFamily(
  floorPct: string | null,
  ceilingPct: string | null,
): WrittenCostFamily {
  return {
    code: 'cooperation',
    label: { fr: 'Coût de la coopération', en: 'Cost of cooperation' },
    accounts: [],
    isEligible: true,
    ratePct: '100',
    floorPct,
    ceilingPct,
    isCooperation: true,
  };
}
