import { asLocalDate } from '#kernel/dates';

import { ACTOR_FAMILIES, COLLEGES, LEGAL_FORMS } from '../organisations.types';

import { checkCollege, usualCollege } from './college';
import { FORMS_OF_FAMILY, TRAITS } from './legal-forms';
import {
  checkOrganisation,
  normaliseFacts,
  organisationRecord,
  type OrganisationFacts,
} from './organisation-facts';

const TODAY = asLocalDate('2026-11-23');

const ASSOCIATION: OrganisationFacts = {
  name: 'Les Jardins du Val',
  legalForm: 'declared-association',
  actorFamily: 'association',
  college: null,
  collegeReason: null,
  siren: '732829320',
  siret: null,
  rna: null,
  isEss: null,
  seatTerritoryId: null,
  createdOn: null,
};

const GROUP: OrganisationFacts = {
  ...ASSOCIATION,
  legalForm: 'undeclared-group',
  actorFamily: 'residents-group',
  siren: null,
};

const COMPANY: OrganisationFacts = {
  ...ASSOCIATION,
  legalForm: 'commercial-company',
  actorFamily: 'company',
};

const codesOf = (facts: OrganisationFacts): string[] =>
  checkOrganisation(facts, TODAY).map(({ code }) => code);

describe('checkOrganisation', () => {
  it.each<[string, OrganisationFacts]>([
    ['an association known by its SIREN', ASSOCIATION],
    ['an association known by its RNA', { ...ASSOCIATION, siren: null, rna: 'W263001234' }],
    ['a group of residents that is in no register', GROUP],
    ['an organisation created today', { ...ASSOCIATION, createdOn: TODAY }],
    ['a company of the ESS', { ...COMPANY, isEss: true }],
  ])('accepts %s', (_, facts) => {
    expect(codesOf(facts)).toEqual([]);
  });

  it.each<[string, OrganisationFacts, string[]]>([
    [
      'a legal form of another family',
      { ...ASSOCIATION, actorFamily: 'bank' },
      ['legal-form-not-of-family'],
    ],
    ['an association in no register', { ...ASSOCIATION, siren: null }, ['siren-or-rna-missing']],
    ['a company without SIREN', { ...COMPANY, siren: null }, ['siren-missing']],
    ['a company with an RNA', { ...COMPANY, rna: 'W263001234' }, ['rna-not-of-legal-form']],
    [
      'an association of Alsace-Moselle with an RNA',
      { ...ASSOCIATION, legalForm: 'local-law-association', rna: 'W263001234' },
      ['rna-not-of-legal-form'],
    ],
    [
      'a group of residents with numbers',
      { ...GROUP, siren: '732829320', rna: 'W263001234' },
      ['number-of-an-undeclared-group', 'number-of-an-undeclared-group'],
    ],
    [
      'the SIRET of another',
      { ...ASSOCIATION, siret: '20004697700019' },
      ['siret-of-another-siren'],
    ],
    [
      'an association that says it is not of the ESS',
      { ...ASSOCIATION, isEss: false },
      ['ess-by-law'],
    ],
    ['a group that says it is of the ESS', { ...GROUP, isEss: true }, ['ess-not-possible']],
    [
      'an organisation created tomorrow',
      { ...ASSOCIATION, createdOn: asLocalDate('2026-11-24') },
      ['created-on-in-the-future'],
    ],
  ])('refuses %s', (_, facts, codes) => {
    expect(codesOf(facts)).toEqual(codes);
  });

  it('gives every reason at once, each at its place', () => {
    const facts: OrganisationFacts = {
      ...COMPANY,
      legalForm: 'scop',
      siren: '732829321',
      siret: '2000469770001X',
      rna: 'W1',
      isEss: false,
      college: 'residents',
      createdOn: asLocalDate('2030-01-01'),
    };

    expect(checkOrganisation(facts, TODAY).map(({ code, pointer }) => [code, pointer])).toEqual([
      ['legal-form-not-of-family', '/legalForm'],
      ['siren-checksum-wrong', '/siren'],
      ['siret-not-digits', '/siret'],
      ['siret-of-another-siren', '/siret'],
      ['rna-malformed', '/rna'],
      ['rna-not-of-legal-form', '/rna'],
      ['ess-by-law', '/isEss'],
      ['college-not-of-family', '/college'],
      ['created-on-in-the-future', '/createdOn'],
    ]);
  });

  it('says once what is wrong with a SIRET given alone', () => {
    const facts = normaliseFacts({ ...ASSOCIATION, siren: null, siret: '732 829 320 00075' });

    expect(codesOf(facts)).toEqual(['siret-checksum-wrong']);
  });
});

describe('normaliseFacts', () => {
  it('reads the SIREN from the SIRET, and writes numbers as the registers do', () => {
    const facts = normaliseFacts({
      ...ASSOCIATION,
      name: '  Cafe\u0301 du Val ',
      siren: null,
      siret: '732 829 320 00074',
      rna: 'w263001234',
    });

    expect(facts).toMatchObject({
      name: 'Café du Val',
      siren: '732829320',
      siret: '73282932000074',
      rna: 'W263001234',
    });
  });
});

describe('organisationRecord', () => {
  it.each<[string, OrganisationFacts, boolean, string]>([
    ['an association', ASSOCIATION, true, 'ess-organisation'],
    ['a company', COMPANY, false, 'company'],
    ['a company of the ESS', { ...COMPANY, isEss: true }, true, 'ess-organisation'],
    ['a group of residents', GROUP, false, 'residents'],
  ])('says where %s counts', (_, facts, isEss, college) => {
    expect(organisationRecord(facts)).toMatchObject({ isEss, college });
  });

  it('keeps the reason of an exception, and no other', () => {
    const collegeReason = 'Distributes grants.';
    const usual = organisationRecord({
      ...ASSOCIATION,
      college: 'ess-organisation',
      collegeReason,
    });
    const exception = organisationRecord({ ...ASSOCIATION, college: 'funder', collegeReason });

    expect(usual.collegeReason).toBeNull();
    expect(exception).toMatchObject({ college: 'funder', collegeReason });
  });
});

describe('checkCollege', () => {
  it('refuses an exception without its reason', () => {
    expect(checkCollege('foundation', true, 'funder', null)).toEqual([
      { code: 'college-reason-missing', pointer: '/collegeReason', params: { college: 'funder' } },
    ]);
  });

  it('accepts the usual college of every family, and never a group of residents elsewhere', () => {
    for (const family of ACTOR_FAMILIES) {
      expect(checkCollege(family, false, usualCollege(family, false), null)).toEqual([]);
    }
    for (const college of COLLEGES.filter((one) => one !== 'residents')) {
      expect(checkCollege('residents-group', false, college, 'Because.')).not.toEqual([]);
    }
  });
});

describe('The table of legal forms', () => {
  it('gives every form to some family', () => {
    const used = new Set(Object.values(FORMS_OF_FAMILY).flat());
    expect([...used].toSorted()).toEqual([...LEGAL_FORMS].toSorted());
    expect(Object.keys(TRAITS).toSorted()).toEqual([...LEGAL_FORMS].toSorted());
  });
});
