import fc from 'fast-check';

import { asId } from '#kernel/ids';
import type { Organisation } from '#domain/organisations';

import type { Partner } from '../consortia.types';

import {
  checkAddressee,
  checkInvitable,
  checkJoiner,
  expiryOf,
  INVITATION_DAYS,
  statusAt,
} from './invitation';

const NOW = new Date('2027-06-15T09:00:00Z');
const GARDENS = asId<'Organisation'>('gardens');
const TOWN = asId<'Organisation'>('town');

const organisation = (id: Organisation['id']): Organisation => ({
  id,
  name: 'Les Jardins du Val',
  legalForm: 'declared-association',
  college: 'ess-organisation',
  actorFamily: 'association',
  siren: null,
  siret: null,
  rna: null,
  isEss: true,
  seatTerritoryId: null,
  createdOn: null,
  version: 1,
});

const partner = (organisationId: Partner['organisationId']): Partner => ({
  id: asId<'Partner'>('partner'),
  organisationId,
  name: 'Les Jardins du Val',
  role: 'funded-partner',
  college: 'ess-organisation',
  joinedAt: NOW,
});

describe('Who is invited', () => {
  it.each([
    ['an organisation', { organisationId: TOWN, email: null }, organisation(TOWN), []],
    ['an address', { organisationId: null, email: 'a@example.org' }, null, []],
    ['nobody', { organisationId: null, email: null }, null, ['addressee-missing']],
    [
      'both at once',
      { organisationId: TOWN, email: 'a@example.org' },
      organisation(TOWN),
      ['addressee-twofold'],
    ],
    ['a stranger', { organisationId: TOWN, email: null }, null, ['organisation-unknown']],
    [
      'a partner already',
      { organisationId: GARDENS, email: null },
      organisation(GARDENS),
      ['already-partner'],
    ],
  ])('may be %s, or is refused', (_, addressee, found, codes) => {
    const refusals = checkAddressee(addressee, found, [partner(GARDENS)]);
    expect(refusals.map(({ code }) => code)).toEqual(codes);
  });

  it.each([
    [TOWN, null, []],
    [TOWN, TOWN, []],
    [TOWN, GARDENS, ['organisation-not-invited']],
    [null, GARDENS, []],
    [null, null, ['organisation-missing']],
  ])('is %s, and %s joins', (organisationId, chosen, codes) => {
    expect(checkJoiner({ organisationId }, chosen).map(({ code }) => code)).toEqual(codes);
  });
});

describe('An invitation', () => {
  it('ends with the call, if that comes first', () => {
    const soon = new Date('2027-06-20T10:00:00Z');
    expect(expiryOf(NOW, INVITATION_DAYS, soon)).toEqual(soon);
    const late = new Date('2027-12-31T10:00:00Z');
    expect(expiryOf(NOW, INVITATION_DAYS, late)).toEqual(new Date('2027-07-15T09:00:00Z'));
  });

  it('is made until the call is over, and then always ends after it is made', () => {
    const instants = fc.integer({ min: -100_000, max: 100_000 });
    fc.assert(
      fc.property(instants, fc.integer({ min: 1, max: 90 }), (milliseconds, days) => {
        const closesAt = new Date(NOW.getTime() + milliseconds);
        if (checkInvitable(NOW, closesAt).length > 0) expect(milliseconds).toBeLessThanOrEqual(0);
        else expect(expiryOf(NOW, days, closesAt).getTime()).toBeGreaterThan(NOW.getTime());
      }),
    );
  });

  it('expires at its end, though nobody wrote it down, unless it was answered', () => {
    const before = new Date(NOW.getTime() - 1);
    expect(statusAt({ status: 'pending', expiresAt: NOW }, before)).toBe('pending');
    expect(statusAt({ status: 'pending', expiresAt: NOW }, NOW)).toBe('expired');
    expect(statusAt({ status: 'declined', expiresAt: before }, NOW)).toBe('declined');
  });
});
