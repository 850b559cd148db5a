import { Inject, Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { newId } from '#kernel/ids';
import { AuditTrail } from '#platform/audit';
import { CLOCK } from '#platform/clock';
import { Config } from '#platform/config';
import { readerOf, TransactionRunner, type Tx } from '#platform/database';
import type { OrganisationId } from '#domain/organisations';

import { CallActionForbidden, DraftRefused } from '../calls.errors';
import { mayWriteCallsOf } from '../calls.policy';
import type { CallContent, CallId } from '../calls.types';
import { columnsOf, type ContentColumns } from '../domain/columns';
import { changedContent, type ContentPatch } from '../domain/draft';
import { checkTemplate, startingContent } from '../domain/new-call';
import { DraftCheck } from '../queries/draft-check.query';
import { CallEntity } from '../storage/call.entity';

/** What a caller says to start a call; the rest comes from the template, or from the kind. */
export interface NewCall {
  readonly funderId: OrganisationId;
  readonly templateCode: string | null;
  readonly content: ContentPatch;
}

@Injectable()
export class DraftCallService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly drafts: DraftCheck,
    private readonly audit: AuditTrail,
    private readonly config: Config,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Starts the draft of a call, for a funder that the actor writes calls for.
   * @throws CallActionForbidden, DraftRefused
   */
  draft(actor: Actor, { funderId, templateCode, content: patch }: NewCall): Promise<CallId> {
    return this.transactions.run(actor, async (tx) => {
      if (!mayWriteCallsOf(actor, funderId)) throw new CallActionForbidden();
      const content = this.contentOf(templateCode, patch);
      const reader = readerOf(tx);
      const { name, refusals } = await this.drafts.funder(reader, funderId);
      const inContent = await this.drafts.content(reader, content);
      const faults = [...refusals, ...checkTemplate(templateCode), ...inContent];
      if (faults.length > 0) throw new DraftRefused(faults);
      return this.keep(tx, actor, { funderId, funderName: name, ...columnsOf(content, funderId) });
    });
  }

  private contentOf(templateCode: string | null, patch: ContentPatch): CallContent {
    const { kind = 'cooperative-call', opensAtLocal = null } = patch;
    const graceSeconds = this.config.deadlineGraceSeconds;
    const start = startingContent({ templateCode, kind, opensAtLocal, graceSeconds });
    return changedContent(start, patch);
  }

  private async keep(tx: Tx, actor: Actor, said: SaidOfCall): Promise<CallId> {
    const at = this.clock();
    const id = newId<'Call'>(at);
    const life = { status: 'draft', version: 1, createdAt: at, updatedAt: at } as const;
    await tx.insert(CallEntity, { id, ...said, ...life });
    await this.audit.record(tx, {
      actor,
      action: 'calls.call-drafted',
      subject: { kind: 'call', id },
      organisationId: said.funderId,
      after: said.content,
    });
    return id;
  }
}

type SaidOfCall = ContentColumns & {
  readonly funderId: OrganisationId;
  readonly funderName: string;
};
