import { normaliseEmail, normaliseName } from './person-facts';

it('takes two ways of typing an address for one', () => {
  expect(normaliseEmail(' Amandine.Faure@Biovallee.Example ')).toBe(
    'amandine.faure@biovallee.example',
  );
});

it('writes a name with composed accents and single spaces', () => {
  expect(normaliseName('  Anai\u0308s\u00A0 de  la  Tour ')).toBe('Anaïs de la Tour');
});
