import { Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import { TransactionRunner } from '#platform/database';
import type { ApplicationId } from '#domain/applications';
import { DeclareService } from '#domain/assessment';

import { DeliberationActionForbidden } from '../deliberation.errors';
import type { SessionId } from '../deliberation.types';
import { SessionDesk } from '../queries/session-desk.query';

export interface MemberDeclaration {
  readonly sessionId: SessionId;
  readonly applicationId: ApplicationId;
  readonly hasConflict: boolean;
  readonly reason: string | null;
}

@Injectable()
export class DeclareOnFileService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly desk: SessionDesk,
    private readonly declarations: DeclareService,
  ) {}

  /**
   * A member of the session says whether anything binds them to those who apply: before they take a
   * position. With a conflict, the file is not on their agenda any more.
   * @throws SessionNotFound, DeliberationActionForbidden, FileNotOnAgenda, AlreadyDeclared,
   *   DeclarationRefused
   */
  declare(actor: Actor, { sessionId, applicationId, ...said }: MemberDeclaration): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      const { members } = await this.desk.lock(tx, actor, sessionId);
      if (!members.some(({ personId }) => personId === actor.id))
        throw new DeliberationActionForbidden();
      await this.desk.fileOf(tx, sessionId, applicationId);
      await this.declarations.declare(actor, applicationId, said, true);
    });
  }
}
