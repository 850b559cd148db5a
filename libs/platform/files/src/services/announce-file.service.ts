import { Inject, Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { newId } from '#kernel/ids';
import { AuditTrail } from '#platform/audit';
import { CLOCK } from '#platform/clock';
import { Config } from '#platform/config';
import { TransactionRunner } from '#platform/database';

import { checkAnnouncement } from '../domain/check-announcement';
import { AnnouncementRefused, OrganisationNotYours } from '../files.errors';
import { maySendFor } from '../files.policy';
import type { Announcement, FileView } from '../files.types';
import { FileEntity } from '../storage/file.entity';

@Injectable()
export class AnnounceFileService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly audit: AuditTrail,
    private readonly config: Config,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Takes note of a file that is to come. @throws OrganisationNotYours, AnnouncementRefused */
  async announce(actor: Actor, announcement: Announcement): Promise<FileView> {
    const { organisationId } = announcement;
    if (!maySendFor(actor, organisationId)) throw new OrganisationNotYours();
    const refusals = checkAnnouncement(announcement, this.config.limits.fileBytes);
    if (refusals.length > 0) throw new AnnouncementRefused(refusals);

    const file = announced(announcement, this.clock());
    return this.transactions.run(actor, async (tx) => {
      await tx.insert(FileEntity, {
        ...file,
        ownerOrganisationId: organisationId,
        sentBy: String(actor.id),
        storageKey: null,
      });
      const subject = { kind: 'file', id: file.id };
      const action = 'files.file-announced';
      await this.audit.record(tx, { actor, action, subject, organisationId, after: file });
      return file;
    });
  }
}

function announced(announcement: Announcement, now: Date): FileView {
  return {
    ...announcement,
    id: newId<'File'>(now),
    name: announcement.name.normalize('NFC'),
    status: 'announced',
    refusal: null,
    version: 1,
    announcedAt: now,
    receivedAt: null,
    inspectedAt: null,
  };
}
