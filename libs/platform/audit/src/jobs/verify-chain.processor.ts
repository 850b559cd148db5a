import { Processor, WorkerHost } from '@nestjs/bullmq';

import { SYSTEM } from '#kernel/actors';
import { invariant } from '#kernel/problems';
import { TransactionRunner } from '#platform/database';

import { verifyAuditChain } from '../chain/verify-audit-chain';

export const VERIFY_CHAIN = 'audit.verify-chain';

/** Each night, reads the whole chain again; a broken one is a fault of ours, parked for a person. */
@Processor(VERIFY_CHAIN)
export class VerifyChainProcessor extends WorkerHost {
  constructor(private readonly transactions: TransactionRunner) {
    super();
  }

  override async process(): Promise<void> {
    const { faults } = await this.transactions.read(SYSTEM, verifyAuditChain);
    const first = faults[0];
    const where = `${first?.kind} at position ${first?.position}`;
    invariant(first === undefined, `nobody touches the audit trail (${where})`);
  }
}
