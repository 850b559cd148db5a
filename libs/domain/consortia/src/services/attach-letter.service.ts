import { Inject, Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';

import type { Actor } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { newId } from '#kernel/ids';
import { refusal } from '#kernel/problems';
import { CLOCK } from '#platform/clock';
import { TransactionRunner, type Tx } from '#platform/database';
import { FileReader, type FileId } from '#platform/files';

import { ConsortiumActionForbidden, LetterRefused, PartnerNotFound } from '../consortia.errors';
import { mayAcceptFor } from '../consortia.policy';
import type { ConsortiumId, PartnerId } from '../consortia.types';
import { CONSORTIUM_LIFECYCLE } from '../domain/consortium-life';
import { CommitmentLetterEntity } from '../storage/commitment-letter.entity';

import { ConsortiumDesk } from './consortium-desk';
import { signatoryOf } from './signatory';

export interface NewLetter {
  readonly consortiumId: ConsortiumId;
  readonly partnerId: PartnerId;
  readonly fileId: FileId;
}

@Injectable()
export class AttachLetterService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly desk: ConsortiumDesk,
    private readonly files: FileReader,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Joins the signed letter by which a partner commits itself, in the place of the one before.
   * @throws ConsortiumNotFound, PartnerNotFound, ConsortiumActionForbidden, TransitionNotAllowed,
   * FileNotFound, LetterRefused
   */
  attach(actor: Actor, { consortiumId, partnerId, fileId }: NewLetter): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      const { partners, status } = await this.desk.lock(tx, consortiumId);
      const partner = partners.find(({ id }) => id === partnerId);
      if (partner === undefined) throw new PartnerNotFound();
      const { organisationId } = partner;
      if (!mayAcceptFor(actor, organisationId)) throw new ConsortiumActionForbidden();
      CONSORTIUM_LIFECYCLE.after(status, 'attach-letter');
      const file = await this.files.lock(tx, actor, fileId);
      const refusals = [
        ...(file.organisationId === organisationId
          ? []
          : [refusal('letter-of-another', '/fileId')]),
        ...(file.status === 'clean' ? [] : [refusal('letter-not-inspected', '/fileId')]),
      ];
      if (refusals.length > 0) throw new LetterRefused(refusals);

      await this.keep(tx, actor, { consortiumId, partnerId, fileId, fileName: file.name });
      await this.desk.write(tx, {
        actor,
        action: 'consortia.letter-attached',
        consortiumId,
        organisationId,
        after: { partnerId, fileId, sha256: file.sha256 },
      });
    });
  }

  private async keep(tx: Tx, actor: Actor, letter: NewLetter & { readonly fileName: string }) {
    const givenAt = this.clock();
    const { partnerId } = letter;
    const earlier = { partnerId, replacedAt: IsNull() };
    await tx.update(CommitmentLetterEntity, earlier, { replacedAt: givenAt });
    const id = newId<'CommitmentLetter'>(givenAt);
    const givenBy = signatoryOf(actor);
    await tx.insert(CommitmentLetterEntity, { ...letter, id, givenAt, givenBy });
  }
}
