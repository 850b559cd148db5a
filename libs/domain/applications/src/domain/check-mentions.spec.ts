import { checkMentions, toldOf } from './check-mentions';

describe('The people named in a comment', () => {
  it('write for a partner of the consortium, or are refused each where they stand', () => {
    expect(checkMentions(['ana', 'bo'], ['ana', 'bo', 'cy'])).toEqual([]);
    expect(checkMentions(['ana', 'zoe', 'yan'], ['ana'])).toEqual([
      { code: 'person-not-of-the-consortium', pointer: '/mentions/1' },
      { code: 'person-not-of-the-consortium', pointer: '/mentions/2' },
    ]);
  });

  it('are told once, with those who wrote before; who writes is not', () => {
    expect(toldOf('ana', ['bo', 'ana'], ['cy', 'bo', 'ana'])).toEqual(['bo', 'cy']);
  });
});
