import { Inject, Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import { dayOf, type Clock } from '#kernel/dates';
import { AuditTrail } from '#platform/audit';
import { CLOCK } from '#platform/clock';
import { compareAndSet, readerOf, TransactionRunner, VersionStale } from '#platform/database';
import { foldForSearch, TerritoryDirectory } from '#domain/territories';

import { changedFacts, checkChanges } from '../domain/organisation-changes';
import { factsOf, type OrganisationFacts } from '../domain/organisation-facts';
import {
  OrganisationAlreadyRegistered,
  OrganisationNotFound,
  OrganisationNotYours,
} from '../organisations.errors';
import { canChangeOrganisation } from '../organisations.policy';
import type { OrganisationId } from '../organisations.types';
import { OrganisationEntity } from '../storage/organisation.entity';
import { findTwin } from '../storage/twin';

import { acceptFacts } from './accept-facts';
import { REGISTERS_TIME_ZONE } from './register-organisation.service';

/** The row that the change was made from. */
export interface ChangedOrganisation {
  readonly id: OrganisationId;
  readonly version: number;
}

@Injectable()
export class ChangeOrganisationService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly territories: TerritoryDirectory,
    private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Brings what is known of an organisation up to date; what is not said stays as it is.
   *
   * @throws OrganisationNotFound, OrganisationNotYours, OrganisationRefused,
   *   OrganisationAlreadyRegistered, VersionStale
   */
  change(
    actor: Actor,
    at: ChangedOrganisation,
    changes: Partial<OrganisationFacts>,
  ): Promise<number> {
    return this.transactions.run(actor, async (tx) => {
      const reader = readerOf(tx);
      const before = await tx.findOne(OrganisationEntity, { where: { id: at.id } });
      if (before === null) throw new OrganisationNotFound();
      if (!canChangeOrganisation(actor, at.id)) throw new OrganisationNotYours(at.id);
      if (before.version !== at.version) throw new VersionStale(before.version);

      const known = factsOf(before);
      const now = this.clock();
      const record = await acceptFacts(changedFacts(known, changes), {
        reader,
        territories: this.territories,
        today: dayOf(now, REGISTERS_TIME_ZONE),
        also: (facts) => checkChanges(before, facts),
      });
      const twin = await findTwin(reader, record, at.id);
      if (twin !== null) throw new OrganisationAlreadyRegistered(twin);

      const search = ` ${foldForSearch(record.name)}`;
      const row = { ...record, search, updatedAt: now };
      const version = await compareAndSet(tx, OrganisationEntity, at, row);
      await this.audit.record(tx, {
        actor,
        action: 'organisations.organisation-changed',
        subject: { kind: 'organisation', id: at.id },
        organisationId: at.id,
        before: { ...known, version: before.version },
        after: { ...record, version },
      });
      return version;
    });
  }
}
