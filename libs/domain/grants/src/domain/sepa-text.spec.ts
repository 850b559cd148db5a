import fc from 'fast-check';

import { sepaText } from './sepa-text';

describe('A text for a bank', () => {
  it.each([
    ['Association « Les Éco-Ateliers »', 70, 'Association Les Eco-Ateliers'],
    ['Cœur & Drôme – Vallée', 70, 'Coeur + Drome - Vallee'],
    ['L’Atelier d’été', 70, "L'Atelier d'ete"],
    ['日本', 70, '-'],
    ['Un nom trop long', 6, 'Un nom'],
    ['Un  nom', 3, 'Un'],
  ])('writes %p in at most %i letters: %p', (text, most, expected) => {
    expect(sepaText(text, most)).toBe(expected);
  });

  it('has only letters that every bank takes, and never too many', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.integer({ min: 1, max: 140 }),
        (text, most) => {
          const written = sepaText(text, most);
          expect(written).toMatch(/^[A-Za-z0-9/\-?:().,'+ ]+$/);
          expect(written.length).toBeLessThanOrEqual(most);
        },
      ),
    );
  });
});
