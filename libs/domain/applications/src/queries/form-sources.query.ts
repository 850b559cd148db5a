import { Injectable } from '@nestjs/common';

import { organisationsOf, type Actor } from '#kernel/actors';
import { readerOf, type Reader, type Tx } from '#platform/database';
import { CallRegister, type CallRevision } from '#domain/calls';

import { ApplicationActionForbidden, ApplicationNotDraft } from '../applications.errors';
import { canWriteSections } from '../applications.policy';
import type { Application, ApplicationId } from '../applications.types';
import { isBeingWritten } from '../domain/step';
import { filesIn } from '../domain/answers';
import type { AnsweredForm, CarriedAnswers } from '../domain/carry-answers';

import { Attachments } from './attachments.query';
import { FormDesk, type Carrier } from './form-desk.query';
import { Reach } from './reach';
import { Teams } from './team.query';

/** A draft with its form, and the latest revision of its call. */
export interface DraftForm {
  readonly application: Application;
  readonly form: AnsweredForm;
  readonly latest: CallRevision;
}

interface Sought {
  readonly sourceId: ApplicationId;
  readonly draft: DraftForm;
}

interface Brought {
  readonly draft: DraftForm;
  readonly brought: CarriedAnswers;
  readonly own: readonly string[];
  readonly carrier: Carrier;
}

/** What answers are carried from and into. */
@Injectable()
export class FormSources {
  constructor(
    readonly desk: FormDesk,
    private readonly reach: Reach,
    private readonly teams: Teams,
    private readonly calls: CallRegister,
    private readonly attachments: Attachments,
  ) {}

  /** @throws ApplicationNotFound */
  async findDraft(reader: Reader, actor: Actor, id: ApplicationId): Promise<DraftForm> {
    const application = await this.reach.find(reader, actor, id);
    const latest = await this.calls.revisionOf(reader, application.callId);
    return { application, latest, form: await this.formOf(reader, application) };
  }

  /** For the lead, held. @throws ApplicationNotFound, ApplicationActionForbidden, ApplicationNotDraft */
  async holdDraft(tx: Tx, actor: Actor, id: ApplicationId): Promise<DraftForm> {
    const { status, leadOrganisationId } = await this.reach.lock(tx, actor, id);
    if (!canWriteSections(actor, { leadOrganisationId }))
      throw new ApplicationActionForbidden('section-for-the-lead');
    if (!isBeingWritten(status)) throw new ApplicationNotDraft(status);
    return this.findDraft(readerOf(tx), actor, id);
  }

  /** An application that the lead of the draft was in as well; null for any other. */
  async earlier(
    reader: Reader,
    actor: Actor,
    { sourceId, draft }: Sought,
  ): Promise<AnsweredForm | null> {
    if (sourceId === draft.application.id) return null;
    const { application, partners } = await this.teams.find(reader, actor, sourceId);
    const { leadOrganisationId } = draft.application;
    const isTheirs = partners.some(({ organisationId }) => organisationId === leadOrganisationId);
    return isTheirs ? this.formOf(reader, application) : null;
  }

  /** Those of the files that the actor may give, and that were not put aside. */
  async usableFiles(
    reader: Reader,
    actor: Actor,
    ids: readonly string[],
  ): Promise<readonly string[]> {
    if (organisationsOf(actor).length === 0) return [];
    const files = await this.attachments.own(reader, actor, ids);
    return files
      .filter(({ status }) => status === 'clean' || status === 'pending')
      .map(({ id }) => id);
  }

  /** Files that came along belong to the draft from now on. */
  async attach(reader: Reader, applicationId: ApplicationId, all: Brought): Promise<void> {
    const { draft, brought, own, carrier } = all;
    const fileIds = draft.form.sections.flatMap((section) => {
      const given = brought.answers.find(({ code }) => code === section.code);
      return filesIn(section, given?.answers ?? {}).map(({ fileId }) => fileId);
    });
    const fresh = [...new Set(fileIds)].filter((id) => own.includes(id));
    const places = { applicationId, fileIds: fresh, messageId: null, isInternal: false };
    await this.attachments.attach(reader, { ...places, at: carrier.at, by: String(carrier.by) });
  }

  private async formOf(
    reader: Reader,
    { id, callId, revisionNumber }: Application,
  ): Promise<AnsweredForm> {
    const { sections } = await this.calls.revisionOf(reader, callId, revisionNumber);
    return { sections, answers: await this.desk.answersOf(reader, id) };
  }
}
