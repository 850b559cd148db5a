import { roundHalfUp, type Hundredths } from './score';

export interface GivenScore {
  readonly reviewerId: string;
  readonly applicationId: string;
  readonly score: Hundredths;
}

export interface Severity {
  /** How many files were compared. */
  readonly files: number;
  /** Below zero: gives less than the others do on the same files. */
  readonly hundredths: number;
}

/**
 * How far a reviewer is from the others on the files that they have in common: the mean, over
 * these files, of the distance from the mean of the others. Null where nothing can be compared.
 * Rounded once to a hundredth of a point, half away from zero.
 */
export function severityOf(reviewerId: string, given: readonly GivenScore[]): Severity | null {
  const own = given.filter((one) => one.reviewerId === reviewerId);
  const distances = own.flatMap(({ applicationId, score }) => {
    const others = given.filter(
      (one) => one.applicationId === applicationId && one.reviewerId !== reviewerId,
    );
    if (others.length === 0) return [];
    const sum = others.reduce((total, one) => total + one.score, 0);
    return [{ numerator: score * others.length - sum, denominator: others.length }];
  });
  if (distances.length === 0) return null;
  const scale = distances.reduce((product, { denominator }) => product * denominator, 1);
  const exact = distances.reduce((sum, one) => sum + one.numerator * (scale / one.denominator), 0);
  const rounded = roundHalfUp(Math.abs(exact), scale * distances.length);
  return { files: distances.length, hundredths: rounded === 0 ? 0 : Math.sign(exact) * rounded };
}
