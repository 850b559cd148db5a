import { Injectable } from '@nestjs/common';

import { hasRole, SYSTEM, type Actor } from '#kernel/actors';
import { instantJson, readerOf, TransactionRunner, type Reader, type Tx } from '#platform/database';
import { CallNotFound, CallRegister, type CallId } from '#domain/calls';
import type { OrganisationId } from '#domain/organisations';

import { ApplicationActionForbidden } from '../applications.errors';
import type { Application } from '../applications.types';

import { APPLICATION_COLUMNS, applicationOf, type ApplicationRow } from './application-row';

/** All that a funder may know of files that are sealed: that they came, and when. */
export interface SealedFilesView {
  readonly isSealed: boolean;
  readonly openedAt: string | null;
  readonly opensFilesAt: string | null;
  readonly received: number;
  /** The first thousand, in the order in which they came. */
  readonly files: readonly { readonly reference: string; readonly receivedAt: string }[];
}

interface FilesRow {
  readonly openedAt: string | null;
  readonly received: number;
  readonly files: SealedFilesView['files'];
}

const MOST = 1000;

const FILES = `
  SELECT (SELECT ${instantJson('o.opened_at')} FROM applications.call_opening o
      WHERE o.call_id = $1) AS "openedAt",
    (SELECT count(*)::int FROM applications.application a
      WHERE a.call_id = $1 AND a.is_sealed AND a.status = 'submitted') AS received,
    (SELECT coalesce(json_agg(f.line ORDER BY f.submitted_at, f.id), '[]') FROM (
      SELECT a.id, a.submitted_at, json_build_object('reference', a.reference,
        'receivedAt', ${instantJson('a.submitted_at')}) AS line
      FROM applications.application a
      WHERE a.call_id = $1 AND a.is_sealed AND a.status = 'submitted'
      ORDER BY a.submitted_at, a.id LIMIT ${MOST}) f) AS files`;

const UNSEAL = `
  UPDATE applications.application a SET is_sealed = false, updated_at = $2
  WHERE a.call_id = $1 AND a.is_sealed AND a.status = 'submitted'
  RETURNING ${APPLICATION_COLUMNS}`;

/** Of those that are over, since none opens sooner; the instant itself is read with the revision. */
const SCHEDULED = `
  SELECT c.id FROM calls.call c
  WHERE c.status IN ('published', 'closed') AND c.closes_at <= $1
    AND (c.content ->> 'isSealedUntilOpening')::boolean
    AND c.content ->> 'opensFilesAtLocal' IS NOT NULL
    AND NOT EXISTS (SELECT FROM applications.call_opening o WHERE o.call_id = c.id)
  ORDER BY c.closes_at, c.id LIMIT ${MOST}`;

const SHARE = `
  INSERT INTO applications.party (application_id, organisation_id, capacity, from_stage, since)
  SELECT id, $2, 'funder', 'submitted', $3 FROM unnest($1::uuid[]) AS id
  ON CONFLICT DO NOTHING`;

/** Files of calls that are sealed until an opening. */
@Injectable()
export class SealedFiles {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly calls: CallRegister,
  ) {}

  /**
   * What the officers of the call may know before the opening: counted and named by the house, as
   * they see none of the files. @throws CallNotFound, ApplicationActionForbidden
   */
  async read(actor: Actor, callId: CallId): Promise<SealedFilesView> {
    const call = await this.transactions.read(actor, (reader) => this.calls.find(reader, callId));
    if (call.status === 'draft') throw new CallNotFound();
    if (!hasRole(actor, call.funderId, 'officer'))
      throw new ApplicationActionForbidden('for-the-officers-of-the-call');
    return this.transactions.read(SYSTEM, async (reader) => {
      const latest = await this.calls.revisionOf(reader, callId);
      const row = await reader.one<FilesRow>(FILES, [callId]);
      return {
        isSealed: latest.isSealedUntilOpening && row?.openedAt === null,
        openedAt: row?.openedAt ?? null,
        opensFilesAt: latest.opensFilesAt?.toISOString() ?? null,
        received: row?.received ?? 0,
        files: row?.files ?? [],
      };
    });
  }

  /** Calls that are over, and whose files open by themselves, now or later: the first thousand. */
  async scheduled(reader: Reader, now: Date): Promise<readonly CallId[]> {
    const rows = await reader.rows<{ readonly id: CallId }>(SCHEDULED, [now]);
    return rows.map(({ id }) => id);
  }

  /** Unseals all files of the call and shares them with its funder; two statements. As the house. */
  async open(
    tx: Tx,
    { callId, funderId, at }: { callId: CallId; funderId: OrganisationId; at: Date },
  ): Promise<readonly Application[]> {
    const reader = readerOf(tx);
    const rows = await reader.rows<ApplicationRow>(UNSEAL, [callId, at]);
    const ids = rows.map(({ id }) => id);
    await reader.rows(SHARE, [ids, funderId, at]);
    return rows.map(applicationOf);
  }
}
