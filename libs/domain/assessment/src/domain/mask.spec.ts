import fc from 'fast-check';

import { maskNames, maskValue } from './mask';

const masked = [
  { name: 'Les Moulins', alias: 'Partenaire 1' },
  { name: 'Les Moulins du Haut (SCIC)', alias: 'Partenaire 2' },
  { name: 'É', alias: 'Partenaire 3' },
];

describe('A blind file', () => {
  it.each([
    ['Avec les moulins, tout change.', 'Avec Partenaire 1, tout change.'],
    ['LES MOULINS DU HAUT (SCIC) porte', 'Partenaire 2 porte'],
    ['Rien à cacher ici, É.', 'Rien à cacher ici, É.'],
  ])('turns “%s” into “%s”', (text, expected) => {
    expect(maskNames(text, masked)).toBe(expected);
  });

  it('is masked in every text of its answers, whatever their form', () => {
    const answers = { who: ['Les Moulins'], rows: [{ id: '1', with: 'Les Moulins' }], yes: true };
    expect(maskValue(answers, masked)).toEqual({
      who: ['Partenaire 1'],
      rows: [{ id: '1', with: 'Partenaire 1' }],
      yes: true,
    });
  });

  it('never shows a name again, whatever stands round it', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const text = maskNames(`${before}Les Moulins${after}`, masked).toLowerCase();
        expect(text).not.toContain('les moulins');
      }),
    );
  });
});
