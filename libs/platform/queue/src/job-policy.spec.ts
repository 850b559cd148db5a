import { PATIENT_POLICY, patientDelay } from './job-policy';

const HOUR_MS = 3_600_000;

describe('A patient job', () => {
  it('comes back soon at first, and each quarter of an hour at least', () => {
    for (let tries = 1; tries <= 400; tries += 1) {
      const longest = Math.min(1_000 * 2 ** (tries - 1), 900_000);
      const delay = patientDelay(tries);
      expect(delay).toBeGreaterThanOrEqual(longest / 2);
      expect(delay).toBeLessThanOrEqual(longest);
    }
  });

  it('waits for others for about three days', () => {
    const tries = Array.from({ length: PATIENT_POLICY.attempts ?? 0 }, (_, n) => n + 1);
    const total = tries.reduce((sum, made) => sum + patientDelay(made), 0);
    expect(total).toBeGreaterThan(60 * HOUR_MS);
    expect(total).toBeLessThan(90 * HOUR_MS);
  });
});
