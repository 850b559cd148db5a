import { refusal, type Refusal } from '#kernel/problems';

/** What a merge needs to know of each of the two. */
export interface MergedOne {
  readonly id: string;
  readonly siren: string | null;
  readonly siret: string | null;
  readonly rna: string | null;
  readonly mergedIntoId: string | null;
  /** Whether others are aliases of it. */
  readonly hasAliases: boolean;
  readonly hasBankDetails: boolean;
}

export interface Numbers {
  readonly siren: string | null;
  readonly siret: string | null;
  readonly rna: string | null;
}

/** What another module says against a merge: how many of its things hold both. */
export interface Obstacle {
  readonly kind: 'consortia';
  readonly count: number;
}

/** Lists every reason not to make two registrations one. */
export function checkMerge(
  kept: MergedOne,
  merged: MergedOne,
  obstacles: readonly Obstacle[],
): readonly Refusal[] {
  const refusals: Refusal[] = [];
  if (kept.id === merged.id) refusals.push(refusal('merge-of-itself', '/mergedId'));
  if (kept.mergedIntoId !== null) refusals.push(refusal('merge-into-an-alias', '/keptId'));
  if (merged.mergedIntoId !== null) refusals.push(refusal('merge-already-done', '/mergedId'));
  if (merged.hasAliases) refusals.push(refusal('merge-of-a-survivor', '/mergedId'));
  if (differ(kept.siren, merged.siren)) refusals.push(refusal('merge-of-two-sirens', '/mergedId'));
  if (differ(kept.rna, merged.rna)) refusals.push(refusal('merge-of-two-rnas', '/mergedId'));
  if (kept.hasBankDetails && merged.hasBankDetails) {
    refusals.push(refusal('merge-of-two-accounts', '/mergedId'));
  }
  const shared = obstacles.filter(({ count }) => count > 0);
  return [
    ...refusals,
    ...shared.map(({ count }) => refusal('merge-of-two-partners', '/mergedId', { count })),
  ];
}

/** The numbers of the one that is kept: its own, else those that the other brings. */
export function mergedNumbers(kept: Numbers, merged: Numbers): Numbers {
  const siren = kept.siren ?? merged.siren;
  const isOther = kept.siren === null;
  return {
    siren,
    siret: kept.siret ?? (isOther || kept.siren === merged.siren ? merged.siret : null),
    rna: kept.rna ?? merged.rna,
  };
}

/** What is left to the alias: numbers name one organisation only. */
export function aliasNumbers(merged: Numbers, taken: Numbers): Numbers {
  const isTaken = merged.siren !== null && merged.siren === taken.siren;
  return {
    siren: isTaken ? null : merged.siren,
    siret: isTaken ? null : merged.siret,
    rna: merged.rna !== null && merged.rna === taken.rna ? null : merged.rna,
  };
}

function differ(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && one !== other;
}
