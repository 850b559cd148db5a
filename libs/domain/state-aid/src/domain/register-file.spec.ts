import { registerFile } from './register-file';

describe('A file of aids', () => {
  it('quotes what would end a cell, and disarms what would run', () => {
    const lines = [{ name: 'Ressourcerie "Le Relais"; Die', amount: '=1+1' }];
    expect(registerFile({ name: 'Bénéficiaire', amount: 'Montant' }, lines)).toBe(
      '\uFEFF"Bénéficiaire";"Montant"\r\n"Ressourcerie ""Le Relais""; Die";"\'=1+1"\r\n',
    );
  });
});
