import { aliasNumbers, checkMerge, mergedNumbers, type MergedOne } from './merge';

const KEPT: MergedOne = {
  id: 'kept',
  siren: '732829320',
  siret: null,
  rna: null,
  mergedIntoId: null,
  hasAliases: false,
  hasBankDetails: true,
};
const MERGED: MergedOne = {
  ...KEPT,
  id: 'merged',
  siren: null,
  rna: 'W263001234',
  hasBankDetails: false,
};

describe('checkMerge', () => {
  const codesOf = (kept: Partial<MergedOne>, merged: Partial<MergedOne>, count = 0) =>
    checkMerge({ ...KEPT, ...kept }, { ...MERGED, ...merged }, [{ kind: 'consortia', count }]).map(
      ({ code }) => code,
    );

  it('accepts one known by its SIREN and one by its RNA', () => {
    expect(codesOf({}, {})).toEqual([]);
  });

  it('lists every reason against', () => {
    expect(codesOf({ id: 'merged' }, {})).toEqual(['merge-of-itself']);
    const everything = { siren: '552100554', mergedIntoId: 'x', hasAliases: true };
    expect(
      codesOf({ mergedIntoId: 'y', rna: 'W263009999' }, { ...everything, hasBankDetails: true }, 2),
    ).toEqual([
      'merge-into-an-alias',
      'merge-already-done',
      'merge-of-a-survivor',
      'merge-of-two-sirens',
      'merge-of-two-rnas',
      'merge-of-two-accounts',
      'merge-of-two-partners',
    ]);
  });
});

describe('mergedNumbers', () => {
  it('takes what is missing, and leaves no number to two', () => {
    const taken = mergedNumbers(KEPT, MERGED);
    expect(taken).toEqual({ siren: '732829320', siret: null, rna: 'W263001234' });
    expect(aliasNumbers(MERGED, taken)).toEqual({ siren: null, siret: null, rna: null });
  });

  it('takes a SIREN with its SIRET', () => {
    const numbered = { siren: '732829320', siret: '73282932000074', rna: null };
    const taken = mergedNumbers(MERGED, numbered);
    expect(taken).toEqual({ ...numbered, rna: 'W263001234' });
    expect(aliasNumbers(numbered, taken)).toEqual({ siren: null, siret: null, rna: null });
  });
});
