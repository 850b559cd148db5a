import { Injectable } from '@nestjs/common';

import { SYSTEM, type Actor } from '#kernel/actors';
import { TransactionRunner } from '#platform/database';
import type { FileId } from '#platform/files';
import type { Language } from '#platform/messages';
import type { OrganisationId } from '#domain/organisations';

import { CopyNotReady } from '../applications.errors';
import type { ApplicationId } from '../applications.types';

import { Reach } from './reach';

/** Each takes a tenth of a second or so: the next turn takes the next ones. */
const BATCH = 50;

/** A submission that has no copy yet. */
export interface UncopiedSubmission {
  readonly applicationId: ApplicationId;
  readonly number: number;
  readonly reference: string;
  readonly leadOrganisationId: OrganisationId;
  readonly submitterId: string;
  readonly receivedAt: Date;
  readonly timeZone: string;
  readonly sha256: string;
  readonly signature: string;
}

/** The latest of each application, while what it says is frozen: what came back is being changed. */
const MISSING = `
  SELECT s.application_id AS "applicationId", s.number, s.reference,
    a.lead_organisation_id AS "leadOrganisationId", s.submitter_id AS "submitterId",
    s.received_at AS "receivedAt", r.content ->> 'timeZone' AS "timeZone", s.sha256, s.signature
  FROM applications.submission s
  JOIN applications.application a ON a.id = s.application_id
  JOIN calls.call_revision r ON r.call_id = a.call_id AND r.number = a.revision_number
  WHERE a.status NOT IN ('draft', 'invited', 'to-complete', 'returned', 'withdrawn')
    AND s.number = (SELECT max(l.number) FROM applications.submission l
      WHERE l.application_id = s.application_id)
    AND NOT EXISTS (SELECT FROM applications.submission_copy c
      WHERE c.application_id = s.application_id AND c.number = s.number)
  ORDER BY s.received_at, s.application_id LIMIT ${BATCH}`;

const KEEP = `
  INSERT INTO applications.submission_copy (application_id, number, language, file_id, made_at)
  SELECT $1, $2, m.language, m.file_id, $5
  FROM unnest($3::text[], $4::uuid[]) AS m (language, file_id)
  ON CONFLICT DO NOTHING`;

/** The copies of what was handed in, as files. */
@Injectable()
export class Copies {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly reach: Reach,
  ) {}

  missing(): Promise<readonly UncopiedSubmission[]> {
    return this.transactions.read(SYSTEM, (reader) => reader.rows<UncopiedSubmission>(MISSING));
  }

  /** What the accounts of its chart are called. */
  async accountsOf(id: ApplicationId) {
    const rows = await this.transactions.read(SYSTEM, (reader) =>
      reader.rows<{ readonly code: string; readonly fr: string; readonly en: string }>(
        `SELECT c.code, c.label_fr AS fr, c.label_en AS en
         FROM applications.application a
         JOIN applications.account c ON c.chart_code = a.chart_code WHERE a.id = $1`,
        [id],
      ),
    );
    return new Map(rows.map(({ code, fr, en }) => [code, { fr, en }]));
  }

  keep(
    { applicationId, number }: UncopiedSubmission,
    made: readonly { readonly language: Language; readonly fileId: string }[],
    at: Date,
  ): Promise<unknown> {
    const languages = made.map(({ language }) => language);
    const files = made.map(({ fileId }) => fileId);
    return this.transactions.run(SYSTEM, (tx) =>
      tx.query(KEEP, [applicationId, number, languages, files, at]),
    );
  }

  /** The copy of the latest submission. @throws ApplicationNotFound, CopyNotReady */
  async find(actor: Actor, id: ApplicationId, language: Language): Promise<FileId> {
    return this.transactions.read(actor, async (reader) => {
      await this.reach.find(reader, actor, id);
      const found = await reader.one<{ readonly fileId: FileId }>(
        `SELECT c.file_id AS "fileId" FROM applications.submission_copy c
         WHERE c.application_id = $1 AND c.language = $2 AND c.number = (
           SELECT max(s.number) FROM applications.submission s WHERE s.application_id = $1)`,
        [id, language],
      );
      if (found === null) throw new CopyNotReady();
      return found.fileId;
    });
  }
}
