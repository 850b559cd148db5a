import fc from 'fast-check';

import { eur } from '#kernel/money';
import { refusal } from '#kernel/problems';

import { line } from './budget.fixture';
import type { BudgetTemplate } from './chart';
import { amountIn, readTable, tableOf } from './read-table';
import { changeLines, copyYear, repoint, useTemplate, type RevisedLines } from './revise-lines';

const codesOf = ({ refusals }: RevisedLines) =>
  refusals.map(({ code, pointer }) => `${code} ${pointer ?? ''}`);

const said = ({ lines }: RevisedLines) =>
  lines.map(({ account, year, amount }) => `${account} ${year} ${(amount?.cents ?? 0n) / 100n}`);

describe('Changing cells', () => {
  const present = [line('60', 10), line('61', 20), line('62', 30)];

  it('leaves the others, removes, and adds at the end', () => {
    const revised = changeLines(present, [
      { line: 1, set: { amount: eur(2500n) } },
      { line: 0, set: null },
      { line: null, set: { account: '64', amount: eur(100n), year: 2 } },
    ]);
    expect(said(revised)).toEqual(['61 1 25', '62 1 30', '64 2 1']);
    expect(revised.refusals).toEqual([]);
  });

  it('points to the change that a fault is of', () => {
    const revised = changeLines(present, [
      { line: 2, set: { year: 9 } },
      { line: null, set: { account: '99' } },
    ]);
    const faults = [
      refusal('year-outside-project', '/lines/2/year'),
      refusal('x', '/lines/3/account'),
    ];
    expect(repoint([...faults, refusal('y', '/lines/0/amount')], revised)).toEqual([
      { code: 'year-outside-project', pointer: '/changes/0/year' },
      { code: 'x', pointer: '/changes/1/account' },
      { code: 'y', pointer: '/lines/0/amount' },
    ]);
  });

  it('refuses lines that are not there, are changed twice, or have no account', () => {
    const revised = changeLines(present, [
      { line: 3, set: null },
      { line: 0, set: null },
      { line: 0, set: {} },
      { line: null, set: { year: 1 } },
    ]);
    expect(codesOf(revised)).toEqual([
      'line-unknown /changes/0/line',
      'line-changed-twice /changes/2/line',
      'account-missing /changes/3/account',
    ]);
  });
});

describe('Copying a year', () => {
  const present = [line('60', 1000), line('64', 333), line('60', 7, { year: 2 })];
  const copy = { from: 1, to: [3], growth: { ppm: 0n }, replaces: false };

  it('makes of its lines those of another', () => {
    expect(said(copyYear(present, copy))).toEqual([
      '60 1 1000',
      '64 1 333',
      '60 2 7',
      '60 3 1000',
      '64 3 333',
    ]);
  });

  it('grows prices from year to year, rounded once', () => {
    const grown = copyYear(present, { ...copy, growth: { ppm: 25_000n } });
    expect(said(grown).slice(-2)).toEqual(['60 3 1051', '64 3 350']);
  });

  it('replaces what is there only when told', () => {
    expect(codesOf(copyYear(present, { ...copy, to: [2] }))).toEqual(['year-not-empty /to/0']);
    const replaced = copyYear(present, { ...copy, to: [2], replaces: true });
    expect(said(replaced)).toEqual(['60 1 1000', '64 1 333', '60 2 1000', '64 2 333']);
  });

  it('refuses an empty year, and a year onto itself', () => {
    expect(codesOf(copyYear(present, { ...copy, from: 5, to: [5] }))).toEqual([
      'year-empty /from',
      'year-copied-onto-itself /to/0',
    ]);
  });
});

describe('A template', () => {
  const label = { fr: 'un', en: 'one' };
  const template: BudgetTemplate = {
    code: 'three',
    label,
    rows: [
      { account: '60', label, weight: 1 },
      { account: '61', label, weight: 1 },
      { account: '62', label, weight: 1 },
    ],
  };

  it('adds up to its total, in whole euros', () => {
    const total = fc.integer({ min: 1, max: 10_000_000 });
    fc.assert(
      fc.property(total, fc.integer({ min: 1, max: 5 }), (euros, years) => {
        const use = {
          template,
          total: eur(BigInt(euros) * 100n),
          years: Array.from({ length: years }, (_, index) => index + 1),
          workPackage: null,
        };
        const { lines } = useTemplate([], use);
        const sum = lines.reduce((all, { amount }) => all + (amount?.cents ?? 0n), 0n);
        expect(sum).toBe(use.total.cents);
        expect(lines.every(({ amount }) => (amount?.cents ?? 0n) % 100n === 0n)).toBe(true);
      }),
    );
  });
});

describe('A pasted table', () => {
  it.each([
    ['1 234', 123_400n],
    ['1\u202F234,50 €', 123_450n],
    ['1,234.50', 123_450n],
    ['1234', 123_400n],
    ['12,5', 1250n],
    ['0', 0n],
  ])('reads %p', (cell, cents) => {
    expect(amountIn(cell)?.cents).toBe(cents);
  });

  it.each(['abc', '1.234.5', '12 34', '=1+1', '', '1e3'])('does not read %p', (cell) => {
    expect(amountIn(cell)).toBeNull();
  });

  it('gives a line for each amount of each year', () => {
    const table = tableOf(
      'Compte\tLibellé\tAnnée 1\tAnnée 2\r\n64\tAnimation\t12 000\t12 500\n62\t\t\t300\n',
    );
    const revised = readTable([line('60', 1)], table, { replaces: false });
    expect(said(revised)).toEqual(['60 1 1', '64 1 12000', '64 2 12500', '62 2 300']);
    expect(said(readTable([line('60', 1)], table, { replaces: true }))).toHaveLength(3);
    expect(revised.lines[1]?.label).toBe('Animation');
  });

  it('tells each fault at its cell', () => {
    const table = tableOf(
      'account\tcolour\tyear 1\tyear 2\n64\tred\ttwelve\t5\n\t\t7\t\n99\t\t1\t2',
    );
    const revised = readTable([], table, { replaces: true });
    expect(codesOf(revised)).toEqual([
      'column-unknown /cells/0/1',
      'cell-not-an-amount /cells/1/2',
      'account-missing /cells/2',
    ]);
    const unknown = [1, 2].map((index) => refusal('account-unknown', `/lines/${index}/account`));
    expect(repoint([...unknown, refusal('late', '/lines/2/year')], revised)).toEqual([
      { code: 'account-unknown', pointer: '/cells/3/0' },
      { code: 'late', pointer: '/cells/3/3' },
    ]);
    expect(codesOf(readTable([], [['label']], { replaces: true }))).toEqual([
      'column-missing /cells/0',
      'column-missing /cells/0',
    ]);
  });
});
