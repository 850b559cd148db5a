import { Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import { readerOf, TransactionRunner, type Reader, type Tx } from '#platform/database';
import type { PartnerId } from '#domain/consortia';

import {
  ApplicationActionForbidden,
  ApplicationNotDraft,
  PartnerBudgetNotFound,
  SignedContentChanged,
} from '../applications.errors';
import { canEngage, canSignFor } from '../applications.policy';
import type { Application, ApplicationId } from '../applications.types';
import { partOf } from '../domain/frozen-content';
import type { SignatureAct } from '../domain/signatures';
import type { SealedSignature } from '../domain/snapshot';
import { cameBack } from '../domain/reopening';
import { isBeingWritten } from '../domain/step';
import { ApplicationFiles } from '../queries/application-file.query';
import { signatoriesOf, type SignatoryView } from '../queries/signatures.query';

import { ApplicationLocks, type Held } from './application-locks';
import { freezeFor } from './freeze-content';
import { SignatureKeeper, type ActOfSigning } from './signature-keeper';
import { SigningMandate } from './signing-mandate';

export interface SigningRequest {
  readonly applicationId: ApplicationId;
  readonly partnerId: PartnerId;
  /** Of the text that the signatory has read. */
  readonly sha256: string;
  /** Why it will not sign; null: it signs. */
  readonly refusal: string | null;
}

type Signer = Pick<ActOfSigning, 'capacity' | 'mandateId'>;

@Injectable()
export class SignApplicationService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly locks: ApplicationLocks,
    private readonly files: ApplicationFiles,
    private readonly mandate: SigningMandate,
    private readonly keeper: SignatureKeeper,
  ) {}

  /**
   * Signs, or refuses to sign, what the application says now, in the name of a partner: by who
   * represents it, or by who represents the lead and holds its mandate. Doing the same again on the
   * same text changes nothing.
   *
   * @throws ApplicationNotFound, PartnerBudgetNotFound, ApplicationActionForbidden,
   * ApplicationNotDraft, SignedContentChanged
   */
  sign(actor: Actor, request: SigningRequest): Promise<void> {
    const { applicationId, partnerId, sha256, refusal: reason } = request;
    const act: SignatureAct = reason === null ? 'signed' : 'refused';
    return this.transactions.run(actor, async (tx) => {
      const held = await this.locks.hold(tx, actor, applicationId);
      await this.locks.align(tx, held);
      const reader = readerOf(tx);
      const file = await this.files.read(reader, applicationId);
      const all = await signatoriesOf(reader, file);
      const signatory = all.find((one) => one.partnerId === partnerId);
      const partner = partOf(file, partnerId);
      if (signatory === undefined || partner === null) throw new PartnerBudgetNotFound();
      const signer = await this.signerFor(reader, actor, held, signatory);
      refuseOther(file.application, signatory, sha256);
      if (signatory.state === act) return;

      const frozen = freezeFor(file, partner);
      const said = { signatory, frozen, act, reason, ...signer };
      await this.keeper.keep(tx, actor, file.application, said);
    });
  }

  /**
   * What the lead submits, it signs, unless it has already. Its application is locked.
   * @returns every signature that holds, for the receipt
   */
  async signBySubmitting(
    tx: Tx,
    actor: Actor,
    application: Application,
  ): Promise<readonly SealedSignature[]> {
    const reader = readerOf(tx);
    const file = await this.files.read(reader, application.id);
    const lead = file.budget.partners.find(({ role }) => role === 'lead');
    const before = await signatoriesOf(reader, file);
    const signatory = before.find(({ role }) => role === 'lead');
    if (lead === undefined || signatory === undefined || signatory.state === 'signed')
      return sealedSignatures(before);
    await this.keeper.keep(tx, actor, application, {
      signatory,
      frozen: freezeFor(file, lead),
      act: 'signed',
      capacity: 'submission',
      mandateId: null,
      reason: null,
    });
    return sealedSignatures(await signatoriesOf(reader, file));
  }

  /** @throws ApplicationActionForbidden */
  private async signerFor(
    reader: Reader,
    actor: Actor,
    { application, consortium }: Held,
    { partnerId, organisationId }: Pick<SignatoryView, 'partnerId' | 'organisationId'>,
  ): Promise<Signer> {
    if (canSignFor(actor, organisationId)) return { capacity: 'representative', mandateId: null };
    if (canEngage(actor, application)) {
      const mandateId = await this.mandate.find(reader, consortium, partnerId);
      if (mandateId !== null) return { capacity: 'mandate', mandateId };
    }
    throw new ApplicationActionForbidden('signature-for-the-representative');
  }
}

/** @throws ApplicationNotDraft, SignedContentChanged */
function refuseOther(
  { status }: Application,
  current: Pick<SignatoryView, 'sha256'>,
  read: string,
): void {
  if (!isBeingWritten(status) && !cameBack(status)) throw new ApplicationNotDraft(status);
  if (current.sha256 !== read) throw new SignedContentChanged(current.sha256);
}

function sealedSignatures(all: readonly Omit<SignatoryView, 'maySign'>[]) {
  return all.flatMap(({ state, partnerId, sha256, capacity, actedAt }) =>
    state !== 'signed' || capacity === null || actedAt === null
      ? []
      : [{ partnerId, sha256, capacity, signedAt: actedAt }],
  );
}
