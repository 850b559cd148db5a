import { checkPassword, opaque } from './password-rule';

const codes = (password: string, context: string[] = []) =>
  checkPassword(password, context).map(({ code }) => code);

describe('checkPassword', () => {
  it.each([
    ['thirteen characters', 'cerf-volant-7', ['password-too-short']],
    ['fourteen characters', 'cerf-volant-78', []],
    ['a hundred and twenty-eight', 'Vercors-1789!'.repeat(9) + 'grenouille ', []],
    ['one more', 'Vercors-1789!'.repeat(9) + 'grenouille+9', ['password-too-long']],
    [
      'characters outside the first plane, counted as one each',
      '🐝'.repeat(4) + 'ruche-9-miel',
      [],
    ],
    ['spaces and accents', 'un été à Die, sans pluie', []],
    ['one letter again and again', 'aaaaaaaaaaaaaaaa', ['password-common']],
    ['a short word again and again', 'drome-drome-drome-', ['password-common']],
    ['digits in order', '12345678901234', ['password-common']],
    ['digits backwards', '98765432109876', ['password-common']],
    ['a row of the keyboard', 'AzertyuiopQsdf', ['password-common']],
    ['a well-known phrase', 'CorrectHorseBatteryStaple', ['password-common']],
    ['a common word with ornaments', 'Motdepasse2026!!', ['password-common']],
    ['the same, short', 'Password1!', ['password-too-short', 'password-common']],
  ])('judges %s', (_, password, expected) => {
    expect(codes(password)).toEqual(expected);
  });

  it('refuses what rests on the address of its owner', () => {
    expect(codes('amandine.faure1', ['amandine.faure@biovallee.example'])).toEqual([
      'password-about-owner',
    ]);
    expect(codes('amandine range son vélo', ['amandine.faure@biovallee.example'])).toEqual([]);
  });

  it('gives every reason at once, and where', () => {
    expect(checkPassword('azerty', [])).toEqual([
      { code: 'password-too-short', pointer: '/password', params: { min: 14 } },
      { code: 'password-common', pointer: '/password', params: {} },
    ]);
  });
});

describe('opaque', () => {
  it('takes two ways of typing the same password for one', () => {
    expect(opaque('e\u0301te\u0301 a\u00a0Die')).toBe('été a Die');
  });
});
