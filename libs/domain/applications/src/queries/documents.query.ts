import { Inject, Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import { dayOf, type Clock } from '#kernel/dates';
import { CLOCK } from '#platform/clock';
import { TransactionRunner } from '#platform/database';
import { CallRegister } from '#domain/calls';

import type { ApplicationId } from '../applications.types';
import { awaitedOf, stateOf, type AwaitedDocument, type DocumentState } from '../domain/documents';

import { DocumentShelf, type ShelvedDocument } from './document-shelf.query';
import { Teams } from './team.query';

/** A document that is asked for, with what was given for it. */
export interface DocumentView extends AwaitedDocument {
  readonly state: DocumentState;
  readonly given: ShelvedDocument | null;
}

/** The documents of an application: what is asked, of whom, and where each stands. */
@Injectable()
export class Documents {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly teams: Teams,
    private readonly calls: CallRegister,
    private readonly shelf: DocumentShelf,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws ApplicationNotFound */
  read(actor: Actor, id: ApplicationId): Promise<readonly DocumentView[]> {
    return this.transactions.read(actor, async (reader) => {
      const { application, partners } = await this.teams.find(reader, actor, id);
      const { callId, revisionNumber } = application;
      const revision = await this.calls.revisionOf(reader, callId, revisionNumber);
      const all = await this.shelf.given(reader, id);
      const today = dayOf(this.clock(), revision.timeZone);
      return awaitedOf(revision.documents, partners).map((awaited) => {
        const { document, partnerId } = awaited;
        const isIt = (one: ShelvedDocument) =>
          one.code === document.code && one.partnerId === partnerId;
        const given = all.find(isIt) ?? null;
        return { ...awaited, given, state: stateOf(document, given, today) };
      });
    });
  }
}
