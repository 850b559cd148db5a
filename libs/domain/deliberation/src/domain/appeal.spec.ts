import { APPEAL_LIFE, checkAnswer, checkFiling } from './appeal';

const now = new Date('2027-09-01T08:00:00Z');
const later = new Date('2027-09-01T08:00:01Z');
const codes = (refusals: readonly { code: string }[]) => refusals.map(({ code }) => code);

describe('An appeal', () => {
  it('is filed once, and before its time is over', () => {
    expect(checkFiling({ fileBy: later, hasAppeal: false }, now)).toEqual([]);
    expect(codes(checkFiling({ fileBy: now, hasAppeal: true }, now))).toEqual([
      'appeal-too-late',
      'appeal-already-filed',
    ]);
  });

  it('is answered by somebody who did not decide', () => {
    expect(checkAnswer({ decidedBy: 'ana' }, 'bo')).toEqual([]);
    expect(codes(checkAnswer({ decidedBy: 'ana' }, 'ana'))).toEqual([
      'appeal-for-another-to-answer',
    ]);
  });

  it('may go through mediation once, and ends with an answer', () => {
    expect(APPEAL_LIFE.after('filed', 'mediate')).toBe('in-mediation');
    expect(APPEAL_LIFE.actionsIn('in-mediation')).toEqual(['uphold', 'dismiss']);
    expect(APPEAL_LIFE.actionsIn('upheld')).toEqual([]);
  });
});
