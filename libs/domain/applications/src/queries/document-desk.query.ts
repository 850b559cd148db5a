import { Inject, Injectable } from '@nestjs/common';

import { organisationsOf, type Actor } from '#kernel/actors';
import type { Clock, LocalDate } from '#kernel/dates';
import { CLOCK } from '#platform/clock';
import { readerOf, type Reader, type Tx } from '#platform/database';
import { CallRegister } from '#domain/calls';
import { RightsDirectory, type PartnerId } from '#domain/consortia';
import { VaultDirectory, type OrganisationId } from '#domain/organisations';

import { ApplicationActionForbidden } from '../applications.errors';
import type { ApplicationId } from '../applications.types';
import { awaitedOf } from '../domain/documents';
import type { FoundPaper } from '../domain/check-gift';
import { DocumentNotFound } from '../form.errors';
import type { ApplicationDocumentId } from '../form.types';

import { Attachments } from './attachments.query';
import { DocumentShelf, type NewDocument, type ShelvedDocument } from './document-shelf.query';
import { Reach } from './reach';
import { refuseShut } from './reopenings.query';
import { Teams } from './team.query';

export interface DocumentPlace {
  readonly applicationId: ApplicationId;
  readonly code: string;
  readonly partnerId: PartnerId | null;
}

/** The place of a document in a draft, which the actor may fill, held until the transaction ends. */
export interface HeldPlace {
  /** Whose document it is: the partner's, or the lead's for the application as a whole. */
  readonly organisationId: OrganisationId;
  readonly given: ShelvedDocument | null;
  readonly timeZone: string;
}

/** What giving a document looks up. */
@Injectable()
export class DocumentSources {
  constructor(
    readonly teams: Teams,
    readonly calls: CallRegister,
    readonly rights: RightsDirectory,
    readonly vaults: VaultDirectory,
    readonly attachments: Attachments,
  ) {}
}

/** Where partners put their documents. */
@Injectable()
export class DocumentDesk {
  constructor(
    private readonly reach: Reach,
    private readonly sources: DocumentSources,
    private readonly shelf: DocumentShelf,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws ApplicationNotFound, DocumentNotFound, ApplicationActionForbidden, ApplicationNotDraft */
  async hold(tx: Tx, actor: Actor, place: DocumentPlace): Promise<HeldPlace> {
    const { applicationId, code, partnerId } = place;
    await this.reach.lock(tx, actor, applicationId);
    const reader = readerOf(tx);
    const { application, partners } = await this.sources.teams.find(reader, actor, applicationId);
    const { callId, revisionNumber } = application;
    const revision = await this.sources.calls.revisionOf(reader, callId, revisionNumber);
    const awaited = awaitedOf(revision.documents, partners);
    const isAsked = awaited.some(
      (one) => one.document.code === code && one.partnerId === partnerId,
    );
    if (!isAsked) throw new DocumentNotFound();

    const rights = await this.sources.rights.rightsOf(reader, actor, application.consortiumId);
    if (!rights.may('edit', partnerId === null ? 'documents' : `documents/${partnerId}`))
      throw new ApplicationActionForbidden('document-for-its-partner');
    await refuseShut(reader, application, { document: code }, this.clock());
    const given = await this.shelf.given(reader, applicationId);
    const partner = partners.find((one) => one.partnerId === partnerId);
    return {
      organisationId: partner?.organisationId ?? application.leadOrganisationId,
      given: given.find((one) => one.code === code && one.partnerId === partnerId) ?? null,
      timeZone: revision.timeZone,
    };
  }

  /** The same for a document that was given. */
  async holdGiven(tx: Tx, actor: Actor, id: ApplicationId, documentId: ApplicationDocumentId) {
    await this.reach.lock(tx, actor, id);
    const given = await this.shelf.hold(tx, id, documentId);
    const place = await this.hold(tx, actor, { applicationId: id, ...given });
    return { place, given };
  }

  /** A file of one of the actor's organisations. */
  async fileOf(
    reader: Reader,
    actor: Actor,
    fileId: string,
  ): Promise<Pick<FoundPaper, 'fileId' | 'status' | 'sha256'> | null> {
    return reader.one<Pick<FoundPaper, 'fileId' | 'status' | 'sha256'>>(
      `SELECT id AS "fileId", status, sha256 FROM platform.file
       WHERE id = $1 AND owner_organisation_id = ANY ($2::uuid[])`,
      [fileId, organisationsOf(actor)],
    );
  }

  /** A paper that counts today in the vault of that organisation: its file was found clean. */
  async paperInVault(
    reader: Reader,
    organisationId: OrganisationId,
    id: string,
    today: LocalDate,
  ): Promise<FoundPaper | null> {
    const papers = await this.sources.vaults.documentsOn(reader, [organisationId], today);
    const paper = papers.find((one) => one.id === id);
    if (paper === undefined) return null;
    const { fileId, sha256, issuedOn, validUntil } = paper;
    return { fileId, sha256, issuedOn, validUntil, status: 'clean' };
  }

  /** From then on, who reads the application may have the file. */
  async put(tx: Tx, document: NewDocument): Promise<void> {
    const { applicationId, fileId, givenAt, givenBy } = document;
    await this.shelf.put(tx, document);
    await this.sources.attachments.attach(readerOf(tx), {
      applicationId,
      fileIds: [fileId],
      messageId: null,
      isInternal: false,
      at: givenAt,
      by: givenBy,
    });
  }

  remove(tx: Tx, id: ApplicationId, documentId: ApplicationDocumentId, at: Date): Promise<void> {
    return this.shelf.remove(tx, id, documentId, at);
  }
}
