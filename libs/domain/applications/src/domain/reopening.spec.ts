import type { ApplicationStatus } from '../applications.types';

import { closingOfReopening, whyShut, type Place, type ShutReason } from './reopening';

const until = new Date('2027-09-30T10:00:00Z');
const reopening = {
  kind: 'completion',
  sectionCodes: ['governance'],
  parts: ['budget'],
  documentCodes: ['statutes'],
  reopensUntil: until,
} as const;
const before = new Date('2027-09-30T09:59:59.999Z');
const governance = { section: 'governance' };

describe('A place of an application', () => {
  it.each<[ApplicationStatus, typeof reopening | null, Place, Date, ShutReason | null]>([
    ['draft', null, { section: 'project' }, before, null],
    ['draft', null, { part: 'plan' }, before, null],
    ['submitted', null, { section: 'project' }, before, 'not-draft'],
    ['submitted', reopening, governance, before, 'not-draft'],
    ['eligible', reopening, governance, before, 'not-draft'],
    ['returned', null, governance, before, 'not-draft'],
    ['returned', reopening, { section: 'project' }, before, 'not-reopened'],
    ['returned', reopening, governance, before, null],
    ['to-complete', reopening, governance, before, null],
    ['to-complete', reopening, { part: 'budget' }, before, null],
    ['to-complete', reopening, { part: 'plan' }, before, 'not-reopened'],
    ['to-complete', reopening, { document: 'statutes' }, before, null],
    ['to-complete', reopening, { document: 'accounts' }, before, 'not-reopened'],
    ['to-complete', reopening, governance, until, 'over'],
  ])('of what is %s', (status, open, place, now, reason) => {
    expect(whyShut({ status, reopening: open }, place, now)).toBe(reason);
  });
});

describe('A call', () => {
  const call = { closesAt: new Date('2027-07-31T10:00:00Z'), timeZone: 'Europe/Paris' };

  it('closes later for who comes back, and for nobody else', () => {
    for (const status of ['returned', 'to-complete'] as const)
      expect(closingOfReopening(call, { status, reopening })).toEqual({ ...call, closesAt: until });
    expect(closingOfReopening(call, { status: 'draft', reopening: null })).toBe(call);
    expect(closingOfReopening(call, { status: 'eligible', reopening })).toBe(call);
  });
});
