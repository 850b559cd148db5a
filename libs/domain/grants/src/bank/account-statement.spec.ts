import fc from 'fast-check';

import { readStatement } from './account-statement';

interface Said {
  readonly amount?: string;
  readonly currency?: string;
  readonly mark?: string;
  readonly day?: string;
  readonly status?: string;
  readonly rest?: string;
}

function entryOf(said: Said = {}): string {
  const { amount = '12.50', currency = 'EUR', mark = 'DBIT', day = '2026-03-11' } = said;
  const { status = '<Sts><Cd>BOOK</Cd></Sts>', rest = '' } = said;
  return `<Ntry><NtryRef>R1</NtryRef><Amt Ccy="${currency}">${amount}</Amt>
    <CdtDbtInd>${mark}</CdtDbtInd>${status}<BookgDt><Dt>${day}</Dt></BookgDt>${rest}</Ntry>`;
}

function statementOf(entries: string, iban = 'FR7630006000011234567890189'): string {
  return `<?xml version="1.0"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08">
    <BkToCstmrStmt><Stmt><Id>S-1</Id><Acct><Id><IBAN>${iban}</IBAN></Id></Acct>${entries}</Stmt>
    </BkToCstmrStmt></Document>`;
}

function detailsOf(...transactions: readonly string[]): string {
  return `<NtryDtls>${transactions.map((one) => `<TxDtls>${one}</TxDtls>`).join('')}</NtryDtls>`;
}

function movementsOf(xml: string) {
  const { statement, refusals } = readStatement(xml);
  expect(refusals).toEqual([]);
  return statement?.movements ?? [];
}

function codesOf(xml: string): readonly string[] {
  return readStatement(xml).refusals.map(({ code }) => code);
}

describe('A statement that is read', () => {
  it('says its account, its reference and each movement', () => {
    const refs = '<Refs><EndToEndId>VIR-2026-000001</EndToEndId></Refs>';
    const parties = '<RltdPties><Cdtr><Pty><Nm>Atelier</Nm></Pty></Cdtr></RltdPties>';
    const remittance = '<RmtInf><Ustrd>Un</Ustrd><Ustrd>deux</Ustrd></RmtInf>';
    const xml = statementOf(entryOf({ rest: detailsOf(refs + parties + remittance) }));
    expect(readStatement(xml).statement).toEqual({
      reference: 'S-1',
      iban: 'FR7630006000011234567890189',
      movements: [
        {
          bankKey: expect.stringMatching(/^[0-9a-f]{64}\/1$/),
          bookedOn: '2026-03-11',
          direction: 'out',
          amount: { cents: 1250n, currency: 'EUR' },
          endToEnd: 'VIR-2026-000001',
          counterparty: 'Atelier',
          remittance: 'Un deux',
          isReturn: false,
        },
      ],
    });
  });

  it('gives each payment of an entry that says the amount of each', () => {
    const rest = detailsOf(
      '<Refs><EndToEndId>A</EndToEndId></Refs><Amt Ccy="EUR">10.00</Amt>',
      '<Refs><EndToEndId>B</EndToEndId></Refs><Amt Ccy="EUR">2.5</Amt>',
    );
    const movements = movementsOf(statementOf(entryOf({ rest })));
    expect(movements.map(({ endToEnd, amount }) => [endToEnd, amount.cents])).toEqual([
      ['A', 1000n],
      ['B', 250n],
    ]);
  });

  it('knows a whole file that was debited at once', () => {
    const rest = '<NtryDtls><Btch><PmtInfId>LOT-2026-000001</PmtInfId></Btch></NtryDtls>';
    expect(movementsOf(statementOf(entryOf({ rest })))[0]?.endToEnd).toBe('LOT-2026-000001');
  });

  it('knows a payment that came back', () => {
    const rest = detailsOf(
      '<Refs><EndToEndId>A</EndToEndId></Refs><RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf>',
    );
    const [movement] = movementsOf(statementOf(entryOf({ mark: 'CRDT', rest })));
    expect(movement).toMatchObject({ direction: 'in', isReturn: true, endToEnd: 'A' });
  });

  it('names the same movement alike in two statements, and no other one so', () => {
    const keyOf = (said: Said) => movementsOf(statementOf(entryOf(said)))[0]?.bankKey;
    expect(keyOf({})).toBe(keyOf({}));
    const others = [{ amount: '12.51' }, { day: '2026-03-12' }, { mark: 'CRDT' }].map(keyOf);
    expect(new Set([keyOf({}), ...others]).size).toBe(4);
    const twice = movementsOf(statementOf(entryOf() + entryOf()));
    expect(new Set(twice.map(({ bankKey }) => bankKey)).size).toBe(2);
  });

  it('leaves out what is not booked yet', () => {
    const pending = entryOf({ status: '<Sts>PDNG</Sts>' });
    expect(movementsOf(statementOf(pending + entryOf({ status: '<Sts>BOOK</Sts>' })))).toHaveLength(
      1,
    );
  });
});

describe('A statement that cannot be read', () => {
  it.each([
    ['is no XML', 'IBAN;amount', ['not-a-statement']],
    ['is another message', '<Document><Other/></Document>', ['not-a-statement']],
    ['declares entities', `<!DOCTYPE a [<!ENTITY b "c">]>${statementOf('')}`, ['not-a-statement']],
    ['says no account', statementOf('', ''), ['statement-of-no-account']],
    ['is of dollars', statementOf(entryOf({ currency: 'USD' })), ['statement-amount-unreadable']],
    ['has thousandths', statementOf(entryOf({ amount: '1.005' })), ['statement-amount-unreadable']],
    ['moves nothing', statementOf(entryOf({ amount: '0.00' })), ['statement-amount-unreadable']],
    ['has no such day', statementOf(entryOf({ day: '2026-02-30' })), ['statement-line-unreadable']],
    ['has no direction', statementOf(entryOf({ mark: 'BOTH' })), ['statement-line-unreadable']],
  ])('%s', (_what, xml, codes) => {
    expect(codesOf(xml)).toEqual(codes);
  });

  it('says every line that is wrong', () => {
    const xml = statementOf(entryOf({ currency: 'USD' }) + entryOf() + entryOf({ mark: 'X' }));
    expect(readStatement(xml).refusals.map(({ code, params }) => [code, params])).toEqual([
      ['statement-amount-unreadable', { line: 1 }],
      ['statement-line-unreadable', { line: 3 }],
    ]);
  });

  it('never throws, whatever is given', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        readStatement(text);
        readStatement(statementOf(text));
      }),
    );
  });
});
