import fc from 'fast-check';

import type { Actor, Role } from '#kernel/actors';
import { asId } from '#kernel/ids';

import {
  checkPart,
  partsOf,
  RIGHT_LEVELS,
  rightsOf,
  type GivenRight,
  type RightLevel,
} from './rights';

const LEAD = {
  id: asId<'Partner'>('018f0000-0000-7000-8000-000000000001'),
  organisationId: asId<'Organisation'>('lead'),
};
const TOWN = {
  id: asId<'Partner'>('018f0000-0000-7000-8000-000000000002'),
  organisationId: asId<'Organisation'>('town'),
};
const PARTNERS = [LEAD, TOWN];

const actor = (organisationId: typeof LEAD.organisationId, ...roles: Role[]): Actor => ({
  kind: 'person',
  id: asId<'Person'>('person'),
  memberships: [{ organisationId, roles }],
  scopes: null,
});

const rights = (who: Actor, given: readonly GivenRight[] = []) =>
  rightsOf(who, { leadOrganisationId: LEAD.organisationId, partners: PARTNERS, given });

describe('By default', () => {
  it.each<[string, Actor, (RightLevel | null)[]]>([
    [
      'the representative of the lead',
      actor(LEAD.organisationId, 'representative'),
      ['manage', 'manage', 'manage', 'comment'],
    ],
    [
      'who writes for the lead',
      actor(LEAD.organisationId, 'contributor'),
      ['edit', 'edit', 'edit', 'comment'],
    ],
    [
      'the representative of a partner',
      actor(TOWN.organisationId, 'representative'),
      ['comment', 'comment', 'comment', 'manage'],
    ],
    [
      'who writes for a partner',
      actor(TOWN.organisationId, 'contributor'),
      ['comment', 'comment', 'comment', 'edit'],
    ],
    [
      'an auditor of a partner',
      actor(TOWN.organisationId, 'auditor'),
      ['view', 'view', 'view', 'view'],
    ],
    [
      'anyone else',
      actor(asId<'Organisation'>('other'), 'representative'),
      [null, null, null, null],
    ],
  ])('%s may', (_, who, levels) => {
    const { on } = rights(who);
    expect([
      on('sections'),
      on('sections/needs'),
      on(`budgets/${LEAD.id}`),
      on(`documents/${TOWN.id}`),
    ]).toEqual(levels);
  });
});

describe('What is given', () => {
  const writer = actor(TOWN.organisationId, 'contributor');

  it('on one section is on no other', () => {
    const { on } = rights(writer, [{ part: 'sections/needs', level: 'edit', partnerId: TOWN.id }]);
    expect([on('sections/needs'), on('sections/impact'), on('sections')]).toEqual([
      'edit',
      'comment',
      'comment',
    ]);
  });

  it('on all sections is on each', () => {
    const { on, may } = rights(writer, [{ part: 'sections', level: 'edit', partnerId: TOWN.id }]);
    expect(on('sections/impact')).toBe('edit');
    expect(may('comment', 'sections/impact')).toBe(true);
    expect(may('manage', 'sections/impact')).toBe(false);
  });

  it('on the documents held in common opens those of no partner', () => {
    const { on } = rights(writer, [{ part: 'documents', level: 'edit', partnerId: TOWN.id }]);
    expect(on(`documents/${LEAD.id}`)).toBe('comment');
  });

  it('ends with the place of the partner in whose name it was given', () => {
    const gone = asId<'Partner'>('018f0000-0000-7000-8000-000000000003');
    const { on } = rights(writer, [{ part: 'sections', level: 'manage', partnerId: gone }]);
    expect(on('sections')).toBe('comment');
  });

  it('never takes anything away', () => {
    const roles = fc.subarray<Role>(['representative', 'contributor', 'administrator', 'auditor'], {
      minLength: 1,
    });
    const parts = fc.constantFrom(...partsOf(PARTNERS));
    const levels = fc.constantFrom(...RIGHT_LEVELS);
    fc.assert(
      fc.property(
        roles,
        fc.constantFrom(...PARTNERS),
        parts,
        levels,
        (some, place, part, level) => {
          const who = actor(place.organisationId, ...some);
          const before = rights(who).on(part);
          const after = rights(who, [{ part, level, partnerId: place.id }]).on(part);
          const rank = (one: RightLevel | null) => (one === null ? -1 : RIGHT_LEVELS.indexOf(one));
          expect(rank(after)).toBe(Math.max(rank(before), rank(level)));
        },
      ),
    );
  });
});

describe('The path of a part', () => {
  it.each([
    ['sections', true],
    ['sections/common-strategy', true],
    ['sections/Common', false],
    ['financing-plan', true],
    ['charter', true],
    ['charter/1', false],
    ['budgets', false],
    [`budgets/${TOWN.id}`, true],
    [`documents/${TOWN.id}`, true],
    ['budgets/018f0000-0000-7000-8000-00000000000f', false],
    [`budgets/${TOWN.id}/lines`, false],
    ['', false],
  ])('%s: %s', (part, isKnown) => {
    expect(checkPart(part, PARTNERS)).toHaveLength(isKnown ? 0 : 1);
  });
});
