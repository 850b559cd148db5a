import { initialsOf, referenceOf, variantsOf, yearOf } from './reference';

describe('The reference of a call', () => {
  it.each([
    ['Fondation Vallée Vive', 'FVV'],
    ['Communauté de communes du Val de Drôme en Biovallée', 'CCVDB'],
    ['Région Auvergne-Rhône-Alpes', 'RARA'],
    ['L’Écho', 'ECHO'],
    ['Agence nationale de la cohésion des territoires ruraux et urbains', 'ANCTRU'],
    ['3 Rivières', 'F3RX'],
    ['基金会', 'FX'],
  ])('takes its letters from %s: %s', (name, code) => {
    expect(initialsOf(name)).toBe(code);
  });

  it('goes on counting when letters are taken', () => {
    const [first, second, third] = variantsOf('FVV');
    expect([first, second, third]).toEqual(['FVV', 'FVV2', 'FVV3']);
  });

  it('is written with four figures, or more', () => {
    expect(referenceOf(2026, 'PTCE', 1)).toBe('2026-PTCE-0001');
    expect(referenceOf(2026, 'PTCE', 12_345)).toBe('2026-PTCE-12345');
  });

  it('is of the year that it is where the call takes place', () => {
    const instant = new Date('2026-12-31T23:30:00Z');
    expect(yearOf(instant, 'Europe/Paris')).toBe(2027);
    expect(yearOf(instant, 'America/Martinique')).toBe(2026);
  });
});
