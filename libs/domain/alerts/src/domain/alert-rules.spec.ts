import { daysBefore, waitAfter } from './alert-rules';

const NOW = new Date('2027-03-10T12:00:00Z');

describe('Asking for alerts', () => {
  it('waits until the oldest of too many is a day old', () => {
    expect(waitAfter(null, NOW)).toBe(0);
    expect(waitAfter(new Date('2027-03-10T11:00:00Z'), NOW)).toBe(23 * 3600);
    expect(waitAfter(new Date('2027-03-09T12:00:00Z'), NOW)).toBe(0);
  });

  it('counts days back', () => {
    expect(daysBefore(NOW, 7).toISOString()).toBe('2027-03-03T12:00:00.000Z');
  });
});
