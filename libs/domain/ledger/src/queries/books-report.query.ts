import { Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import { TransactionRunner } from '#platform/database';
import type { OrganisationId } from '#domain/organisations';

import { BooksForbidden } from '../ledger.errors';
import { canReadBooks } from '../ledger.policy';
import { verifyBooks, type BookReport } from '../services/verify-books';

@Injectable()
export class BooksReportQuery {
  constructor(private readonly transactions: TransactionRunner) {}

  /** @throws BooksForbidden */
  of(actor: Actor, keeperId: OrganisationId): Promise<BookReport> {
    if (!canReadBooks(actor, keeperId)) throw new BooksForbidden();
    return this.transactions.read(actor, (reader) => verifyBooks(reader, keeperId));
  }
}
