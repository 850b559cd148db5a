import { asLocalDate } from '#kernel/dates';
import { asId } from '#kernel/ids';
import type { RequiredDocument } from '#domain/calls';

import { awaitedOf, checkDocuments, stateOf, type GivenDocument } from './documents';

const LEAD = asId<'Partner'>('lead');
const OTHER = asId<'Partner'>('other');
const TODAY = asLocalDate('2027-06-15');

const asked = (more: Partial<RequiredDocument> = {}): RequiredDocument => ({
  code: 'statutes',
  label: { fr: 'Statuts', en: 'Statutes' },
  scope: 'partner',
  roles: ['lead'],
  isMandatory: true,
  validityMonths: null,
  ...more,
});
const given = (more: Partial<GivenDocument> = {}): GivenDocument => ({
  code: 'statutes',
  partnerId: LEAD,
  issuedOn: asLocalDate('2026-06-15'),
  validUntil: null,
  fileStatus: 'clean',
  verdict: null,
  ...more,
});

describe('The documents that a call asks for', () => {
  it('are asked once of the application, or of each partner in the roles named', () => {
    const partners = [
      { partnerId: LEAD, role: 'lead' as const },
      { partnerId: OTHER, role: 'funded-partner' as const },
    ];
    const documents = [
      asked({ code: 'plan', scope: 'application', roles: [] }),
      asked(),
      asked({ code: 'letter', roles: ['lead', 'funded-partner'] }),
    ];
    const places = awaitedOf(documents, partners).map(
      ({ document, partnerId }) => `${document.code} ${String(partnerId)}`,
    );
    expect(places).toEqual(['plan null', 'statutes lead', 'letter lead', 'letter other']);
  });

  it.each<[string, Partial<RequiredDocument>, Partial<GivenDocument> | null, string]>([
    ['not given', {}, null, 'missing'],
    ['given', {}, {}, 'given'],
    ['twelve months old to the day', { validityMonths: 12 }, {}, 'given'],
    ['a day older', { validityMonths: 12 }, { issuedOn: asLocalDate('2026-06-14') }, 'expired'],
    ['ended yesterday', {}, { validUntil: asLocalDate('2027-06-14') }, 'expired'],
    ['ending today', {}, { validUntil: TODAY }, 'given'],
    ['accepted', {}, { verdict: 'accepted' }, 'checked'],
    ['refused', {}, { verdict: 'refused' }, 'refused'],
    ['harmful, though accepted', {}, { verdict: 'accepted', fileStatus: 'infected' }, 'refused'],
  ])('stand where they stand: %s', (_, document, one, state) => {
    expect(stateOf(asked(document), one === null ? null : given(one), TODAY)).toBe(state);
  });

  it('keep from submitting when they are mandatory and do not count', () => {
    const awaited = [
      { document: asked(), partnerId: LEAD },
      { document: asked({ code: 'letter', isMandatory: false }), partnerId: OTHER },
      { document: asked({ code: 'plan', scope: 'application', roles: [] }), partnerId: null },
      { document: asked({ code: 'bank', isMandatory: false, validityMonths: 3 }), partnerId: LEAD },
    ];
    const all = [
      given({ code: 'plan', partnerId: null, fileStatus: 'pending' }),
      given({ code: 'bank' }),
    ];
    expect(checkDocuments(awaited, all, TODAY)).toMatchObject([
      { code: 'document-missing', pointer: '/documents/statutes/lead', severity: 'error' },
      { code: 'file-in-quarantine', pointer: '/documents/plan', severity: 'warning' },
      { code: 'document-expired', pointer: '/documents/bank/lead', severity: 'error' },
    ]);
  });
});
