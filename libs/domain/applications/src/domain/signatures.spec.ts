import fc from 'fast-check';

import { asId } from '#kernel/ids';
import type { PartnerRole } from '#domain/consortia';

import {
  adviseOnSignatures,
  checkSignatures,
  stateOf,
  type LastAct,
  type SignatureState,
} from './signatures';

const hashes = (commonSha256: string, partSha256: string) => ({ commonSha256, partSha256 });

describe('A signature', () => {
  const signed: LastAct = { act: 'signed', ...hashes('a', 'b') };
  const refused: LastAct = { act: 'refused', ...hashes('a', 'b') };

  it.each<[string, LastAct | null, SignatureState]>([
    ['that nobody gave', null, 'pending'],
    ['on what stands', signed, 'signed'],
    ['on other common parts', { ...signed, commonSha256: 'c' }, 'stale'],
    ['on another part of its own', { ...signed, partSha256: 'c' }, 'stale'],
    ['refused for what stands', refused, 'refused'],
    ['refused for what has changed since', { ...refused, partSha256: 'c' }, 'pending'],
  ])('%s', (_, last, state) => {
    expect(stateOf(last, hashes('a', 'b'))).toBe(state);
  });

  it('goes stale when what it is about changes, and of nobody else’s part', () => {
    const parts = fc.array(fc.string(), { minLength: 1, maxLength: 6 });
    const change = fc.record({ who: fc.nat(5), common: fc.boolean(), part: fc.boolean() });
    fc.assert(
      fc.property(fc.string(), parts, change, (common, all, { who, common: isCommon, part }) => {
        const acts = all.map((one): LastAct => ({ act: 'signed', ...hashes(common, one) }));
        const newCommon = isCommon ? `${common}!` : common;
        const after = all.map((one, index) => (part && index === who ? `${one}!` : one));
        const states = acts.map((act, index) =>
          stateOf(act, hashes(newCommon, after[index] ?? '')),
        );
        const expected = all.map((_, index) =>
          isCommon || (part && index === who) ? 'stale' : 'signed',
        );
        expect(states).toEqual(expected);
      }),
    );
  });
});

describe('What keeps from submitting', () => {
  const signatory = (role: PartnerRole, state: SignatureState) => ({
    partnerId: asId<'Partner'>(role),
    name: 'Die',
    role,
    state,
  });
  const codes = (found: ReturnType<typeof checkSignatures>) => found.map(({ code }) => code);

  it.each<[PartnerRole, SignatureState, string[], string[]]>([
    ['funded-partner', 'signed', [], []],
    ['funded-partner', 'pending', ['signature-missing'], []],
    ['funded-partner', 'stale', ['signature-stale'], []],
    ['funded-partner', 'refused', ['signature-refused'], []],
    ['lead', 'pending', [], []],
    ['lead', 'stale', [], []],
    ['lead', 'refused', ['signature-refused'], []],
    ['associated-partner', 'pending', [], ['signature-missing']],
    ['contributor', 'pending', [], []],
  ])('of a %s whose signature is %s', (role, state, errors, notes) => {
    expect(codes(checkSignatures([signatory(role, state)]))).toEqual(errors);
    expect(codes(adviseOnSignatures([signatory(role, state)]))).toEqual(notes);
  });
});
