import { Inject, Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { CLOCK } from '#platform/clock';
import { compareAndSet, TransactionRunner, VersionStale } from '#platform/database';

import { ConsortiumActionForbidden } from '../consortia.errors';
import { mayLeadFor } from '../consortia.policy';
import type { ConsortiumId } from '../consortia.types';
import { CONSORTIUM_LIFECYCLE } from '../domain/consortium-life';
import { ConsortiumDirectory } from '../queries/consortium-directory.query';
import { ConsortiumEntity } from '../storage/consortium.entity';

import { ConsortiumChronicle } from './consortium-chronicle';

@Injectable()
export class RenameConsortiumService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly consortia: ConsortiumDirectory,
    private readonly chronicle: ConsortiumChronicle,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @throws ConsortiumNotFound, ConsortiumActionForbidden, VersionStale, TransitionNotAllowed
   */
  rename(
    actor: Actor,
    at: { readonly id: ConsortiumId; readonly version: number },
    name: string,
  ): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      const consortium = await this.consortia.lock(tx, at.id);
      const { leadOrganisationId, status, version } = consortium;
      if (!mayLeadFor(actor, leadOrganisationId)) throw new ConsortiumActionForbidden();
      if (version !== at.version) throw new VersionStale(version);
      CONSORTIUM_LIFECYCLE.after(status, 'rename');

      await compareAndSet(tx, ConsortiumEntity, at, { name, updatedAt: this.clock() });
      await this.chronicle.write(tx, {
        actor,
        action: 'consortia.consortium-renamed',
        consortiumId: at.id,
        organisationId: leadOrganisationId,
        after: { name },
      });
    });
  }
}
