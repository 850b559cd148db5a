import { createHash } from 'node:crypto';

import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';

import type { Actor } from '#kernel/actors';
import { dayOf, type Clock, type LocalDate } from '#kernel/dates';
import { newId } from '#kernel/ids';
import { refusal, type Refusal } from '#kernel/problems';
import { AuditTrail } from '#platform/audit';
import { CLOCK } from '#platform/clock';
import { readerOf, TransactionRunner, type Tx } from '#platform/database';
import { VaultDirectory, type OrganisationId } from '#domain/organisations';

import { readStatement, type AccountStatement } from '../bank/account-statement';
import { PaymentForbidden, StatementRefused } from '../grants.errors';
import { canFollowPayments } from '../grants.policy';
import type { BankStatementId } from '../grants.types';
import { BankStatementEntity } from '../storage/bank-statement.entity';
import { StatementLineEntity } from '../storage/statement-line.entity';

import { TIME_ZONE } from './instalment-book';
import { MatchLinesService } from './match-lines.service';

export interface GivenStatement {
  readonly funderId: OrganisationId;
  /** The file, as the bank gives it. */
  readonly content: string;
}

/** What an import came to. */
export interface ImportReport {
  readonly id: BankStatementId;
  readonly lines: number;
  /** Movements that an earlier statement had already. */
  readonly known: number;
  readonly matched: number;
  /** What waits for a person. */
  readonly open: number;
}

@Injectable()
export class ImportStatementService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly vaults: VaultDirectory,
    private readonly matcher: MatchLinesService,
    private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Reads a statement of the account that the funder pays from, and settles what it says of our
   * orders. A movement is read once, in whatever statement it comes; the same file again says what
   * it said.
   * @throws PaymentForbidden, StatementRefused
   */
  import(actor: Actor, { funderId, content }: GivenStatement): Promise<ImportReport> {
    if (!canFollowPayments(actor, funderId)) throw new PaymentForbidden();
    return this.transactions.run(actor, async (tx) => {
      const statement = await this.read(tx, funderId, content);
      const kept = await this.keep(tx, actor, { funderId, content }, statement);
      await this.matcher.match(tx, actor, funderId, kept.fresh);
      const lines = statement.movements.length;
      const report = {
        id: kept.id,
        lines,
        known: lines - kept.fresh.length,
        ...(await countsOf(tx, kept.id)),
      };
      await this.audit.record(tx, {
        actor,
        action: 'grants.statement-imported',
        subject: { kind: 'bank-statement', id: kept.id },
        organisationId: funderId,
        after: { ...report, reference: statement.reference },
      });
      return report;
    });
  }

  private async read(tx: Tx, funderId: OrganisationId, content: string): Promise<AccountStatement> {
    const { statement, refusals } = readStatement(content);
    if (statement === null) throw new StatementRefused(refusals);
    const [payer] = await this.vaults.bankDetailsOf(readerOf(tx), [funderId]);
    const faults = faultsOf(statement, payer?.iban ?? null, dayOf(this.clock(), TIME_ZONE));
    if (faults.length > 0) throw new StatementRefused(faults);
    return statement;
  }

  private async keep(
    tx: Tx,
    actor: Actor,
    { funderId, content }: GivenStatement,
    { reference, movements }: AccountStatement,
  ) {
    const importedAt = this.clock();
    const sha256 = createHash('sha256').update(content).digest('hex');
    await tx.query(
      `SELECT pg_advisory_xact_lock(hashtextextended('grants.statement:' || $1::text, 0))`,
      [funderId],
    );
    const earlier = await tx.findOneBy(BankStatementEntity, { funderId, sha256 });
    const id = earlier?.id ?? newId<'BankStatement'>(importedAt);
    if (earlier === null) {
      const row = { id, funderId, reference: reference.slice(0, 100), sha256, importedAt };
      await tx.insert(BankStatementEntity, { ...row, importedBy: String(actor.id) });
    }
    const keys = movements.map(({ bankKey }) => bankKey);
    const known = await tx.find(StatementLineEntity, {
      select: { bankKey: true },
      where: { funderId, bankKey: In(keys) },
    });
    const seen = new Set(known.map(({ bankKey }) => bankKey));
    const fresh = movements.flatMap((movement, index) => {
      if (seen.has(movement.bankKey)) return [];
      seen.add(movement.bankKey);
      return {
        ...movement,
        id: newId<'StatementLine'>(importedAt),
        statementId: id,
        funderId,
        position: index + 1,
        standing: 'open' as const,
        orderId: null,
        fileId: null,
        note: null,
        version: 1,
      };
    });
    if (fresh.length > 0) await tx.insert(StatementLineEntity, fresh);
    return { id, fresh };
  }
}

function faultsOf(
  { iban, movements }: AccountStatement,
  payerIban: string | null,
  today: LocalDate,
): readonly Refusal[] {
  const ahead = movements.find(({ bookedOn }) => bookedOn > today);
  const isOurs = payerIban === iban;
  return [
    ...(payerIban === null ? [refusal('payer-account-missing', '/content')] : []),
    ...(payerIban === null || isOurs ? [] : [refusal('statement-of-another-account', '/content')]),
    ...(ahead === undefined
      ? []
      : [refusal('statement-line-in-the-future', '/content', { day: ahead.bookedOn })]),
  ];
}

async function countsOf(tx: Tx, statementId: BankStatementId) {
  const row = await readerOf(tx).one<{ matched: number; open: number }>(
    `SELECT count(*) FILTER (WHERE standing = 'matched')::int AS matched,
       count(*) FILTER (WHERE standing = 'open')::int AS open
     FROM grants.statement_line WHERE statement_id = $1`,
    [statementId],
  );
  return row ?? { matched: 0, open: 0 };
}
