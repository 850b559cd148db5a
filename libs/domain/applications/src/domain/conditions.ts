import type { Money } from '#kernel/money';
import { parsePercent } from '#kernel/rates';

import { isForeseen, isSecuredSource, type FinancingSource } from './financing-plan';

/** How the condition of a source stands: `none` when it has none. */
export type ConditionState = 'none' | 'met' | 'open' | 'impossible';

const WHOLE_PPM = 1_000_000n;

/**
 * Whether what a source waits for has come: the other source is secured, with as much as it must
 * have. It is impossible once the other was refused or withdrawn, or foresees too little.
 */
export function conditionStateOf(
  { condition }: FinancingSource,
  sources: readonly FinancingSource[],
  total: bigint,
): ConditionState {
  if (condition === null) return 'none';
  const other = sources.find(({ code }) => code === condition.source);
  if (other === undefined || !isForeseen(other)) return 'impossible';
  if (!reaches(other.amount, condition, total)) return 'impossible';
  return isSecuredSource(other) ? 'met' : 'open';
}

/**
 * The sources that wait for themselves, each by way of others: `region → city → region`. Nobody of
 * such a ring would ever be the first. Each ring is told once, from its first source in the plan.
 */
export function ringsIn(sources: readonly FinancingSource[]): readonly (readonly string[])[] {
  const firstOfCode = sources.toReversed();
  const waitsFor = new Map(
    firstOfCode.map(({ code, condition }) => [code, condition?.source ?? null]),
  );
  const rings: (readonly string[])[] = [];
  const told = new Set<string>();
  for (const { code } of sources) {
    const ring = ringFrom(code, waitsFor);
    if (ring === null || told.has(code)) continue;
    for (const one of ring) told.add(one);
    rings.push([...ring, code]);
  }
  return rings;
}

/** The codes from this one back to itself; null when the way ends elsewhere. */
function ringFrom(
  start: string,
  waitsFor: ReadonlyMap<string, string | null>,
): readonly string[] | null {
  const seen: string[] = [];
  let at: string | null | undefined = start;
  while (at !== null && at !== undefined && !seen.includes(at)) {
    seen.push(at);
    at = waitsFor.get(at);
  }
  return at === start ? seen : null;
}

/** Compared as fractions, before any rounding. */
function reaches(
  amount: Money,
  { atLeast, atLeastPct }: NonNullable<FinancingSource['condition']>,
  total: bigint,
): boolean {
  const isEnough = atLeast === null || amount.cents >= atLeast.cents;
  const ppm = atLeastPct === null ? 0n : parsePercent(atLeastPct).ppm;
  return isEnough && amount.cents * WHOLE_PPM >= total * ppm;
}
