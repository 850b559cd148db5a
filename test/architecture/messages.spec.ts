import { faultsOf, sentencesOf } from './catalogues';
import { codesOf } from './codes';
import { sourcesBelow, type Source } from './sources';

const MODULE = /^libs\/(?:platform|domain)\/([^/]+)\/src\//;

/** The faults of the whole house: each module says its own codes, any catalogue may hold them. */
function faultsIn(sources: readonly Source[]): readonly string[] {
  const own = sources.filter(({ path }) => MODULE.test(path) && !path.endsWith('spec.ts'));
  const modules = new Set(own.map(({ path }) => MODULE.exec(path)?.[1] ?? ''));
  const codes = [...modules].flatMap((module) =>
    codesOf(
      module,
      own.filter(({ path }) => MODULE.exec(path)?.[1] === module),
    ),
  );
  const spoken = sources.filter(({ path }) => path.endsWith('.messages.ts'));
  return faultsOf(codes, spoken.flatMap(sentencesOf));
}

describe('What the house says to people', () => {
  it('is written in French and in English, for every code, with the same placeholders', () => {
    expect(faultsIn(sourcesBelow('libs', 'apps'))).toEqual([]);
  });

  describe('is seen to be faulty', () => {
    const CATALOGUE = `export const LOANS_MESSAGES = {
      'loans.loan-refused': { fr: 'Prêt refusé.', en: 'Loan refused.' },
      'loans.too-large': { fr: 'Au-delà de {limit}.', en: 'Above {limit}.' },
    };`;
    const faultsWith = (text: string, catalogue = CATALOGUE) =>
      faultsIn([
        { path: 'libs/domain/loans/src/loans.messages.ts', text: catalogue },
        { path: 'libs/domain/loans/src/loans.errors.ts', text },
      ]);
    const REFUSED = `super({ kind: 'rule-broken', code: 'loans.loan-refused', refusals });`;

    it('not when all is said', () => {
      expect(faultsWith(`${REFUSED} refusal('too-large', '/amount', { limit });`)).toEqual([]);
    });

    it('not when a sentence takes the words of its language', () => {
      const sentence = `{ fr: 'Voir {titleFr}.', en: 'See {titleEn}.' }`;
      expect(faultsWith('', `const M = { 'loans.see': ${sentence} };`)).toEqual([]);
    });

    it.each([
      ['a problem has no sentence', `super({ kind: 'conflict', code: 'loans.loan-closed' });`],
      ['a refusal has no sentence', `${REFUSED} refusal('too-small', '/amount');`],
      ['either side of a choice has none', `${REFUSED} refusal(x ? 'loan-refused' : 'too-small');`],
      ['no sentence has the shape of a code', `super({ code: \`loans.grant-\${reason}\` });`],
      ['a life cycle has no sentence', `const cycle = lifecycle('loans', {});`],
      ['a value is not given', `${REFUSED} refusal('too-large', '/amount');`],
      ['a value has another name', `${REFUSED} refusal('too-large', '/amount', { most: 1 });`],
    ])('when %s', (_, text) => {
      expect(faultsWith(text)).toHaveLength(1);
    });

    it.each([
      ['French is missing', `{ en: 'Above.' }`],
      ['English is blank', `{ fr: 'Au-delà.', en: ' ' }`],
      ['the placeholders differ', `{ fr: 'Au-delà de {limit}.', en: 'Above {most}.' }`],
      [
        'one is only in a plural',
        `{ fr: '{n, plural, other {# {a}}}', en: '{n, plural, other {#}}' }`,
      ],
      ['a brace is open', `{ fr: 'Au-delà de {limit', en: 'Above {limit}.' }`],
      ['a quote swallows a placeholder', `{ fr: "Plus de l'{limit}", en: 'More than {limit}' }`],
    ])('when %s', (_, sentence) => {
      expect(faultsWith('', `const M = { 'loans.too-large': ${sentence} };`)).toHaveLength(1);
    });
  });
});
