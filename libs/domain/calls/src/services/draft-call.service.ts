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
import { copiedContent } from '../domain/copied-content';
import { changedContent, type ContentPatch } from '../domain/draft';
import { checkStart, startingContent } from '../domain/new-call';
import { DraftCheck } from '../queries/draft-check.query';
import { CallEntity } from '../storage/call.entity';

/** What a caller says to start a call; the rest comes from a template, another call, or the kind. */
export interface NewCall {
  readonly funderId: OrganisationId;
  readonly templateCode: string | null;
  /** The call that this one is the next edition of, or is inspired by. */
  readonly sourceCallId: CallId | null;
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
  draft(actor: Actor, asked: NewCall): Promise<CallId> {
    const { funderId } = asked;
    return this.transactions.run(actor, async (tx) => {
      if (!mayWriteCallsOf(actor, funderId)) throw new CallActionForbidden();
      const source = await sourceOf(tx, asked);
      const content = changedContent(this.startOf(asked, source), asked.content);
      const reader = readerOf(tx);
      const { name, refusals } = await this.drafts.funder(reader, funderId);
      const inContent = await this.drafts.content(reader, content);
      const faults = [...refusals, ...checkStart(asked, source !== null), ...inContent];
      if (faults.length > 0) throw new DraftRefused(faults);
      return this.keep(tx, actor, { funderId, funderName: name, ...columnsOf(content, funderId) });
    });
  }

  private startOf(
    { funderId, templateCode, content }: NewCall,
    source: CallEntity | null,
  ): CallContent {
    const { kind = 'cooperative-call', opensAtLocal = null } = content;
    if (source !== null) {
      const isOfSameFunder = source.funderId === funderId;
      return copiedContent(source.content, { opensAtLocal, isOfSameFunder });
    }
    const graceSeconds = this.config.deadlineGraceSeconds;
    return startingContent({ templateCode, kind, opensAtLocal, graceSeconds });
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

/** The call to copy, among those that the actor may read; null: none is, or none is asked for. */
function sourceOf(tx: Tx, { sourceCallId }: NewCall): Promise<CallEntity | null> {
  return sourceCallId === null
    ? Promise.resolve(null)
    : tx.findOne(CallEntity, { where: { id: sourceCallId } });
}

type SaidOfCall = ContentColumns & {
  readonly funderId: OrganisationId;
  readonly funderName: string;
};
