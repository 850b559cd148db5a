import { Inject, Injectable } from '@nestjs/common';

import { SYSTEM, type Actor } from '#kernel/actors';
import { dayOf, type Clock } from '#kernel/dates';
import { newId } from '#kernel/ids';
import { invariant } from '#kernel/problems';
import { AuditTrail } from '#platform/audit';
import { CLOCK } from '#platform/clock';
import { readerOf, TransactionRunner, type Tx } from '#platform/database';
import { foldForSearch, TerritoryDirectory } from '#domain/territories';

import type { OrganisationFacts } from '../domain/organisation-facts';
import { OrganisationAlreadyRegistered } from '../organisations.errors';
import type { Organisation } from '../organisations.types';
import { OrganisationEntity } from '../storage/organisation.entity';
import { findTwin } from '../storage/twin';

import { acceptFacts } from './accept-facts';

/** Where "today" is asked: registers are kept in French time. */
export const REGISTERS_TIME_ZONE = 'Europe/Paris';

@Injectable()
export class RegisterOrganisationService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly territories: TerritoryDirectory,
    private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Registers an organisation, once: of two registrations of one SIREN or RNA, even at the same
   * moment, the second is refused. Takes part in the caller's transaction, since an organisation
   * without anyone to stand for it would be of no use; and acts as the system in it, since nobody
   * belongs to the organisation yet.
   *
   * @throws OrganisationRefused, OrganisationAlreadyRegistered
   */
  register(actor: Actor, facts: OrganisationFacts): Promise<Organisation> {
    return this.transactions.run(SYSTEM, async (tx) => {
      const at = this.clock();
      const record = await acceptFacts(facts, {
        reader: readerOf(tx),
        territories: this.territories,
        today: dayOf(at, REGISTERS_TIME_ZONE),
      });
      const search = ` ${foldForSearch(record.name)}`;
      const id = newId<'Organisation'>(at);
      const row = {
        ...record,
        id,
        search,
        mergedIntoId: null,
        version: 1,
        registeredAt: at,
        updatedAt: at,
      };
      await keep(tx, row);
      await this.audit.record(tx, {
        actor,
        action: 'organisations.organisation-registered',
        subject: { kind: 'organisation', id },
        organisationId: id,
        after: record,
      });
      return row;
    });
  }
}

/** A registration under way elsewhere is waited for, so that the refusal can name it. */
async function keep(tx: Tx, row: OrganisationEntity): Promise<void> {
  const { raw } = await tx
    .createQueryBuilder()
    .insert()
    .into(OrganisationEntity)
    .values(row)
    .orIgnore()
    .returning('id')
    .updateEntity(false)
    .execute();
  if ((raw as readonly unknown[]).length > 0) return;
  const twin = await findTwin(readerOf(tx), row, row.id);
  invariant(twin !== null, 'what kept the organisation from being written is there');
  throw new OrganisationAlreadyRegistered(twin);
}
