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

/** What one organisation budgeted and had certified under an agreement, in cents, as text. */
export interface CertifiedUnder {
  readonly organisationId: OrganisationId;
  readonly budgeted: string;
  readonly certified: string;
}

/** Of each organisation that reports, over all its accepted reports; contributions in kind left out. */
export function certifiedUnder(
  reader: Reader,
  agreementId: AgreementId,
): Promise<readonly CertifiedUnder[]> {
  return reader.rows<CertifiedUnder>(CERTIFIED, [agreementId]);
}

const CERTIFIED = `
  SELECT r.organisation_id AS "organisationId",
    coalesce((SELECT sum(b.amount_cents) FROM applications.budget_line b
      JOIN applications.partner p ON p.application_id = b.application_id
        AND p.partner_id = b.partner_id
      JOIN applications.account c ON c.chart_code = b.chart_code AND c.code = b.account_code
      WHERE b.application_id = r.application_id AND p.organisation_id = r.organisation_id
        AND c.side = 'expenses' AND c.nature <> 'in-kind'), 0)::text AS budgeted,
    coalesce((SELECT sum(l.certified_cents) FROM reports.line l
      JOIN reports.report s ON s.id = l.report_id
      JOIN applications.application a ON a.id = s.application_id
      JOIN applications.account c ON c.chart_code = a.chart_code AND c.code = l.account_code
      WHERE s.agreement_id = r.agreement_id AND s.organisation_id = r.organisation_id
        AND s.status = 'accepted' AND c.nature <> 'in-kind'), 0)::text AS certified
  FROM reports.report r WHERE r.agreement_id = $1 AND r.kind = 'final'`;
