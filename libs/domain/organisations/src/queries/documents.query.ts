import { Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import { isLocalDate } from '#kernel/dates';
import { instantJson } from '#platform/database';
import type { FileId } from '#platform/files';
import { choiceFilter, Cursors, listing, page, type Filter, type Page } from '#platform/listing';

import { DOCUMENT_TYPES } from '../domain/documents';
import type { OrganisationId } from '../organisations.types';
import { DocumentNotFound } from '../vault.errors';
import type { DocumentId } from '../vault.types';

import { VaultGate } from './vault-gate.query';

export const DOCUMENT_LISTING = listing({
  filters: { type: choiceFilter('d.type', DOCUMENT_TYPES), validOn: validOnFilter() },
  sorts: {
    addedAt: { column: 'd.added_at', neverNull: true },
    issuedOn: { column: 'd.issued_on', neverNull: true },
  },
  defaultSort: '-addedAt',
  idColumn: 'd.id',
});

const VIEW = `json_build_object('id', d.id, 'organisationId', d.organisation_id, 'type', d.type,
  'issuedOn', d.issued_on, 'validUntil', d.valid_until, 'fileId', d.file_id,
  'fileName', d.file_name, 'sha256', d.sha256, 'addedAt', ${instantJson('d.added_at')},
  'withdrawnAt', ${instantJson('d.withdrawn_at')}, 'version', d.version,
  'checks', coalesce((
    SELECT json_agg(json_build_object('organisationId', c.checker_id, 'verdict', c.verdict,
      'reason', c.reason, 'checkedAt', ${instantJson('c.checked_at')}) ORDER BY c.checked_at)
    FROM organisations.document_check c WHERE c.document_id = d.id), '[]'))`;

/** A paper as its organisation, and the funders it applied to, read it. */
export interface DocumentView {
  readonly id: DocumentId;
  readonly organisationId: OrganisationId;
  readonly type: string;
  readonly issuedOn: string;
  readonly validUntil: string | null;
  readonly fileId: FileId;
  readonly fileName: string;
  readonly sha256: string;
  readonly addedAt: string;
  readonly withdrawnAt: string | null;
  readonly version: number;
  readonly checks: readonly {
    readonly organisationId: string;
    readonly verdict: string;
    readonly reason: string | null;
    readonly checkedAt: string;
  }[];
}

@Injectable()
export class DocumentsQuery {
  constructor(
    private readonly gate: VaultGate,
    private readonly cursors: Cursors,
  ) {}

  /** @throws OrganisationNotFound, VaultNotOpen */
  list(actor: Actor, organisationId: OrganisationId, query: unknown): Promise<Page> {
    const request = DOCUMENT_LISTING.read(query);
    const source = {
      select: VIEW,
      from: 'organisations.document d',
      where: 'd.organisation_id = $1',
      params: [organisationId],
    };
    return this.gate.look(actor, organisationId, (reader) =>
      page(reader, request, source, this.cursors),
    );
  }

  /** @throws OrganisationNotFound, VaultNotOpen, DocumentNotFound */
  async find(actor: Actor, organisationId: OrganisationId, id: DocumentId): Promise<DocumentView> {
    const found = await this.gate.look(actor, organisationId, (reader) =>
      reader.one<{ view: DocumentView }>(
        `SELECT ${VIEW} AS view FROM organisations.document d
         WHERE d.id = $1 AND d.organisation_id = $2`,
        [id, organisationId],
      ),
    );
    if (found === null) throw new DocumentNotFound();
    return found.view;
  }
}

/** Those that count on a day: issued, not ended, not withdrawn. */
function validOnFilter(): Filter {
  return {
    operators: ['is'],
    schema: { type: 'string', format: 'date' },
    description: 'Those that count on that day: issued, not ended, not withdrawn.',
    read: (text) => {
      if (!isLocalDate(text)) return { code: 'day-malformed' };
      const day = text;
      return (bind) => {
        const on = `${bind(day)}::date`;
        return `d.issued_on <= ${on} AND coalesce(d.valid_until, 'infinity') >= ${on}
          AND coalesce((d.withdrawn_at AT TIME ZONE 'Europe/Paris')::date, 'infinity') > ${on}`;
      };
    },
  };
}
