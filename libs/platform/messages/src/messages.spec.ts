import { Test } from '@nestjs/testing';

import { Bug } from '#kernel/problems';

import { Messages } from './messages';
import { MessagesModule } from './messages.module';

const CATALOGUE = {
  'loans.late': {
    fr: '{count, plural, =0 {Aucune échéance} one {# échéance} other {# échéances}} en retard pour {name}.',
    en: '{count, plural, =0 {No instalment is} one {# instalment is} other {# instalments are}} late for {name}.',
  },
  'loans.plain': { fr: 'L’échéance <b> n’est pas due.', en: 'It is not due.' },
  'loans.amount': { fr: '{points, number} points', en: '{points, number} points' },
};

describe('Messages', () => {
  const messages = new Messages();
  messages.add(CATALOGUE);

  it.each([
    ['fr', 0, 'Aucune échéance en retard pour Zoé.'],
    ['fr', 1, '1 échéance en retard pour Zoé.'],
    ['fr', 2, '2 échéances en retard pour Zoé.'],
    ['en', 1, '1 instalment is late for Zoé.'],
    ['en', 0, 'No instalment is late for Zoé.'],
  ] as const)('say in %s with %d: %s', (language, count, sentence) => {
    expect(messages.say(language, 'loans.late', { count, name: 'Zoé' })).toBe(sentence);
  });

  it('write numbers as readers of the language expect', () => {
    const say = (language: 'fr' | 'en') =>
      messages.say(language, 'loans.amount', { points: 12345 });

    expect(say('fr')).toBe('12\u202f345 points');
    expect(say('en')).toBe('12,345 points');
  });

  it('leave what looks like a tag as it is written', () => {
    expect(messages.say('fr', 'loans.plain')).toBe('L’échéance <b> n’est pas due.');
  });

  it('are a bug to ask for what is not written', () => {
    expect(() => messages.say('fr', 'loans.nothing')).toThrow(Bug);
  });

  it('may be added twice, but not said otherwise', () => {
    messages.add(CATALOGUE);

    expect(() => messages.add({ 'loans.plain': { fr: 'Autre', en: 'Other' } })).toThrow(Bug);
  });

  it('of every module come together as an application starts', async () => {
    const module = await Test.createTestingModule({
      imports: [
        MessagesModule.with({ 'calls.a': { fr: 'A', en: 'A' } }),
        MessagesModule.with(
          { 'loans.b': { fr: 'B', en: 'B' } },
          { 'loans.c': { fr: 'C', en: 'C' } },
        ),
      ],
    }).compile();

    const all = module.get(Messages, { strict: false });
    expect(all.codes()).toEqual(['calls.a', 'loans.b']);
    expect(all.say('fr', 'loans.c')).toBe('C');
  });

  it.each([
    ['Rien.', [['Rien.']]],
    ['Au-delà de {limit, number} €.', [['Au-delà de ', ' €.']]],
    ['{n, plural, one {# jour} other {# jours}} de trop', [['', ' jours de trop']]],
    [
      '{name} {state, select, a {entre} other {sort}}.',
      [
        ['', ' entre.'],
        ['', ' sort.'],
      ],
    ],
    ['{day, date, short}{hour, time}', [['', '', '']]],
  ])('outline what may be said of %s', (fr, outlines) => {
    const one = new Messages();
    one.add({ 'loans.d': { fr, en: fr } });

    expect(one.outlines('fr', 'loans.d')).toEqual(outlines);
  });
});
