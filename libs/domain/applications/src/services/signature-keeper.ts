import { Inject, Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { asId, newId } from '#kernel/ids';
import { invariant } from '#kernel/problems';
import { CLOCK } from '#platform/clock';
import type { Tx } from '#platform/database';
import type { MandateId } from '#domain/consortia';

import { signatureGiven } from '../applications.events';
import type { Application } from '../applications.types';
import type { SignatureAct } from '../domain/signatures';
import type { SignatoryView } from '../queries/signatures.query';
import { FrozenContentEntity } from '../storage/frozen-content.entity';
import { SignatureEntity, type SigningCapacity } from '../storage/signature.entity';

import { FormChronicle } from './form-chronicle';
import type { FrozenFor } from './freeze-content';

/** What a person says for a partner, of which text. */
export interface ActOfSigning {
  readonly signatory: Omit<SignatoryView, 'maySign'>;
  readonly frozen: FrozenFor;
  readonly act: SignatureAct;
  readonly capacity: SigningCapacity;
  readonly mandateId: MandateId | null;
  readonly reason: string | null;
}

/**
 * Keeps an act of signing with the text that it is about, and tells it; that the lead signed by
 * submitting is told by the submission.
 */
@Injectable()
export class SignatureKeeper {
  constructor(
    private readonly chronicle: FormChronicle,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The application is locked: nobody else adds an act of the same partner. */
  async keep(tx: Tx, actor: Actor, application: Application, said: ActOfSigning): Promise<void> {
    const { signatory, frozen, act, capacity, mandateId, reason } = said;
    invariant(actor.id !== null, 'who signs is someone');
    const actedAt = this.clock();
    const { id: applicationId } = application;
    const { partnerId } = signatory;
    const organisationId = asId<'Organisation'>(signatory.organisationId);
    const { commonSha256, partSha256 } = frozen;
    await this.freeze(tx, applicationId, frozen, actedAt);
    await tx.insert(SignatureEntity, {
      id: newId<'Signature'>(actedAt),
      applicationId,
      partnerId,
      organisationId,
      number: (signatory.last?.number ?? 0) + 1,
      act,
      commonSha256,
      partSha256,
      capacity,
      mandateId,
      reason,
      actedAt,
      actedBy: asId<'Person'>(actor.id),
    });
    await this.chronicle.note(tx, {
      actor,
      action: `applications.signature-${act}`,
      applicationId,
      organisationId,
      after: { partnerId, sha256: frozen.sha256, capacity, mandateId, reason },
      ...(capacity === 'submission'
        ? {}
        : { event: signatureGiven(application, { partnerId, organisationId, act }) }),
    });
  }

  /** Kept once: many sign the same common parts. */
  private async freeze(
    tx: Tx,
    applicationId: Application['id'],
    { common, part }: FrozenFor,
    frozenAt: Date,
  ): Promise<void> {
    await tx
      .createQueryBuilder()
      .insert()
      .into(FrozenContentEntity)
      .values([common, part].map((text) => ({ ...text, applicationId, frozenAt })))
      .orIgnore()
      .updateEntity(false)
      .execute();
  }
}
