import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Not } from 'typeorm';

import type { Clock } from '#kernel/dates';
import { addAll } from '#kernel/money';
import { CLOCK } from '#platform/clock';
import { compareAndSet, type Tx } from '#platform/database';
import {
  ConsortiumDirectory,
  type Consortium,
  type ConsortiumId,
  type PartnerRole,
} from '#domain/consortia';

import type { Application } from '../applications.types';
import { ApplicationEntity } from '../storage/application.entity';
import { BudgetLineEntity } from '../storage/budget-line.entity';
import { PartnerEntity } from '../storage/partner.entity';
import { PartyEntity } from '../storage/party.entity';

import { partnerRow, partyRow } from './partner-rows';

@Injectable()
export class AlignPartnersService {
  constructor(
    private readonly consortia: ConsortiumDirectory,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Makes the draft of a consortium, if there is one, follow its partners: who joined finds an
   * empty budget there, who left no longer sees the application. Doing it twice changes nothing.
   */
  async alignDraftOf(tx: Tx, consortiumId: ConsortiumId): Promise<void> {
    const consortium = await this.consortia.lock(tx, consortiumId);
    const draft = await tx.findOne(ApplicationEntity, {
      where: { consortiumId, status: In(['draft', 'invited']) },
      lock: { mode: 'for_no_key_update' },
    });
    if (draft !== null) await this.align(tx, draft, consortium);
  }

  /** Both are locked. */
  async align(tx: Tx, application: Application, consortium: Consortium): Promise<void> {
    const kept = await tx.find(PartnerEntity, { where: { applicationId: application.id } });
    const joined = consortium.partners.filter(
      ({ id }) => !kept.some(({ partnerId }) => partnerId === id),
    );
    const gone = kept.filter(
      ({ partnerId }) => !consortium.partners.some(({ id }) => id === partnerId),
    );
    const changed = roleChanges(kept, consortium);
    if (joined.length === 0 && gone.length === 0 && changed.length === 0) return;

    const at = this.clock();
    const { id } = application;
    for (const partner of gone) await remove(tx, partner);
    if (joined.length > 0) {
      await tx.insert(
        PartnerEntity,
        joined.map((one) => partnerRow(id, one, at)),
      );
      await tx.insert(
        PartyEntity,
        joined.map((one) => partyRow(id, consortium, one, at)),
      );
    }
    for (const { partner, role } of changed) await changeRole(tx, partner, role, at);
    const left = kept.filter((one) => !gone.includes(one));
    const sums = {
      requested: addAll(left.map(({ requested }) => requested)),
      total: addAll(left.map(({ total }) => total)),
    };
    const { leadOrganisationId } = consortium;
    const changes = { ...sums, leadOrganisationId, updatedAt: at };
    await compareAndSet(tx, ApplicationEntity, application, changes);
  }
}

/** Who leads now, and what who led has become. */
function roleChanges(kept: readonly PartnerEntity[], { partners }: Consortium) {
  return kept.flatMap((partner) => {
    const role = partners.find(({ id }) => id === partner.partnerId)?.role ?? partner.role;
    return role === partner.role ? [] : [{ partner, role }];
  });
}

/** Its budget stays, and its version rises: what it was asked to agree to is no longer the same. */
async function changeRole(tx: Tx, partner: PartnerEntity, role: PartnerRole, updatedAt: Date) {
  const { applicationId, organisationId } = partner;
  await compareAndSet(tx, PartnerEntity, partner, { role, updatedAt });
  const capacity = role === 'lead' ? 'lead' : 'partner';
  const others = { applicationId, organisationId, capacity: Not('funder' as const) };
  await tx.update(PartyEntity, others, { capacity });
}

async function remove(tx: Tx, { applicationId, partnerId, organisationId }: PartnerEntity) {
  await tx.delete(BudgetLineEntity, { applicationId, partnerId });
  await tx.delete(PartnerEntity, { applicationId, partnerId });
  await tx.delete(PartyEntity, { applicationId, organisationId, capacity: 'partner' });
}
