import fc from 'fast-check';

import { asId } from '#kernel/ids';

import { STANCES, type SessionCollege } from '../deliberation.types';

import { checkArrangement, checkConclusion, checkOpening, tallyOf } from './session';

const college = (code: string, weight: number, quorum = 1): SessionCollege => ({
  code,
  label: code,
  weight,
  quorum,
});
const member = (personId: string, code: string) => ({
  personId: asId<'Person'>(personId),
  college: code,
});
const says = (personId: string, stance: (typeof STANCES)[number]) => ({
  personId: asId<'Person'>(personId),
  stance,
});

const colleges = [college('elected', 2), college('residents', 1, 2)];
const members = [member('ana', 'elected'), member('bo', 'residents'), member('cy', 'residents')];
const codes = (refusals: readonly { code: string; pointer?: string }[]) =>
  refusals.map(({ code, pointer }) => (pointer === undefined ? code : `${code} ${pointer}`));

describe('A committee session', () => {
  const facts = { personIds: ['ana', 'bo', 'cy'], applicationIds: ['one', 'two'] };

  it('is set up with known people, in its colleges, on files of the call', () => {
    const arrangement = { chairId: 'ana', colleges, members, applicationIds: ['two'] };
    expect(checkArrangement(arrangement, facts)).toEqual([]);
  });

  it('is refused with every reason', () => {
    const arrangement = {
      chairId: 'dee',
      colleges: [...colleges, college('elected', 1)],
      members: [...members, member('ana', 'bank'), member('eve', 'elected')],
      applicationIds: ['one', 'nine'],
    };
    expect(codes(checkArrangement(arrangement, facts))).toEqual([
      'college-repeated /colleges/2/code',
      'member-repeated /members/3/personId',
      'college-unknown /members/3/college',
      'member-not-known /members/4/personId',
      'chair-not-a-member /chairId',
      'application-not-to-deliberate /applicationIds/1',
    ]);
  });

  it('opens with its chair, an agenda, and the quorum of each college', () => {
    const opening = { chairId: 'ana', colleges, members, fileCount: 1 };
    expect(checkOpening(opening, ['ana', 'bo', 'cy'])).toEqual([]);
    expect(checkOpening(opening, ['bo', 'zoe'])).toEqual([
      { code: 'present-not-a-member', pointer: '/presentIds/1' },
      { code: 'chair-missing' },
      { code: 'quorum-missing', params: { college: 'elected', quorum: 1, count: 0 } },
      { code: 'quorum-missing', params: { college: 'residents', quorum: 2, count: 1 } },
    ]);
    const empty = { chairId: 'ana', colleges: [], members, fileCount: 0 };
    expect(codes(checkOpening(empty, ['ana']))).toEqual(['agenda-empty', 'college-missing']);
  });

  it('concludes once all who may look at a file have spoken', () => {
    const positions = [says('ana', 'consent'), says('bo', 'objection')];
    const facts_ = { colleges, sitting: members, positions };
    expect(codes(checkConclusion(facts_))).toEqual(['positions-missing']);
    const recused = { ...facts_, sitting: members.slice(0, 2) };
    expect(codes(checkConclusion(recused))).toEqual(['quorum-missing']);
  });

  it('weighs colleges, not heads', () => {
    const positions = [says('ana', 'consent'), says('bo', 'objection'), says('cy', 'reservation')];
    expect(tallyOf({ colleges, sitting: members, positions })).toEqual({
      consent: 666_666,
      reservation: 166_666,
      objection: 166_666,
    });
    expect(tallyOf({ colleges, sitting: members, positions: [] }).consent).toBe(0);
  });

  it('never counts more than all there is', () => {
    const stances = fc.array(fc.constantFrom(...STANCES), { minLength: 3, maxLength: 3 });
    const weights = fc.tuple(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 100 }));
    fc.assert(
      fc.property(stances, weights, ([ana, bo, cy], [one, two]) => {
        const tally = tallyOf({
          colleges: [college('elected', one), college('residents', two)],
          sitting: members,
          positions: [
            says('ana', ana ?? 'consent'),
            says('bo', bo ?? 'consent'),
            says('cy', cy ?? 'consent'),
          ],
        });
        const sum = tally.consent + tally.reservation + tally.objection;
        expect(sum <= 1_000_000 && sum > 999_990).toBe(true);
      }),
    );
  });
});
