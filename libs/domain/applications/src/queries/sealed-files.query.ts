import { Inject, Injectable } from '@nestjs/common';

import { hasRole, SYSTEM, type Actor } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { asId } from '#kernel/ids';
import { CLOCK } from '#platform/clock';
import { instantJson, readerOf, TransactionRunner, type Reader, type Tx } from '#platform/database';
import { CallNotFound, CallRegister, type CallId } from '#domain/calls';
import { PeopleDirectory } from '#domain/identity';
import type { OrganisationId } from '#domain/organisations';

import { ApplicationActionForbidden } from '../applications.errors';
import { OPENERS } from '../applications.policy';
import type { Application, ApplicationId } from '../applications.types';

import type { ListedFile } from '../storage/call-opening.entity';

import { APPLICATION_COLUMNS, applicationOf, type ApplicationRow } from './application-row';
import { REQUEST_HOLDS_MS } from './opening-requests.query';

/** A person of the funder, and when they spoke. */
export interface Opener {
  readonly id: string;
  readonly name: string;
  readonly at: string;
}

/** All that a funder may know of files that are sealed: that they came, and when. */
export interface SealedFilesView {
  readonly isSealed: boolean;
  readonly openedAt: string | null;
  readonly opensFilesAt: string | null;
  readonly received: number;
  /** The first thousand, in the order in which they came. */
  readonly files: readonly { readonly reference: string; readonly receivedAt: string }[];
  /** Who asked first; once opened, both who opened: none when the files opened by themselves. */
  readonly openers: readonly Opener[];
  /** What the minutes of the opening list; null before. */
  readonly minutes: readonly ListedFile[] | null;
}

interface FilesRow {
  readonly openedAt: string | null;
  readonly openedBy: string | null;
  readonly askedAt: string | null;
  readonly askedBy: string | null;
  readonly minutes: readonly ListedFile[] | null;
  readonly received: number;
  readonly files: SealedFilesView['files'];
}

const MOST = 1000;

/** The request counts while it holds; that of an opening is in its minutes. */
const FILES = `
  SELECT ${instantJson('o.opened_at')} AS "openedAt", o.opened_by AS "openedBy",
    o.listed AS minutes, ${instantJson('coalesce(o.asked_at, r.asked_at)')} AS "askedAt",
    coalesce(o.asked_by, r.asked_by) AS "askedBy",
    (SELECT count(*)::int FROM applications.application a
      WHERE a.call_id = $1 AND a.is_sealed AND a.status = 'submitted') AS received,
    (SELECT coalesce(json_agg(f.line ORDER BY f.submitted_at, f.id), '[]') FROM (
      SELECT a.id, a.submitted_at, json_build_object('reference', a.reference,
        'receivedAt', ${instantJson('a.submitted_at')}) AS line
      FROM applications.application a
      WHERE a.call_id = $1 AND a.is_sealed AND a.status = 'submitted'
      ORDER BY a.submitted_at, a.id LIMIT ${MOST}) f) AS files
  FROM (VALUES ($1::uuid)) AS c (id)
  LEFT JOIN applications.call_opening o ON o.call_id = c.id
  LEFT JOIN applications.opening_request r
    ON r.call_id = c.id AND r.asked_at > $2 AND o.call_id IS NULL`;

const LISTED = `
  SELECT DISTINCT ON (s.application_id) s.reference,
    ${instantJson('s.received_at')} AS "receivedAt", s.sha256, s.received_at
  FROM applications.submission s WHERE s.application_id = ANY ($1::uuid[])
  ORDER BY s.application_id, s.number DESC`;

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
    private readonly people: PeopleDirectory,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * What the officers of the call may know before the opening: counted and named by the house, as
   * they see none of the files. @throws CallNotFound, ApplicationActionForbidden
   */
  async read(actor: Actor, callId: CallId): Promise<SealedFilesView> {
    const call = await this.transactions.read(actor, (reader) => this.calls.find(reader, callId));
    if (call.status === 'draft') throw new CallNotFound();
    if (!hasRole(actor, call.funderId, ...OPENERS))
      throw new ApplicationActionForbidden('for-the-openers-of-the-call');
    return this.transactions.read(SYSTEM, async (reader) => {
      const latest = await this.calls.revisionOf(reader, callId);
      const since = new Date(this.clock().getTime() - REQUEST_HOLDS_MS);
      const row = await reader.one<FilesRow>(FILES, [callId, since]);
      return {
        isSealed: latest.isSealedUntilOpening && (row?.openedAt ?? null) === null,
        openedAt: row?.openedAt ?? null,
        opensFilesAt: latest.opensFilesAt?.toISOString() ?? null,
        received: row?.received ?? 0,
        files: row?.files ?? [],
        openers: row === null ? [] : await this.openersOf(reader, row),
        minutes: row?.minutes ?? null,
      };
    });
  }

  private async openersOf(reader: Reader, row: FilesRow): Promise<readonly Opener[]> {
    const { askedBy, askedAt, openedBy, openedAt } = row;
    const spoken = [
      { id: askedBy, at: askedAt },
      { id: openedBy, at: openedAt },
    ].flatMap(({ id, at }) => (id === null || at === null ? [] : [{ id, at }]));
    const found = await this.people.find(
      reader,
      spoken.map(({ id }) => asId<'Person'>(id)),
    );
    return spoken.map(({ id, at }) => {
      const person = found.find((one) => one.id === id);
      return { id, at, name: person ? `${person.givenName} ${person.familyName}` : '' };
    });
  }

  /** What was handed in by these, for the minutes; in the order in which it came. */
  async list(reader: Reader, ids: readonly ApplicationId[]): Promise<readonly ListedFile[]> {
    return reader.rows<ListedFile>(
      `SELECT f.reference, f."receivedAt", f.sha256 FROM (${LISTED}) f
       ORDER BY f.received_at, f.reference`,
      [ids],
    );
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
