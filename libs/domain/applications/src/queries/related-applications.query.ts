import { Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import { eurJson, instantJson, TransactionRunner } from '#platform/database';

import type { ApplicationId, ApplicationStatus } from '../applications.types';

import { Reach } from './reach';

/** An application that has partners in common with another. */
export interface RelatedApplication {
  readonly id: string;
  readonly reference: string;
  readonly title: string;
  readonly status: ApplicationStatus;
  readonly call: { readonly id: string; readonly reference: string };
  readonly isSameCall: boolean;
  readonly isSameLead: boolean;
  readonly requested: { readonly amount: string; readonly currency: 'EUR' };
  readonly submittedAt: string;
  readonly shared: readonly { readonly id: string; readonly name: string }[];
}

const MOST = 50;

/** Two registrations that were merged are one organisation. */
const RELATED = (reached: string) => `
  WITH own AS (
    SELECT DISTINCT coalesce(o.merged_into_id, o.id) AS id
    FROM applications.party p JOIN organisations.organisation o ON o.id = p.organisation_id
    WHERE p.application_id = $1 AND p.capacity <> 'funder'),
  same AS (
    SELECT o.id, own.id AS own_id FROM own
    JOIN organisations.organisation o ON o.id = own.id OR o.merged_into_id = own.id),
  related AS (
    SELECT p.application_id, array_agg(DISTINCT s.own_id) AS shared_ids
    FROM same s JOIN applications.party p ON p.organisation_id = s.id
    WHERE p.capacity <> 'funder' AND p.application_id <> $1
    GROUP BY p.application_id)
  SELECT a.id, a.reference, a.title, a.status,
    json_build_object('id', a.call_id, 'reference', a.call_reference) AS call,
    a.call_id = $3 AS "isSameCall", a.lead_organisation_id = $4 AS "isSameLead",
    ${eurJson('a.requested_cents')} AS requested,
    ${instantJson('a.submitted_at')} AS "submittedAt",
    (SELECT json_agg(json_build_object('id', o.id, 'name', o.name) ORDER BY o.name, o.id)
      FROM organisations.organisation o WHERE o.id = ANY (r.shared_ids)) AS shared
  FROM related r JOIN applications.application a ON a.id = r.application_id
  WHERE a.submitted_at IS NOT NULL AND a.status <> 'withdrawn' AND ${reached}
  ORDER BY "isSameCall" DESC, cardinality(r.shared_ids) DESC, a.submitted_at DESC, a.id
  LIMIT ${MOST}`;

/** Who else the same organisations apply with: told to those who may read both. */
@Injectable()
export class RelatedApplications {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly reach: Reach,
  ) {}

  /** The same call first, then those with most in common. @throws ApplicationNotFound */
  of(actor: Actor, id: ApplicationId): Promise<readonly RelatedApplication[]> {
    return this.transactions.read(actor, async (reader) => {
      const { callId, leadOrganisationId } = await this.reach.find(reader, actor, id);
      return reader.rows<RelatedApplication>(RELATED(this.reach.condition('$2')), [
        id,
        this.reach.paramOf(actor),
        callId,
        leadOrganisationId,
      ]);
    });
  }
}
