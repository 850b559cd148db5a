import fc from 'fast-check';

import { asLocalDate } from '#kernel/dates';
import { asId } from '#kernel/ids';
import { addAll, eur, parseEur } from '#kernel/money';

import type { Clause, ClauseTemplate, Party, Terms } from '../agreements.types';

import { amendedTerms, checkAmendment } from './amendment';
import { changesBetween } from './changes';
import { checkVariables, writeClauses } from './clauses';
import { checkConsortiumAgreement, CONSORTIUM_CONTENTS } from './consortium-agreement';
import { checkTerms, type Surroundings } from './terms';

const id = (name: string) => asId<'Organisation'>(name);
const party = (name: string, capacity: Party['capacity'], share = '0.00'): Party => ({
  organisationId: id(name),
  capacity,
  share: parseEur(share),
});

const CLAUSE: Clause = {
  templateId: asId<'ClauseTemplate'>('object'),
  code: 'house-object',
  number: 1,
  kind: 'object',
  title: { fr: 'Objet', en: 'Purpose' },
  body: { fr: 'Faire.', en: 'Do.' },
};

const BASE: Terms = {
  title: 'Cuisines partagées',
  grant: parseEur('30000.00'),
  startsOn: null,
  endsOn: null,
  isOnwardTransferAllowed: false,
  isConsortiumAgreementRequired: false,
  parties: [
    party('funder', 'funder'),
    party('lead', 'lead', '20000.00'),
    party('partner', 'partner', '10000.00'),
  ],
  instalments: [
    {
      number: 1,
      label: { fr: 'Tout', en: 'All' },
      trigger: 'agreement-in-force',
      ratePpm: 1_000_000,
      amount: parseEur('30000.00'),
    },
  ],
  clauses: [CLAUSE],
};

const AROUND: Surroundings = {
  threshold: { above: parseEur('23000.00'), kinds: ['object', 'amount'] },
  decided: parseEur('30000.00'),
  funderId: 'funder',
  knownIds: ['funder', 'lead', 'partner', 'newcomer'],
};

const withClauses = (terms: Omit<Terms, 'clauses'>): Terms => ({ ...terms, clauses: [CLAUSE] });

describe('amendedTerms', () => {
  it('keeps what it is not told', () => {
    expect(withClauses(amendedTerms(BASE, {}))).toEqual(BASE);
  });

  it('makes who is no longer named leave, unless it can no longer sign', () => {
    const parties = [party('lead', 'lead', '20000.00'), party('newcomer', 'partner', '10000.00')];
    const namesOf = (unreachableIds: readonly string[]) =>
      amendedTerms(BASE, { parties, unreachableIds }).parties.map(
        ({ organisationId, capacity }) => `${organisationId} ${capacity}`,
      );
    const staying = ['funder funder', 'lead lead', 'newcomer partner'];
    expect(namesOf([])).toEqual([...staying, 'partner leaving']);
    expect(namesOf(['partner'])).toEqual(staying);
  });

  it('forgets who has left already', () => {
    const left = { ...BASE, parties: [...BASE.parties, party('gone', 'leaving')] };
    expect(amendedTerms(left, {}).parties).toEqual(BASE.parties);
  });

  it('shares and schedules any other grant to the cent', () => {
    fc.assert(
      fc.property(fc.bigInt(1n, 3_000_000n), (cents) => {
        const { parties, instalments } = amendedTerms(BASE, { grant: eur(cents) });
        expect(addAll(parties.map(({ share }) => share)).cents).toBe(cents);
        expect(addAll(instalments.map(({ amount }) => amount)).cents).toBe(cents);
      }),
    );
  });

  it('is not for changing the lead', () => {
    const parties = [party('partner', 'lead', '30000.00')];
    expect(checkAmendment(BASE, { parties })).toMatchObject([{ code: 'lead-is-permanent' }]);
    expect(checkAmendment(BASE, {})).toEqual([]);
  });
});

