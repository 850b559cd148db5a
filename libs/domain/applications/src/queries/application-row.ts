import { eur } from '#kernel/money';

import type { Application } from '../applications.types';

/** The application as other code knows it, from `applications.application a`. */
export const APPLICATION_COLUMNS = `a.id, a.reference, a.title, a.call_id AS "callId",
  a.revision_number AS "revisionNumber", a.consortium_id AS "consortiumId",
  a.lead_organisation_id AS "leadOrganisationId", a.funder_id AS "funderId", a.status, a.step, a.version,
  a.requested_cents::text AS "requestedCents", a.total_cents::text AS "totalCents",
  a.viable_minimum_cents::text AS "viableMinimumCents", a.submitted_at AS "submittedAt"`;

export interface ApplicationRow extends Omit<Application, 'requested' | 'total' | 'viableMinimum'> {
  readonly requestedCents: string;
  readonly totalCents: string;
  readonly viableMinimumCents: string | null;
}

export function applicationOf(row: ApplicationRow): Application {
  const { id, reference, title, callId, revisionNumber, consortiumId } = row;
  const { leadOrganisationId, funderId, status, step, version, submittedAt } = row;
  const { viableMinimumCents } = row;
  return {
    id,
    reference,
    title,
    callId,
    revisionNumber,
    consortiumId,
    leadOrganisationId,
    funderId,
    status,
    step,
    version,
    submittedAt,
    requested: eur(BigInt(row.requestedCents)),
    total: eur(BigInt(row.totalCents)),
    viableMinimum: viableMinimumCents === null ? null : eur(BigInt(viableMinimumCents)),
  };
}
