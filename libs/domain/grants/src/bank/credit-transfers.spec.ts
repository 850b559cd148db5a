import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { validateXML } from 'xmllint-wasm';

import { asLocalDate } from '#kernel/dates';
import { eur } from '#kernel/money';

import type { Transfer } from '../grants.types';

import { creditTransfers, type TransferFile } from './credit-transfers';

/** The official schema, beside the repository where it is present. */
const SCHEMA = resolve('../shared/standards/sepa/iso-pain.001.001.09.xsd');

const FILE: TransferFile = {
  reference: 'LOT-2026-000001',
  madeAt: new Date('2026-03-10T09:30:15.250Z'),
  executionOn: asLocalDate('2026-03-11'),
  payer: { holder: 'Fondation de la Vallée', iban: 'FR7630006000011234567890189', bic: 'AGRIFRPP' },
  transfers: [transfer(1, 1_234_567n), transfer(2, 1n)],
};

function transfer(number: number, cents: bigint): Transfer {
  const endToEnd = `VIR-2026-${String(number).padStart(6, '0')}`;
  const payee = { holder: 'L’Atelier & Cie', iban: 'FR1420041010050500013M02606', bic: null };
  return { endToEnd, amount: eur(cents), payee, remittance: endToEnd };
}

async function faultsOf(xml: string): Promise<readonly string[]> {
  const { errors } = await validateXML({
    xml: [{ fileName: 'file.xml', contents: xml }],
    schema: [readFileSync(SCHEMA, 'utf8')],
    initialMemoryPages: 512,
    maxMemoryPages: 8_192,
  });
  return errors.map(({ message }) => message);
}

if (existsSync(SCHEMA)) {
  describe('A file of transfers, against the official schema', () => {
    it('is valid, with and without the payer’s and the payees’ banks', async () => {
      const [one] = FILE.transfers;
      const withBank = { ...one, payee: { ...one?.payee, bic: 'PSSTFRPPLYO' } } as Transfer;
      const payer = { ...FILE.payer, bic: null };
      expect(await faultsOf(creditTransfers(FILE))).toEqual([]);
      expect(await faultsOf(creditTransfers({ ...FILE, payer, transfers: [withBank] }))).toEqual(
        [],
      );
    });

    it('is checked by a schema that sees a fault', async () => {
      const wrong = creditTransfers(FILE).replace('<NbOfTxs>2', '<NbOfTxs>two');
      expect(await faultsOf(wrong)).not.toEqual([]);
    });
  });
}

describe('A file of transfers', () => {
  it('adds up its transfers and numbers them', () => {
    const xml = creditTransfers(FILE);
    expect(xml.match(/<NbOfTxs>2<\/NbOfTxs>\s*<CtrlSum>12345.68<\/CtrlSum>/g)).toHaveLength(2);
    expect(xml).toContain('<InstdAmt Ccy="EUR">12345.67</InstdAmt>');
  });

  it('gives the same bytes for the same orders', () => {
    expect(creditTransfers({ ...FILE })).toBe(creditTransfers(FILE));
  });

  it('writes names in the letters that banks take, and never as markup', () => {
    const payer = { ...FILE.payer, holder: '<Été> & "Cie"' };
    const xml = creditTransfers({ ...FILE, payer });
    expect(xml).toContain('<Nm>Ete + Cie</Nm>');
    expect(xml).toContain('<Nm>L&apos;Atelier + Cie</Nm>');
  });
});
