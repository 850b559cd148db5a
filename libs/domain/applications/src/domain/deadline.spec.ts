import { closingTimeOf, timelinessOf, type Opening } from './deadline';

const CALL: Opening = {
  opensAt: new Date('2026-06-01T07:00:00Z'),
  closesAt: new Date('2026-10-30T11:00:00Z'),
  graceSeconds: 120,
  timeZone: 'Europe/Paris',
};

describe('A submission', () => {
  it.each([
    ['2026-06-01T06:59:59.999Z', '2026-06-01T07:00:00Z', 'too-early'],
    ['2026-06-01T07:00:00Z', '2026-06-01T07:00:00Z', 'in-time'],
    ['2026-10-30T10:59:59.999Z', '2026-10-30T11:00:01Z', 'in-time'],
    ['2026-10-30T10:59:59.999Z', '2026-10-30T11:01:59.999Z', 'in-time'],
    ['2026-10-30T10:59:59.999Z', '2026-10-30T11:02:00Z', 'too-late'],
    ['2026-10-30T11:00:00Z', '2026-10-30T11:00:00Z', 'too-late'],
  ])('received at %s and looked at by %s is %s', (receivedAt, now, timeliness) => {
    expect(timelinessOf(CALL, new Date(receivedAt), new Date(now))).toBe(timeliness);
  });
});

describe('A closing time', () => {
  it('is told in the time zone of the call, in both languages', () => {
    expect(closingTimeOf(CALL)).toMatchObject({
      fr: 'vendredi 30 octobre 2026 à 12:00 (Europe/Paris)',
      en: 'Friday 30 October 2026 at 12:00 (Europe/Paris)',
    });
  });
});
