import fc from 'fast-check';

import { asId } from '#kernel/ids';
import { addAll, eur } from '#kernel/money';

import { checkLines, usualLines, type FunderPart } from './decision-lines';

const part = (name: string, share: bigint, left = share): FunderPart => ({
  funderId: asId<'Organisation'>(name),
  instruments: name === 'bank' ? ['loan', 'guarantee'] : ['grant'],
  share: eur(share),
  left: eur(left),
});

const funders = [part('foundation', 600n), part('region', 300n), part('bank', 100n)];
const line = (name: string, instrument: 'grant' | 'loan' | 'equity', cents: bigint) => ({
  funderId: asId<'Organisation'>(name),
  instrument,
  amount: eur(cents),
});

describe('The lines of a decision', () => {
  it('follow the shares of the funders, unless somebody writes them', () => {
    expect(usualLines(eur(101n), funders)).toEqual([
      line('foundation', 'grant', 61n),
      line('region', 'grant', 30n),
      line('bank', 'loan', 10n),
    ]);
    expect(usualLines(eur(0n), funders)).toEqual([]);
    expect(usualLines(eur(1n), funders)).toEqual([line('foundation', 'grant', 1n)]);
  });

  it('always add up to the amount', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 12n }), (cents) => {
        const lines = usualLines(eur(cents), funders);
        expect(addAll(lines.map(({ amount }) => amount)).cents).toBe(cents);
        expect(lines.every(({ amount }) => amount.cents > 0n)).toBe(true);
      }),
    );
  });

  it('are refused with every reason', () => {
    const lines = [
      line('town', 'grant', 1n),
      line('region', 'equity', 2n),
      line('bank', 'loan', 200n),
      line('bank', 'loan', 0n),
    ];
    const refusals = checkLines(eur(100n), lines, funders);
    expect(refusals.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([
      'funder-not-of-the-call /lines/0/funderId',
      'instrument-not-offered /lines/1/instrument',
      'line-repeated /lines/2',
      'line-repeated /lines/3',
      'amount-missing /lines/3/amount',
      'amount-above-funder-share /lines',
      'lines-do-not-add-up /lines',
    ]);
  });

  it('stay within what a funder has left, which is never said to be less than nothing', () => {
    const two = [part('foundation', 600n, -5n), part('region', 300n)];
    const refusals = checkLines(eur(1n), [line('foundation', 'grant', 1n)], two);
    expect(refusals).toEqual([
      { code: 'amount-above-funder-share', pointer: '/lines', params: { limit: '0.00' } },
    ]);
  });
});
