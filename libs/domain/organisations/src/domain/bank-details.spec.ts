import { asLocalDate } from '#kernel/dates';

import { checkBankDetails, type BankDetailsFacts, type BankProof } from './bank-details';

const TODAY = asLocalDate('2026-11-23');
const FACTS: BankDetailsFacts = {
  iban: 'FR7630006000011234567890189',
  bic: 'AGRIFRPP',
  holder: 'Les Jardins du Val',
};
const PROOF: BankProof = {
  type: 'bank-proof',
  issuedOn: asLocalDate('2026-01-02'),
  validUntil: null,
  withdrawnOn: null,
};

const codesOf = (
  facts: Partial<BankDetailsFacts>,
  proof: BankProof | null = PROOF,
  inUse: BankDetailsFacts | null = null,
) =>
  checkBankDetails({ ...FACTS, ...facts }, proof, { inUse, today: TODAY }).map(({ code }) => code);

describe('checkBankDetails', () => {
  it('accepts an account that is proven, with or without a BIC', () => {
    expect(codesOf({})).toEqual([]);
    expect(codesOf({ bic: null })).toEqual([]);
    expect(codesOf({ bic: 'CEPAFRPP' }, PROOF, FACTS)).toEqual([]);
  });

  it.each<[string, BankProof | null, string]>([
    ['that nothing proves', null, 'bank-proof-unknown'],
    ['proven by statutes', { ...PROOF, type: 'statutes' }, 'bank-proof-of-another-type'],
    ['whose proof was withdrawn', { ...PROOF, withdrawnOn: TODAY }, 'bank-proof-not-valid'],
  ])('refuses an account %s', (_, proof, code) => {
    expect(codesOf({}, proof)).toEqual([code]);
  });

  it('says all that is wrong at once', () => {
    expect(codesOf({ iban: 'FR76', bic: 'X' }, null)).toEqual([
      'iban-malformed',
      'bic-malformed',
      'bank-proof-unknown',
    ]);
    expect(codesOf({}, PROOF, FACTS)).toEqual(['bank-details-unchanged']);
  });
});
