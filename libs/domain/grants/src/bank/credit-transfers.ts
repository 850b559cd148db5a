import { XMLBuilder } from 'fast-xml-parser';

import type { LocalDate } from '#kernel/dates';
import { addAll, formatEur, type Money } from '#kernel/money';

import { sepaText } from '../domain/sepa-text';
import type { Account, Transfer } from '../grants.types';

export interface TransferFile {
  /** At most 35 characters: names the file, and the one debit that it makes. */
  readonly reference: string;
  readonly madeAt: Date;
  readonly executionOn: LocalDate;
  readonly payer: Account;
  readonly transfers: readonly Transfer[];
}

/** An order as the bank is given it: our reference names it, and comes back on the statement. */
export function transferOf(
  order: Account & { readonly reference: string; readonly amount: Money },
): Transfer {
  const { reference, amount, holder, iban, bic } = order;
  return { endToEnd: reference, amount, payee: { holder, iban, bic }, remittance: reference };
}

const NAMESPACE = 'urn:iso:std:iso:20022:tech:xsd:pain.001.001.09';
const NAME_MAX = 70;
const REMITTANCE_MAX = 140;

/**
 * The orders of a file as every bank of the SEPA reads them: ISO 20022, `pain.001.001.09`. The same
 * file gives the same bytes. Texts are put in the letters that banks take.
 */
export function creditTransfers(file: TransferFile): string {
  const { reference, madeAt, transfers, payer } = file;
  const sums = {
    NbOfTxs: String(transfers.length),
    CtrlSum: formatEur(addAll(transfers.map(({ amount }) => amount))),
  };
  const builder = new XMLBuilder({ ignoreAttributes: false, format: true });
  return builder.build({
    '?xml': { '@_version': '1.0', '@_encoding': 'UTF-8' },
    Document: {
      '@_xmlns': NAMESPACE,
      CstmrCdtTrfInitn: {
        GrpHdr: {
          MsgId: reference,
          CreDtTm: `${madeAt.toISOString().slice(0, 19)}Z`,
          ...sums,
          InitgPty: { Nm: sepaText(payer.holder, NAME_MAX) },
        },
        PmtInf: {
          PmtInfId: reference,
          PmtMtd: 'TRF',
          BtchBookg: true,
          ...sums,
          PmtTpInf: { SvcLvl: { Cd: 'SEPA' } },
          ReqdExctnDt: { Dt: file.executionOn },
          Dbtr: { Nm: sepaText(payer.holder, NAME_MAX) },
          DbtrAcct: { Id: { IBAN: payer.iban } },
          DbtrAgt: agentOf(payer),
          ChrgBr: 'SLEV',
          CdtTrfTxInf: transfers.map(elementOf),
        },
      },
    },
  });
}

function elementOf({ endToEnd, amount, payee, remittance }: Transfer): object {
  return {
    PmtId: { EndToEndId: endToEnd },
    Amt: { InstdAmt: { '@_Ccy': 'EUR', '#text': formatEur(amount) } },
    ...(payee.bic === null ? {} : { CdtrAgt: agentOf(payee) }),
    Cdtr: { Nm: sepaText(payee.holder, NAME_MAX) },
    CdtrAcct: { Id: { IBAN: payee.iban } },
    RmtInf: { Ustrd: sepaText(remittance, REMITTANCE_MAX) },
  };
}

function agentOf({ bic }: Account): object {
  return { FinInstnId: bic === null ? { Othr: { Id: 'NOTPROVIDED' } } : { BICFI: bic } };
}
