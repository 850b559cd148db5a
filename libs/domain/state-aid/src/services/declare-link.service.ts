import { Inject, Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';

import type { Actor } from '#kernel/actors';
import { dayOf, type Clock, type LocalDate } from '#kernel/dates';
import { newId, type Id } from '#kernel/ids';
import { refusal } from '#kernel/problems';
import { AuditTrail } from '#platform/audit';
import { CLOCK } from '#platform/clock';
import { readerOf, TransactionRunner } from '#platform/database';
import { OrganisationDirectory, type OrganisationId } from '#domain/organisations';

import { AidDeclarationForbidden, AidDeclarationRefused, LinkNotFound } from '../state-aid.errors';
import { canDeclareFor } from '../state-aid.policy';
import type { LinkGround } from '../state-aid.types';
import { LinkEntity } from '../storage/link.entity';

import { TIME_ZONE } from './aid-book';

export interface DeclaredLink {
  readonly organisationId: OrganisationId;
  readonly linkedSiren: string;
  readonly linkedName: string;
  readonly ground: LinkGround;
  readonly since: LocalDate;
}

@Injectable()
export class DeclareLinkService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly organisations: OrganisationDirectory,
    private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Says that another enterprise and this one are a single undertaking: what either was granted
   * counts for both.
   * @throws AidDeclarationForbidden, AidDeclarationRefused
   */
  declare(actor: Actor, { organisationId, ...said }: DeclaredLink): Promise<void> {
    if (!canDeclareFor(actor, organisationId)) throw new AidDeclarationForbidden();
    return this.transactions.run(actor, async (tx) => {
      const declaredAt = this.clock();
      const [own] = await this.organisations.find(readerOf(tx), [organisationId]);
      const siren = own?.siren ?? null;
      const pair = { siren: siren ?? '', linkedSiren: said.linkedSiren, until: IsNull() };
      const refusals = [
        ...(siren === null ? [refusal('siren-missing')] : []),
        ...(siren === said.linkedSiren ? [refusal('linked-to-itself', '/siren')] : []),
        ...((await tx.existsBy(LinkEntity, pair)) ? [refusal('already-linked', '/siren')] : []),
      ];
      if (siren === null || refusals.length > 0) throw new AidDeclarationRefused(refusals);
      const id = newId<'Link'>(declaredAt);
      const row = { ...said, id, organisationId, siren, until: null };
      await tx.insert(LinkEntity, { ...row, declaredAt, declaredBy: String(actor.id) });
      await this.audit.record(tx, {
        actor,
        action: 'state-aid.link-declared',
        subject: { kind: 'organisation', id: organisationId },
        organisationId,
        after: row,
      });
    });
  }

  /** Ends a link today. @throws AidDeclarationForbidden, LinkNotFound */
  end(actor: Actor, organisationId: OrganisationId, id: Id<'Link'>): Promise<void> {
    if (!canDeclareFor(actor, organisationId)) throw new AidDeclarationForbidden();
    return this.transactions.run(actor, async (tx) => {
      const link = await tx.findOneBy(LinkEntity, { id, organisationId, until: IsNull() });
      if (link === null) throw new LinkNotFound();
      const today = dayOf(this.clock(), TIME_ZONE);
      const until = today < link.since ? link.since : today;
      await tx.update(LinkEntity, { id }, { until });
      await this.audit.record(tx, {
        actor,
        action: 'state-aid.link-ended',
        subject: { kind: 'organisation', id: organisationId },
        organisationId,
        after: { id, until },
      });
    });
  }
}
