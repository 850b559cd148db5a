import type { LocalDate } from '#kernel/dates';
import type { Reader } from '#platform/database';
import type { AgreementId } from '#domain/agreements';
import type { OrganisationId } from '#domain/organisations';

import type { ReportKind } from '../reports.types';

/** A report that is past its day: whoever is to write it is not paid before. */
export interface OverdueReport {
  readonly agreementId: AgreementId;
  readonly organisationId: OrganisationId;
  readonly organisation: string;
}

/** Those of several agreements that should have been submitted before that day. */
export function overdueReports(
  reader: Reader,
  agreementIds: readonly AgreementId[],
  day: LocalDate,
): Promise<readonly OverdueReport[]> {
  return reader.rows<OverdueReport>(
    `SELECT r.agreement_id AS "agreementId", r.organisation_id AS "organisationId",
       o.name AS organisation
     FROM reports.report r JOIN organisations.organisation o ON o.id = r.organisation_id
     WHERE r.agreement_id = ANY ($1::uuid[]) AND r.due_on < $2
       AND r.status IN ('draft', 'returned')
     ORDER BY o.name`,
    [agreementIds, day],
  );
}

/** Whether every report of that kind under an agreement was accepted. */
export async function areAllAccepted(
  reader: Reader,
  agreementId: AgreementId,
  kind: ReportKind,
): Promise<boolean> {
  const row = await reader.one<{ all: boolean }>(
    `SELECT coalesce(bool_and(status = 'accepted'), false) AS all
     FROM reports.report WHERE agreement_id = $1 AND kind = $2`,
    [agreementId, kind],
  );
  return row?.all ?? false;
}
