import { Injectable } from '@nestjs/common';

import { dayOf } from '#kernel/dates';
import type { Reader } from '#platform/database';

import { awaitedOf, checkDocuments } from '../../domain/documents';
import type { Finding } from '../../domain/pre-check';
import { DocumentShelf } from '../../queries/document-shelf.query';

import type { CheckedApplication, PreCheckContributor } from './pre-check-contributor';

/** Documents that the call asks for, and that are not there or no longer count. */
@Injectable()
export class DocumentsCheck implements PreCheckContributor {
  readonly part = 'documents';

  constructor(private readonly shelf: DocumentShelf) {}

  async findingsOn(
    reader: Reader,
    { file, revision, consortium, receivedAt }: CheckedApplication,
  ): Promise<readonly Finding[]> {
    if (revision.documents.length === 0) return [];
    const partners = consortium.partners.map(({ id, role }) => ({ partnerId: id, role }));
    const awaited = awaitedOf(revision.documents, partners);
    const given = await this.shelf.given(reader, file.application.id);
    return checkDocuments(awaited, given, dayOf(receivedAt, revision.timeZone));
  }
}
