import { Processor, WorkerHost } from '@nestjs/bullmq';

import { SYSTEM } from '#kernel/actors';
import { invariant } from '#kernel/problems';
import { TransactionRunner } from '#platform/database';
import type { OrganisationId } from '#domain/organisations';

import { verifyBooks } from '../services/verify-books';

export const VERIFY_BOOKS = 'ledger.verify-books';

/** Each night, reads all books again; a fault is one of ours, parked for a person. */
@Processor(VERIFY_BOOKS)
export class VerifyBooksProcessor extends WorkerHost {
  constructor(private readonly transactions: TransactionRunner) {
    super();
  }

  override async process(): Promise<void> {
    const keepers = await this.transactions.read(SYSTEM, (reader) =>
      reader.rows<{ id: OrganisationId }>('SELECT DISTINCT keeper_id AS id FROM ledger.account'),
    );
    for (const { id } of keepers) {
      const report = await this.transactions.read(SYSTEM, (reader) => verifyBooks(reader, id));
      const first = report.faults[0];
      const where = `${first?.kind} at number ${first?.number} of ${id}`;
      invariant(first === undefined, `nobody touches the books (${where})`);
      invariant(report.differenceCents === '0', `the books of ${id} add up to zero`);
    }
  }
}
