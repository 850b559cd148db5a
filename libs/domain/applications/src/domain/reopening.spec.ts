import type { ApplicationStatus } from '../applications.types';

import { closingOfWave, whyShut, type ShutReason } from './reopening';

const until = new Date('2027-09-30T10:00:00Z');
const reopening = { sectionCodes: ['governance'], reopensUntil: until };
const before = new Date('2027-09-30T09:59:59.999Z');

describe('A section', () => {
  it.each<[ApplicationStatus, typeof reopening | null, string, Date, ShutReason | null]>([
    ['draft', null, 'project', before, null],
    ['submitted', null, 'project', before, 'not-draft'],
    ['eligible', reopening, 'governance', before, 'not-draft'],
    ['returned', null, 'governance', before, 'not-draft'],
    ['returned', reopening, 'project', before, 'not-reopened'],
    ['returned', reopening, 'governance', before, null],
    ['returned', reopening, 'governance', until, 'over'],
  ])('of what is %s', (status, open, code, now, reason) => {
    expect(whyShut({ status, reopening: open }, code, now)).toBe(reason);
  });
});

describe('A call', () => {
  const call = { closesAt: new Date('2027-07-31T10:00:00Z'), timeZone: 'Europe/Paris' };

  it('closes later for who comes back, and for nobody else', () => {
    expect(closingOfWave(call, { status: 'returned', reopening })).toEqual({
      ...call,
      closesAt: until,
    });
    expect(closingOfWave(call, { status: 'draft', reopening: null })).toBe(call);
    expect(closingOfWave(call, { status: 'eligible', reopening })).toBe(call);
  });
});
