import type { Field } from '#domain/calls';

import type { Reader } from './answer-words';
import { copyBlocks, type CopiedDossier } from './copy-blocks';

const reader = (language: Reader['language']): Reader => ({
  language,
  say: (key, params) => (params === undefined ? key : `${key} ${Object.values(params).join(' ')}`),
});

const field = (code: string, more: Partial<Field> = {}): Field => ({
  code,
  label: { fr: `Question ${code}`, en: `Question ${code}` },
  help: { fr: '', en: '' },
  type: 'text',
  concept: 'hidden',
  full: 'mandatory',
  maxLength: null,
  min: null,
  max: null,
  unit: null,
  options: [],
  fields: [],
  minItems: 0,
  maxItems: null,
  shownWhen: null,
  ...more,
});

const DOSSIER: CopiedDossier = {
  reference: '2027-PTCE-0001-0001',
  title: 'Une cuisine partagée',
  call: { reference: '2027-PTCE-0001', title: { fr: 'Cuisines', en: 'Kitchens' } },
  lead: { name: 'La Fabrique' },
  requested: { amount: '12500.00' },
  total: { amount: '1234567.50' },
  sections: [
    {
      code: 'needs',
      label: { fr: 'Besoins', en: 'Needs' },
      help: { fr: '', en: '' },
      fields: [field('why'), field('common', { type: 'yes-no' })],
      answers: { why: 'Manger local.', common: true },
    },
  ],
  partners: [
    {
      organisation: { name: 'La Fabrique' },
      role: 'lead',
      requested: { amount: '12500.00' },
      total: { amount: '25000.00' },
      lines: [
        { account: '64', label: null, amount: { amount: '25000.00' } },
        { account: 'x', label: 'Divers', amount: { amount: '10.50' } },
      ],
    },
  ],
};

const BESIDES = {
  receipt: { receivedAt: '15 janvier 2027', sha256: 'a'.repeat(64), signature: 'b'.repeat(86) },
  accounts: new Map([['64', { fr: '64 Personnel', en: '64 Staff' }]]),
};

describe('copyBlocks', () => {
  it('tells the proof first, then what is said, then the money', () => {
    const blocks = copyBlocks(reader('fr'), DOSSIER, BESIDES);

    expect(blocks.map(({ kind }) => kind)).toEqual([
      'title',
      'facts',
      'note',
      'heading',
      'question',
      'text',
      'question',
      'text',
      'heading',
      'table',
      'question',
      'table',
    ]);
  });

  it('writes amounts as people of each language do, and accounts by their names', () => {
    const tables = (language: Reader['language']) =>
      copyBlocks(reader(language), DOSSIER, BESIDES).flatMap((block) =>
        block.kind === 'table' ? [block.rows] : [],
      );

    expect(tables('fr')).toEqual([
      [['La Fabrique', '25\u00a0000 €', '12\u00a0500 €']],
      [
        ['64 Personnel', '25\u00a0000 €'],
        ['x : Divers', '10,50 €'],
      ],
    ]);
    expect(tables('en')[1]).toEqual([
      ['64 Staff', '€25,000'],
      ['x : Divers', '€10.50'],
    ]);
  });

  it('lets a signature end a line, without changing what it is', () => {
    const facts = copyBlocks(reader('en'), DOSSIER, BESIDES).find(({ kind }) => kind === 'facts');
    const rows = facts?.kind === 'facts' ? facts.rows : [];
    const signature = rows.find(([name]) => name.endsWith('signature'))?.[1] ?? '';

    expect(signature.split(' ')).toHaveLength(2);
    expect(signature.replaceAll(' ', '')).toBe('b'.repeat(86));
  });
});
