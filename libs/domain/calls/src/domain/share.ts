import { parsePercent } from '#kernel/rates';

const WHOLE_PPM = 1_000_000n;

/** Whether a percentage is a part of something: more than nothing, at most the whole. */
export function isShare(percent: string): boolean {
  const { ppm } = parsePercent(percent);
  return ppm > 0n && ppm <= WHOLE_PPM;
}
