import { Inject, Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { refusal } from '#kernel/problems';
import { CLOCK } from '#platform/clock';
import { TransactionRunner } from '#platform/database';

import { ApplicationActionForbidden } from '../applications.errors';
import type { ApplicationId } from '../applications.types';
import { DocumentChangedMeanwhile, DocumentRefused } from '../form.errors';
import { instructsFor } from '../form.policy';
import type { ApplicationDocumentId } from '../form.types';
import { DocumentShelf } from '../queries/document-shelf.query';
import { Reach } from '../queries/reach';

import { FormChronicle } from './form-chronicle';

/** What somebody of the funder found of a document. */
export interface DocumentCheck {
  readonly applicationId: ApplicationId;
  readonly documentId: ApplicationDocumentId;
  readonly verdict: 'accepted' | 'refused';
  /** Wanted when it is refused: the partner reads it. */
  readonly note: string | null;
  readonly expectedVersion: number;
}

@Injectable()
export class CheckDocumentService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly reach: Reach,
    private readonly shelf: DocumentShelf,
    private readonly chronicle: FormChronicle,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Notes that a document was looked at, and whether it will do.
   * @throws ApplicationNotFound, ApplicationActionForbidden, DocumentNotFound,
   * DocumentChangedMeanwhile, DocumentRefused
   */
  check(actor: Actor, { applicationId, documentId, ...check }: DocumentCheck): Promise<void> {
    const { verdict, note, expectedVersion } = check;
    return this.transactions.run(actor, async (tx) => {
      const application = await this.reach.lock(tx, actor, applicationId);
      if (!instructsFor(actor, application))
        throw new ApplicationActionForbidden('document-checked-by-the-funder');
      const { version, code, partnerId } = await this.shelf.hold(tx, applicationId, documentId);
      if (version !== expectedVersion) throw new DocumentChangedMeanwhile(version);
      if (verdict === 'refused' && note === null)
        throw new DocumentRefused([refusal('refusal-without-reason', '/note')]);

      await this.shelf.check(tx, documentId, {
        verdict,
        note,
        at: this.clock(),
        by: String(actor.id),
      });
      await this.chronicle.note(tx, {
        actor,
        action: 'applications.document-checked',
        applicationId,
        organisationId: application.funderId,
        after: { code, partnerId, verdict },
      });
    });
  }
}
