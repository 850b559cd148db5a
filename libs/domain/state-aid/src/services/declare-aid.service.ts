import { Inject, Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import { dayOf, type Clock, type LocalDate } from '#kernel/dates';
import { newId } from '#kernel/ids';
import type { Money } from '#kernel/money';
import { refusal } from '#kernel/problems';
import { AuditTrail } from '#platform/audit';
import { CLOCK } from '#platform/clock';
import { readerOf, TransactionRunner } from '#platform/database';
import { OrganisationDirectory, type OrganisationId } from '#domain/organisations';

import { AidDeclarationForbidden, AidDeclarationRefused, AidNotFound } from '../state-aid.errors';
import { canDeclareFor } from '../state-aid.policy';
import type { AidId, Instrument, Regulation } from '../state-aid.types';
import { AidEntity } from '../storage/aid.entity';

import { TIME_ZONE } from './aid-book';

/** An aid that the undertaking had from elsewhere. */
export interface DeclaredAid {
  readonly organisationId: OrganisationId;
  readonly authority: string;
  readonly regulation: Regulation;
  readonly instrument: Instrument;
  /** Gross grant equivalent. */
  readonly equivalent: Money;
  readonly grantedOn: LocalDate;
}

@Injectable()
export class DeclareAidService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly organisations: OrganisationDirectory,
    private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Counts an aid that this service did not grant; needed until the national register covers the
   * whole window.
   * @throws AidDeclarationForbidden, AidDeclarationRefused
   */
  declare(actor: Actor, { organisationId, equivalent, ...said }: DeclaredAid): Promise<void> {
    if (!canDeclareFor(actor, organisationId)) throw new AidDeclarationForbidden();
    return this.transactions.run(actor, async (tx) => {
      const recordedAt = this.clock();
      const [own] = await this.organisations.find(readerOf(tx), [organisationId]);
      const siren = own?.siren ?? null;
      const isAhead = said.grantedOn > dayOf(recordedAt, TIME_ZONE);
      if (siren === null || isAhead) {
        throw new AidDeclarationRefused([
          ...(siren === null ? [refusal('siren-missing')] : []),
          ...(isAhead ? [refusal('granted-in-the-future', '/grantedOn')] : []),
        ]);
      }
      const id = newId<'Aid'>(recordedAt);
      const row = { ...said, id, organisationId, siren, equivalent, amount: equivalent };
      await tx.insert(AidEntity, {
        ...row,
        status: 'declared',
        recordedAt,
        recordedBy: String(actor.id),
      });
      await this.record(actor, tx, { id, organisationId }, 'state-aid.aid-declared');
    });
  }

  /** Takes back what was declared by mistake. @throws AidDeclarationForbidden, AidNotFound */
  withdraw(actor: Actor, organisationId: OrganisationId, id: AidId): Promise<void> {
    if (!canDeclareFor(actor, organisationId)) throw new AidDeclarationForbidden();
    return this.transactions.run(actor, async (tx) => {
      const declared = { id, organisationId, status: 'declared' as const };
      const { affected } = await tx.update(AidEntity, declared, { status: 'released' });
      if (affected !== 1) throw new AidNotFound();
      await this.record(actor, tx, { id, organisationId }, 'state-aid.aid-withdrawn');
    });
  }

  private record(
    actor: Actor,
    tx: Parameters<AuditTrail['record']>[0],
    { id, organisationId }: { readonly id: AidId; readonly organisationId: OrganisationId },
    action: string,
  ): Promise<void> {
    return this.audit.record(tx, { actor, action, subject: { kind: 'aid', id }, organisationId });
  }
}
