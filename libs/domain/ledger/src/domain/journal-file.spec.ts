import { JOURNAL_COLUMNS, journalFile, type JournalLine } from './journal-file';

const line: JournalLine = {
  number: '1',
  kind: 'grant-paid',
  bookedOn: '20270310',
  account: '512100',
  accountName: 'Banque – virements',
  path: 'bank',
  party: null,
  piece: 'payment-order 7',
  valueDate: '20270309',
  label: 'Versement à l’Œuvre\tdu Val|Drôme, 5 €',
  side: 'debit',
  cents: '5',
  validOn: '20270310',
};

/** As a reader of the file reads it. */
function read(file: Buffer): string[][] {
  const text = new TextDecoder('iso-8859-15').decode(file);
  return text
    .split('\r\n')
    .filter((row) => row !== '')
    .map((row) => row.split('\t'));
}

describe('The file of accounting entries', () => {
  it('has eighteen columns on every line, whatever the words hold', () => {
    const rows = read(
      journalFile([line, { ...line, side: 'credit', party: 'Épi', cents: '123456' }]),
    );
    expect(rows.map(({ length }) => length)).toEqual([18, 18, 18]);
    expect(rows[0]).toEqual([...JOURNAL_COLUMNS]);
    expect(rows[1]?.slice(5, 13)).toEqual([
      'Banque - virements',
      '',
      '',
      'payment-order 7',
      '20270309',
      "Versement à l'Œuvre du Val Drôme, 5 €",
      '0,05',
      '0,00',
    ]);
    expect(rows[2]?.slice(6, 8)).toEqual(['bank', 'Épi']);
    expect(rows[2]?.slice(11, 13)).toEqual(['0,00', '1234,56']);
  });

  it('writes what the character set does not have without its accents', () => {
    const [, row] = read(journalFile([{ ...line, label: 'Łódź ¤ čaj 漢' }]));
    expect(row?.[10]).toBe('?ódz ? caj ?');
  });
});