describe('checkTerms', () => {
  const codesOf = (terms: Partial<Terms>, around: Partial<Surroundings> = {}) =>
    checkTerms({ ...BASE, ...terms }, { ...AROUND, ...around }).map(({ code, params }) =>
      code === 'clause-missing' ? `${code} ${String(params?.['kind'])}` : code,
    );

  it.each<[string, Partial<Terms>, string[]]>([
    [
      'a period that is reversed',
      {
        startsOn: asLocalDate('2027-02-01'),
        endsOn: asLocalDate('2027-01-01'),
      },
      ['period-reversed', 'clause-missing amount'],
    ],
    [
      'two leads',
      {
        parties: [...BASE.parties, party('newcomer', 'lead')],
      },
      ['agreement-needs-one-lead', 'clause-missing amount'],
    ],
    [
      'onward transfer alone',
      {
        isOnwardTransferAllowed: true,
      },
      ['onward-transfer-without-consortium-agreement', 'clause-missing amount'],
    ],
    ['a clause that the law asks for', {}, ['clause-missing amount']],
  ])('refuses %s', (_, terms, codes) => {
    expect(codesOf(terms)).toEqual(codes);
  });

  it('asks for clauses above the threshold, not at it', () => {
    expect(
      codesOf(
        { clauses: [] },
        {
          threshold: { above: BASE.grant, kinds: ['object'] },
        },
      ),
    ).toEqual([]);
  });
});

describe('changesBetween', () => {
  it('finds nothing between a revision and itself', () => {
    expect(changesBetween(BASE, BASE)).toEqual([]);
  });

  it('says amounts in euros and percent, also of what was not there', () => {
    const after = withClauses(
      amendedTerms(BASE, {
        parties: [party('lead', 'lead', '20000.01'), party('newcomer', 'partner', '9999.99')],
      }),
    );
    const money = changesBetween(BASE, after).filter(({ kind }) => kind === 'money');
    expect(money.map(({ field, delta }) => [field, delta?.amount, delta?.percent])).toEqual([
      ['/parties/lead/share', '0.01', '0.00'],
      ['/parties/partner/share', '-10000.00', '-100.00'],
      ['/parties/newcomer/share', '9999.99', null],
    ]);
  });

  it('is the mirror of the way back, in euros', () => {
    fc.assert(
      fc.property(fc.bigInt(1n, 3_000_000n), (cents) => {
        const after = withClauses(amendedTerms(BASE, { grant: eur(cents) }));
        const there = changesBetween(BASE, after).map(({ field, before, after: to }) => [
          field,
          to,
          before,
        ]);
        const back = changesBetween(after, BASE).map(({ field, before, after: to }) => [
          field,
          before,
          to,
        ]);
        expect(back).toEqual(there);
      }),
    );
  });
});

describe('writeClauses', () => {
  const template = (fr: string): ClauseTemplate => ({
    ...CLAUSE,
    id: CLAUSE.templateId,
    body: { fr, en: fr },
  });
  const names = { reference: 'C1', nameOf: (name: string) => name.toUpperCase() };

  it('fills in names and amounts, in each language', () => {
    const text = '{funder}, {beneficiaries} : {grant}. {period}';
    const [clause] = writeClauses([template(text)], BASE, names);
    expect(clause?.body).toEqual({
      fr: 'FUNDER, LEAD et PARTNER : 30\u202f000,00 €.',
      en: 'FUNDER, LEAD and PARTNER : €30,000.00.',
    });
  });

  it('takes no variable from what it fills in', () => {
    const tricky = { ...BASE, title: '{grant}' };
    const [clause] = writeClauses([template('{title}')], tricky, names);
    expect(clause?.body.fr).toBe('{grant}');
  });

  it('knows which variables there are', () => {
    const body = { fr: '{grant} {amount_due}', en: '{}' };
    expect(checkVariables(body).map(({ params }) => params?.['name'])).toEqual(['amount_due', '']);
  });
});

describe('checkConsortiumAgreement', () => {
  const today = asLocalDate('2026-11-23');
  const file = { organisationId: 'lead', status: 'clean' };

  it('wants all that partners must settle, from the lead', () => {
    const whole = { signedOn: today, contents: CONSORTIUM_CONTENTS };
    expect(checkConsortiumAgreement(whole, file, { leadId: 'lead', today })).toEqual([]);
    const bare = checkConsortiumAgreement(
      { ...whole, contents: CONSORTIUM_CONTENTS.slice(1) },
      { ...file, organisationId: 'partner' },
      { leadId: 'lead', today },
    );
    expect(bare).toMatchObject([
      { code: 'consortium-agreement-lacks', params: { content: 'parties' } },
      { code: 'consortium-agreement-file-of-another' },
    ]);
  });
});
