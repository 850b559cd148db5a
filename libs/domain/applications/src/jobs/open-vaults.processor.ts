import { Processor, WorkerHost } from '@nestjs/bullmq';
import type { Job } from 'bullmq';

import { asId } from '#kernel/ids';
import { readerOf } from '#platform/database';
import { Inbox, type EventEnvelope } from '#platform/outbox';
import { OpenVaultService } from '#domain/organisations';

import type { ApplicationSubmitted } from '../applications.events';
import { ApplicationRegister } from '../queries/application-register.query';

export const OPEN_VAULTS = 'applications.open-vaults';

/**
 * Hears that an application was handed in, and lets its funder read the papers of the partners: who
 * applies to a funder shows it what it asks, once for all its applications.
 */
@Processor(OPEN_VAULTS, { concurrency: 4 })
export class OpenVaultsProcessor extends WorkerHost {
  constructor(
    private readonly inbox: Inbox,
    private readonly applications: ApplicationRegister,
    private readonly openVault: OpenVaultService,
  ) {
    super();
  }

  override process({ data }: Job<EventEnvelope<ApplicationSubmitted>>): Promise<void> {
    const { applicationId, funderId, reference } = data.event.payload;
    return this.inbox.once(OPEN_VAULTS, data, async (tx) => {
      const id = asId<'Application'>(applicationId);
      const { partners } = await this.applications.submitted(readerOf(tx), id);
      await this.openVault.open({
        organisationIds: partners.map(({ organisationId }) => organisationId),
        readerId: asId<'Organisation'>(funderId),
        reason: `application:${reference}`,
      });
    });
  }
}
