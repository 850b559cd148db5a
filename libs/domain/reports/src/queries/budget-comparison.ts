import type { Reader } from '#platform/database';
import type { ApplicationId } from '#domain/applications';

/** One account of expenses: what was budgeted, spent and certified, in cents, as text. */
export interface ComparedAccount {
  readonly code: string;
  readonly labelFr: string;
  readonly labelEn: string;
  readonly budgeted: string;
  readonly spent: string;
  readonly certified: string;
}

/** The codes that expenses may be reported on: those of the chart that the budget was written in. */
export async function expenseAccounts(
  reader: Reader,
  applicationId: ApplicationId,
): Promise<readonly string[]> {
  const rows = await reader.rows<{ code: string }>(
    `SELECT c.code FROM applications.application a
     JOIN applications.account c ON c.chart_code = a.chart_code AND c.side = 'expenses'
     WHERE a.id = $1 ORDER BY c.position`,
    [applicationId],
  );
  return rows.map(({ code }) => code);
}

/**
 * The budget of one organisation in an application, account by account, beside what a report says
 * of it. Source: arrêté du 11 octobre 2006, variances in euros and in percent.
 */
export function compareToBudget(
  reader: Reader,
  report: { readonly id: string; readonly applicationId: string; readonly organisationId: string },
): Promise<readonly ComparedAccount[]> {
  return reader.rows<ComparedAccount>(COMPARISON, [
    report.applicationId,
    report.organisationId,
    report.id,
  ]);
}

const COMPARISON = `
  SELECT c.code, c.label_fr AS "labelFr", c.label_en AS "labelEn",
    coalesce(b.cents, 0)::text AS budgeted, coalesce(s.cents, 0)::text AS spent,
    coalesce(s.certified, 0)::text AS certified
  FROM applications.application a
  JOIN applications.account c ON c.chart_code = a.chart_code AND c.side = 'expenses'
  LEFT JOIN (SELECT l.account_code, sum(l.amount_cents) AS cents
    FROM applications.budget_line l
    JOIN applications.partner p ON p.application_id = l.application_id
      AND p.partner_id = l.partner_id
    WHERE l.application_id = $1 AND p.organisation_id = $2 GROUP BY l.account_code) b
    ON b.account_code = c.code
  LEFT JOIN (SELECT account_code, sum(amount_cents) AS cents, sum(certified_cents) AS certified
    FROM reports.line WHERE report_id = $3 GROUP BY account_code) s ON s.account_code = c.code
  WHERE a.id = $1 AND (b.cents IS NOT NULL OR s.cents IS NOT NULL OR c.nature <> 'in-kind')
  ORDER BY c.position`;
