import { checkLateException, checkOpening } from './check-arrival';

const CLOSES = new Date('2027-07-31T10:00:00Z');
const at = (text: string) => new Date(text);

describe('To come later than the call closes', () => {
  it.each([
    ['2027-08-05T10:00:00Z', '2027-08-01T10:00:00Z', []],
    ['2027-07-31T10:00:00Z', '2027-07-01T10:00:00Z', ['exception-not-later']],
    ['2027-08-05T10:00:00Z', '2027-08-05T10:00:00Z', ['exception-already-over']],
  ])('until %s, said at %s', (until, now, codes) => {
    const found = checkLateException(at(until), { closesAt: CLOSES }, at(now));
    expect(found.map(({ code }) => code)).toEqual(codes);
  });
});

describe('To open the files of a call', () => {
  const call = {
    isSealedUntilOpening: true,
    closesAt: CLOSES,
    graceSeconds: 120,
    opensFilesAt: null,
  };

  it.each([
    [
      'that is not sealed',
      { isSealedUntilOpening: false },
      '2027-08-01T10:00:00Z',
      ['call-not-sealed'],
    ],
    ['before it closes', {}, '2027-07-31T09:59:59Z', ['opening-before-closing']],
    [
      'while what arrived in time is taken in',
      {},
      '2027-07-31T10:01:59Z',
      ['opening-before-closing'],
    ],
    ['once it is over', {}, '2027-07-31T10:02:00Z', []],
    [
      'before the instant that it says',
      { opensFilesAt: at('2027-08-02T08:00:00Z') },
      '2027-08-02T07:59:59Z',
      ['opening-not-due'],
    ],
    [
      'from that instant on',
      { opensFilesAt: at('2027-08-02T08:00:00Z') },
      '2027-08-02T08:00:00Z',
      [],
    ],
  ])('%s', (_, changes, now, codes) => {
    expect(checkOpening({ ...call, ...changes }, at(now)).map(({ code }) => code)).toEqual(codes);
  });
});
