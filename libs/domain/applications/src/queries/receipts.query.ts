import { Injectable } from '@nestjs/common';

import { SYSTEM, type Actor } from '#kernel/actors';
import { TransactionRunner } from '#platform/database';

import { ReceiptNotFound } from '../applications.errors';
import type { ApplicationId } from '../applications.types';
import { ReceiptSigner, type ReceiptKey } from '../services/receipt-signer';

import { Reach } from './reach';

/** A receipt as it was given. */
export interface KeptReceipt {
  readonly applicationId: ApplicationId;
  readonly reference: string;
  readonly canonical: string;
  readonly sha256: string;
  readonly signature: string;
  readonly keyId: string;
  readonly receivedAt: Date;
  readonly submittedAt: Date;
}

const RECEIPT = `SELECT application_id AS "applicationId", reference, canonical, sha256, signature,
  key_id AS "keyId", received_at AS "receivedAt", submitted_at AS "submittedAt"
  FROM applications.submission`;

@Injectable()
export class Receipts {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly reach: Reach,
    private readonly signer: ReceiptSigner,
  ) {}

  /** The latest. @throws ApplicationNotFound, ReceiptNotFound */
  read(actor: Actor, id: ApplicationId): Promise<KeptReceipt> {
    return this.transactions.read(actor, async (reader) => {
      await this.reach.find(reader, actor, id);
      const receipt = await reader.one<KeptReceipt>(
        `${RECEIPT} WHERE application_id = $1 ORDER BY number DESC LIMIT 1`,
        [id],
      );
      if (receipt === null) throw new ReceiptNotFound();
      return receipt;
    });
  }

  /**
   * The receipt that a hash and a reference, or the application that a text names, belong to; null
   * when there is none. Read by the house: whoever holds a receipt may ask, without an account,
   * and learns nothing that the receipt does not say.
   */
  matching(sha256: string, name: ReceiptName): Promise<KeptReceipt | null> {
    const { reference, applicationId } = name;
    return this.transactions.read(SYSTEM, (reader) =>
      reader.one<KeptReceipt>(
        `${RECEIPT} WHERE sha256 = $1 AND (reference = $2 OR application_id = $3::uuid)`,
        [sha256, reference, applicationId],
      ),
    );
  }

  /** Every key that ever sealed a receipt, and the one that will seal the next. */
  keys(): Promise<readonly ReceiptKey[]> {
    return this.transactions.read(SYSTEM, async (reader) => {
      const known = await reader.rows<ReceiptKey>(
        `SELECT id, public_key AS "publicKey" FROM applications.receipt_key
         ORDER BY first_used_at, id`,
      );
      const isKnown = known.some(({ id }) => id === this.signer.key.id);
      return isKnown ? known : [...known, this.signer.key];
    });
  }
}

/** How a receipt is found: by the reference it bears, or by the application it is about. */
export interface ReceiptName {
  readonly reference: string | null;
  readonly applicationId: string | null;
}
