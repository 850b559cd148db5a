import { Inject, Injectable } from '@nestjs/common';

import { SYSTEM } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { eur } from '#kernel/money';
import { AuditTrail } from '#platform/audit';
import { CLOCK } from '#platform/clock';
import { readerOf, type Tx } from '#platform/database';
import { AgreementRegister, type AgreementId, type Revision } from '#domain/agreements';

import { byPayee } from '../domain/by-payee';
import { payeeParts } from '../domain/payee-parts';
import { replan } from '../domain/replan';
import type { KeptPart, PayeePart } from '../grants.types';
import { GrantEntity } from '../storage/grant.entity';
import { InstalmentEntity } from '../storage/instalment.entity';

import { InstalmentBook } from './instalment-book';
import { drop, keepAmounts } from './keep-amounts';
import { rowsOf } from './open-grant.service';
import { RecoveryBook } from './recovery-book';

/** What a worker does once an amendment is in force: the plan that is left follows it. */
@Injectable()
export class AmendGrantService {
  constructor(
    private readonly agreements: AgreementRegister,
    private readonly instalments: InstalmentBook,
    private readonly recoveries: RecoveryBook,
    private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Follows the revision in force, once; an earlier one that comes late changes nothing. */
  async amend(tx: Tx, id: AgreementId): Promise<void> {
    const grant = await tx.findOne(GrantEntity, {
      where: { agreementId: id },
      lock: { mode: 'pessimistic_write' },
    });
    const revision = await this.agreements.inForce(readerOf(tx), id);
    if (grant === null || revision === null || revision.number <= grant.revisionNumber) return;
    const kept = await tx.find(InstalmentEntity, {
      where: { agreementId: id },
      order: { number: 'ASC', id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    const parts = payeeParts(revision.instalments, revision.parties, grant.isPaidThroughLead);
    const { planned, excess } = replan(kept, parts);
    await this.keepPlan(tx, grant, kept, planned);
    const cause = { kind: 'agreement', id: `${id}/${revision.number}` };
    await this.instalments.amendPromise(tx, grant, changesOf(kept, planned), cause);
    for (const part of excess)
      await this.recoveries.ask(tx, grant, { ...part, ground: 'amendment', cause });
    await this.instalments.declareTriggered(tx, grant, 'agreement-in-force');
    await tx.update(GrantEntity, { agreementId: id }, factsOf(grant, revision));
    await this.audit.record(tx, {
      actor: SYSTEM,
      action: 'grants.grant-amended',
      subject: { kind: 'agreement', id },
      organisationId: grant.funderId,
      before: { granted: grant.granted.cents.toString(), revision: grant.revisionNumber },
      after: { granted: revision.grant.cents.toString(), revision: revision.number },
    });
  }

  private async keepPlan(
    tx: Tx,
    grant: GrantEntity,
    before: readonly InstalmentEntity[],
    planned: readonly PayeePart[],
  ): Promise<void> {
    const isOpen = ({ status }: InstalmentEntity) => status === 'planned' || status === 'dropped';
    const open = before.filter(isOpen);
    const dropped = open.filter((row) => !planned.some((part) => isSame(row, part)));
    await drop(
      tx,
      dropped.map(({ id }) => id),
    );
    const added = planned.filter((part) => !open.some((row) => isSame(row, part)));
    if (added.length > 0) await tx.insert(InstalmentEntity, rowsOf(grant, added, this.clock()));
    const kept = open.flatMap(({ id, ...row }) => {
      const part = planned.find((one) => isSame(row, one));
      return part === undefined ? [] : [{ id, amount: part.amount }];
    });
    await keepAmounts(tx, kept);
  }
}

/** How what is promised to each payee changes. */
function changesOf(kept: readonly KeptPart[], planned: readonly PayeePart[]) {
  const before = byPayee(kept.filter(({ status }) => status === 'planned'));
  const after = byPayee(planned);
  const payees = [...new Set([...before, ...after].map(({ payeeId }) => payeeId))];
  const sumOf = (parts: typeof before, payeeId: string) =>
    parts.find((part) => part.payeeId === payeeId)?.amount.cents ?? 0n;
  return payees.map((payeeId) => ({
    payeeId,
    amount: eur(sumOf(after, payeeId) - sumOf(before, payeeId)),
  }));
}

type Place = Pick<PayeePart, 'number' | 'payeeId'>;

function isSame(one: Place, other: Place): boolean {
  return one.number === other.number && one.payeeId === other.payeeId;
}

/** Whoever left still reads what concerned it. */
function factsOf(
  { readerOrganisationIds }: GrantEntity,
  { title, number, grant, parties }: Revision,
) {
  const ids = parties.map(({ organisationId }) => organisationId);
  return {
    title,
    revisionNumber: number,
    granted: grant,
    readerOrganisationIds: [...new Set([...readerOrganisationIds, ...ids])],
  };
}
