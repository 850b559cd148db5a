import fc from 'fast-check';

import { foldForSearch } from './fold';

describe('foldForSearch', () => {
  it.each([
    ["L'Île-d'Yeu", 'l ile d yeu'],
    ['Œuilly', 'oeuilly'],
    [
      'CC du Crestois et de Pays de Saillans - Cœur de Drôme',
      'cc du crestois et de pays de saillans coeur de drome',
    ],
    ['  Saint‑Étienne ', 'saint etienne'],
    ['L’Haÿ-les-Roses', 'l hay les roses'],
    ['Ærø', 'aerø'],
  ])('writes %s as %s', (name, folded) => {
    expect(foldForSearch(name)).toBe(folded);
  });

  it('folds once and for all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldForSearch(foldForSearch(text))).toBe(foldForSearch(text));
      }),
    );
  });
});
