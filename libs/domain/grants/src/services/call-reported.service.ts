import { Inject, Injectable } from '@nestjs/common';

import { SYSTEM } from '#kernel/actors';
import { dayOf, type Clock } from '#kernel/dates';
import { asId } from '#kernel/ids';
import { addAll, eur, type Money } from '#kernel/money';
import { CLOCK } from '#platform/clock';
import { readerOf, type Tx } from '#platform/database';
import type { OrganisationId } from '#domain/organisations';
import { areAllAccepted, certifiedUnder, type ReportAccepted } from '#domain/reports';

import { settleFinally, type CertifiedCosts } from '../domain/final-settlement';
import { GrantEntity } from '../storage/grant.entity';
import { InstalmentEntity } from '../storage/instalment.entity';

import { InstalmentBook, TIME_ZONE } from './instalment-book';
import { keepAmounts } from './keep-amounts';
import { RecoveryBook } from './recovery-book';

type Facts = ReportAccepted['payload'];

/** What a worker does once a report is accepted: what waited for it is settled, and comes due. */
@Injectable()
export class CallReportedService {
  constructor(
    private readonly book: InstalmentBook,
    private readonly recoveries: RecoveryBook,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Of whoever reported; of the lead, which is paid for all, once all have. */
  async call(tx: Tx, facts: Facts): Promise<void> {
    const { kind } = facts;
    const agreementId = asId<'Agreement'>(facts.agreementId);
    const grant = await tx.findOneBy(GrantEntity, { agreementId });
    if (grant === null) return;
    const { isPaidThroughLead, leadOrganisationId } = grant;
    if (isPaidThroughLead && !(await areAllAccepted(readerOf(tx), agreementId, kind))) return;
    const payeeId = isPaidThroughLead
      ? leadOrganisationId
      : asId<'Organisation'>(facts.organisationId);
    const of = { agreementId, payeeId };
    const parts = await tx.find(InstalmentEntity, {
      where: of,
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    if (kind === 'final')
      await this.settle(tx, { grant, payeeId, parts, reportId: facts.reportId });
    const trigger = `${kind}-report-accepted` as const;
    const rows = await tx.findBy(InstalmentEntity, { ...of, trigger, status: 'planned' });
    const dueOn = dayOf(this.clock(), TIME_ZONE);
    await this.book.declare(tx, SYSTEM, { grant, rows, dueOn, reason: null });
  }

  /** Pays in proportion of what was certified, and asks back what was paid beyond. */
  private async settle(tx: Tx, { grant, payeeId, parts, reportId }: Settled): Promise<void> {
    const { amounts, recovery } = settleFinally(parts, await costsOf(tx, grant, payeeId));
    const planned = parts.filter(({ status }) => status === 'planned');
    const cause = { kind: 'report', id: reportId };
    await keepAmounts(tx, amounts);
    const change = eur(totalOf(amounts) - totalOf(planned));
    await this.book.amendPromise(tx, grant, [{ payeeId, amount: change }], cause);
    if (recovery.cents > 0n) {
      const excess = { payeeId, amount: recovery, ground: 'settlement' as const, cause };
      await this.recoveries.ask(tx, grant, excess);
    }
  }
}

function totalOf(parts: readonly { readonly amount: Money }[]): bigint {
  return addAll(parts.map(({ amount }) => amount)).cents;
}

interface Settled {
  readonly grant: GrantEntity;
  readonly payeeId: OrganisationId;
  readonly parts: readonly InstalmentEntity[];
  readonly reportId: string;
}

/** Of the payee alone, or of all when it was paid for all. */
async function costsOf(
  tx: Tx,
  { agreementId, isPaidThroughLead }: GrantEntity,
  payeeId: OrganisationId,
): Promise<CertifiedCosts> {
  const rows = await certifiedUnder(readerOf(tx), agreementId);
  const counted = rows.filter(
    ({ organisationId }) => isPaidThroughLead || organisationId === payeeId,
  );
  return {
    budgeted: addAll(counted.map(({ budgeted }) => eur(BigInt(budgeted)))),
    certified: addAll(counted.map(({ certified }) => eur(BigInt(certified)))),
  };
}
