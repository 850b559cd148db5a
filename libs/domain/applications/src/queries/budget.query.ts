import { Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import { TransactionRunner } from '#platform/database';

import type { ApplicationId } from '../applications.types';
import { consolidate, type Consolidation } from '../domain/budget';

import { ApplicationFiles, type ApplicationFile } from './application-file.query';
import { Reach } from './reach';

/** The budget of a consortium, with its sums. */
export interface BudgetView {
  readonly file: ApplicationFile;
  readonly sums: Consolidation;
}

@Injectable()
export class BudgetQuery {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly reach: Reach,
    private readonly files: ApplicationFiles,
  ) {}

  /** Three statements, however many partners and lines. @throws ApplicationNotFound */
  read(actor: Actor, id: ApplicationId): Promise<BudgetView> {
    return this.transactions.read(actor, async (reader) => {
      await this.reach.find(reader, actor, id);
      const file = await this.files.read(reader, id);
      return { file, sums: consolidate(file.budget) };
    });
  }
}
