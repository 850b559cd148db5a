import { Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import { TransactionRunner } from '#platform/database';
import type { ApplicationId } from '#domain/applications';

import { AssessmentActionForbidden } from '../assessment.errors';
import { canReadReviews } from '../assessment.policy';
import type { ConflictLink, RecusalCause } from '../domain/conflict';

import { AssessmentDesk } from './assessment-desk.query';

export interface RecusalRow {
  readonly personId: string;
  readonly personName: string;
  readonly cause: RecusalCause;
  /** What was declared; null for what was computed. */
  readonly reason: string | null;
  readonly links: readonly (ConflictLink & { readonly organisationName: string })[];
  readonly since: Date;
}

const RECUSED = `
  SELECT k.person_id AS "personId", k.cause, k.since, d.reason,
    coalesce(p.given_name || ' ' || p.family_name, '') AS "personName",
    coalesce((SELECT json_agg(json_build_object('organisationId', o.id, 'organisationName', o.name,
        'tie', l->>'tie', 'side', l->>'side') ORDER BY o.name, l->>'tie', l->>'side')
      FROM jsonb_array_elements(k.links) AS l
      JOIN organisations.organisation o ON o.id = (l->>'organisationId')::uuid), '[]') AS links
  FROM assessment.recusal k
  LEFT JOIN identity.person p ON p.id = k.person_id
  LEFT JOIN assessment.declaration d
    ON d.application_id = k.application_id AND d.person_id = k.person_id AND d.has_conflict
  WHERE k.application_id = $1 ORDER BY k.since, k.person_id`;

/** Who is kept from an application, and why: for those who instruct it. */
@Injectable()
export class RecusalsQuery {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly desk: AssessmentDesk,
  ) {}

  /** @throws AssessmentNotFound, AssessmentActionForbidden */
  of(actor: Actor, applicationId: ApplicationId): Promise<readonly RecusalRow[]> {
    return this.transactions.read(actor, async (reader) => {
      const { funderId } = await this.desk.find(reader, actor, applicationId);
      if (!canReadReviews(actor, funderId)) throw new AssessmentActionForbidden();
      return reader.rows<RecusalRow>(RECUSED, [applicationId]);
    });
  }
}
