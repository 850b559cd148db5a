import fc from 'fast-check';

import { checkCalendar, checkLocalTimes, readTime } from './calendar';

const NOW = new Date('2027-01-15T09:00:00Z');

const times = (closesAtLocal: string, timeZone = 'Europe/Paris') => ({
  opensAtLocal: '2027-01-01T00:00',
  closesAtLocal,
  timeZone,
  phases: [],
  intakes: [],
  opensFilesAtLocal: null,
});

describe('A local time', () => {
  it('is an instant, or is refused: never both, whatever is written', () => {
    const digits = fc.stringMatching(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}([+-]\d{2}:\d{2})?$/);
    const zones = fc.constantFrom('Europe/Paris', 'America/Martinique', 'Asia/Kathmandu', 'UTC');
    fc.assert(
      fc.property(digits, zones, (text, timeZone) => {
        const isRefused = checkLocalTimes(times(text, timeZone)).length > 0;
        expect(readTime(times(text, timeZone), 'closesAtLocal') === null).toBe(isRefused);
      }),
    );
  });

  it('means the same instant with and without the offset that it has there', () => {
    const minutes = fc.integer({ min: 0, max: 59 });
    fc.assert(
      fc.property(minutes, (minute) => {
        const plain = `2027-07-31T12:${String(minute).padStart(2, '0')}`;
        const [bare, offset] = [plain, `${plain}+02:00`].map((text) =>
          readTime(times(text), 'closesAtLocal'),
        );
        expect(bare).toEqual(offset);
      }),
    );
  });

  it('tells apart the two instants that clocks show alike', () => {
    expect(readTime(times('2027-10-31T02:30+02:00'), 'closesAtLocal')).toEqual(
      new Date('2027-10-31T00:30:00Z'),
    );
    expect(readTime(times('2027-10-31T02:30+01:00'), 'closesAtLocal')).toEqual(
      new Date('2027-10-31T01:30:00Z'),
    );
  });

  it('is over at its own instant, and not a moment before', () => {
    const closing = times('2027-01-15T10:00');
    const codes = (now: Date) => checkCalendar(closing, now).map(({ code }) => code);
    expect(codes(NOW)).toEqual(['deadline-past']);
    expect(codes(new Date(NOW.getTime() - 1))).toEqual([]);
  });
});
