import { Injectable } from '@nestjs/common';

import { invariant } from '#kernel/problems';
import type { Reader } from '#platform/database';
import type { OrganisationId } from '#domain/organisations';

import type { CallStory } from '../domain/call-notices';
import type { AgreementStory, ApplicationStory, ConsortiumStory } from '../domain/notices';
import type { SessionStory } from '../domain/session-notices';

/** What a message on an aid can say; the amount as decimal text. */
interface AidStory {
  readonly [key: string]: string;
  readonly agreementId: string;
  readonly organisationId: OrganisationId;
  readonly funderId: OrganisationId;
}

/** What a message on a payment can say; days and the amount as text, empty when there are none. */
export interface InstalmentStory {
  readonly [key: string]: string;
  readonly amount: string;
  readonly agreementId: string;
  readonly payeeId: OrganisationId;
  readonly leadId: OrganisationId;
  readonly funderId: OrganisationId;
}

/** What a message on a report can say; amounts as decimal text. */
interface ReportStory {
  readonly [key: string]: string;
  readonly organisationId: OrganisationId;
  readonly funderId: OrganisationId;
}

interface RecoveryStory {
  readonly [key: string]: string;
  readonly agreementId: string;
  readonly payeeId: OrganisationId;
  readonly funderId: OrganisationId;
}

interface PayeeStory {
  readonly organisation: string;
  readonly funderIds: readonly OrganisationId[];
}

const APPLICATION = `
  SELECT a.id AS "applicationId", coalesce(a.reference, '') AS reference, a.title,
    c.reference AS call, a.funder_id AS "funderId", f.name AS funder,
    ARRAY(SELECT p.organisation_id FROM consortia.partner p
      WHERE p.consortium_id = a.consortium_id AND p.left_at IS NULL) AS "partnerIds"
  FROM applications.application a
  JOIN calls.call c ON c.id = a.call_id
  JOIN organisations.organisation f ON f.id = a.funder_id`;

/** What there is to say of a consortium, an application, an agreement. Ask as the system. */
@Injectable()
export class StoriesQuery {
  async ofCall(reader: Reader, id: string): Promise<CallStory> {
    return found(
      await reader.one<CallStory>(
        `SELECT c.id AS "callId", coalesce(c.reference, '') AS call, c.funder_id AS "funderId",
           f.name AS funder, replace(c.content ->> 'closesAtLocal', 'T', ' ') AS "closesAt",
           c.content ->> 'timeZone' AS "timeZone",
           ARRAY(SELECT DISTINCT p.organisation_id FROM consortia.partner p
             JOIN consortia.consortium k ON k.id = p.consortium_id
             WHERE k.call_id = c.id AND p.left_at IS NULL) AS "partnerIds"
         FROM calls.call c JOIN organisations.organisation f ON f.id = c.funder_id
         WHERE c.id = $1`,
        [id],
      ),
    );
  }

  async ofConsortium(reader: Reader, id: string): Promise<ConsortiumStory> {
    return found(
      await reader.one<ConsortiumStory>(
        `SELECT k.id AS "consortiumId", k.name AS consortium, c.reference AS call,
           k.lead_organisation_id AS "leadId", o.name AS lead,
           ARRAY(SELECT p.organisation_id FROM consortia.partner p
             WHERE p.consortium_id = k.id AND p.left_at IS NULL) AS "partnerIds"
         FROM consortia.consortium k
         JOIN calls.call c ON c.id = k.call_id
         JOIN organisations.organisation o ON o.id = k.lead_organisation_id
         WHERE k.id = $1`,
        [id],
      ),
    );
  }

  async ofApplication(reader: Reader, id: string): Promise<ApplicationStory> {
    return found(await reader.one<ApplicationStory>(`${APPLICATION} WHERE a.id = $1`, [id]));
  }

  /** To the parties of that revision, and of the first unless told: some join, others leave. */
  async ofAgreement(reader: Reader, id: string, revision = 1): Promise<AgreementStory> {
    const { applicationId, ...agreement } = found(
      await reader.one<
        Pick<AgreementStory, 'agreement' | 'partnerIds'> & { readonly applicationId: string }
      >(
        `SELECT a.reference AS agreement, a.application_id AS "applicationId",
           ARRAY(SELECT p.organisation_id FROM agreements.party p
             WHERE p.agreement_id = a.id AND p.revision_number = $2 AND p.capacity <> 'funder'
             ORDER BY p.position) AS "partnerIds"
         FROM agreements.agreement a WHERE a.id = $1`,
        [id, revision],
      ),
    );
    const story = await this.ofApplication(reader, applicationId);
    return { ...story, ...agreement, agreementId: id };
  }

  async ofAid(reader: Reader, id: string): Promise<AidStory> {
    return found(
      await reader.one<AidStory>(
        `SELECT d.agreement_id AS "agreementId", d.organisation_id AS "organisationId",
           d.authority_id AS "funderId", d.authority AS funder, o.name AS beneficiary,
           a.reference AS agreement, coalesce(d.number, '') AS number,
           CASE d.regulation WHEN 'SGEI' THEN '2023/2832' ELSE '2023/2831' END AS regulation,
           to_char(d.equivalent_cents / 100.0, 'FM999999999990.00') AS equivalent,
           d.granted_on::text AS "grantedOn", coalesce(d.register_due_on::text, '') AS "dueOn"
         FROM state_aid.aid d
         JOIN organisations.organisation o ON o.id = d.organisation_id
         JOIN agreements.agreement a ON a.id = d.agreement_id
         WHERE d.id = $1`,
        [id],
      ),
    );
  }

  ofInstalments(reader: Reader, ids: readonly string[]): Promise<readonly InstalmentStory[]> {
    return reader.rows<InstalmentStory>(
      `SELECT i.agreement_id AS "agreementId", i.payee_id AS "payeeId", i.funder_id AS "funderId",
           g.lead_organisation_id AS "leadId", g.reference AS agreement, o.name AS payee,
           f.name AS funder, i.number::text AS number,
           to_char(i.amount_cents / 100.0, 'FM999999999990.00') AS amount,
           coalesce(i.due_on::text, '') AS "dueOn", coalesce(i.pay_by::text, '') AS "payBy",
           coalesce(i.paid_on::text, '') AS "paidOn",
           coalesce((SELECT s.reason FROM grants.suspension s WHERE s.instalment_id = i.id
             ORDER BY s.suspended_at DESC LIMIT 1), '') AS reason
         FROM grants.instalment i
         JOIN grants."grant" g ON g.agreement_id = i.agreement_id
         JOIN organisations.organisation o ON o.id = i.payee_id
         JOIN organisations.organisation f ON f.id = i.funder_id
         WHERE i.id = ANY ($1::uuid[]) ORDER BY i.number, i.id`,
      [ids],
    );
  }

  async ofRecovery(reader: Reader, id: string): Promise<RecoveryStory> {
    return found(
      await reader.one<RecoveryStory>(
        `SELECT y.agreement_id AS "agreementId", y.payee_id AS "payeeId",
           y.funder_id AS "funderId", g.reference AS agreement, o.name AS payee, f.name AS funder,
           to_char(y.amount_cents / 100.0, 'FM999999999990.00') AS amount
         FROM grants.recovery y JOIN grants."grant" g ON g.agreement_id = y.agreement_id
         JOIN organisations.organisation o ON o.id = y.payee_id
         JOIN organisations.organisation f ON f.id = y.funder_id
         WHERE y.id = $1`,
        [id],
      ),
    );
  }

  /** Who is paid, and who is to pay it still. */
  async ofPayee(reader: Reader, id: OrganisationId): Promise<PayeeStory> {
    return found(
      await reader.one<PayeeStory>(
        `SELECT o.name AS organisation, ARRAY(SELECT DISTINCT i.funder_id FROM grants.instalment i
           WHERE i.payee_id = o.id AND i.status IN ('planned', 'due', 'ordered')) AS "funderIds"
         FROM organisations.organisation o WHERE o.id = $1`,
        [id],
      ),
    );
  }

  async ofReport(reader: Reader, id: string): Promise<ReportStory> {
    return found(
      await reader.one<ReportStory>(
        `SELECT r.organisation_id AS "organisationId", r.funder_id AS "funderId", r.kind,
           r.agreement_reference AS agreement, o.name AS organisation, f.name AS funder,
           coalesce(r.word, '') AS word,
           to_char(coalesce(l.spent, 0) / 100.0, 'FM999999999990.00') AS spent,
           to_char(coalesce(l.certified, 0) / 100.0, 'FM999999999990.00') AS certified
         FROM reports.report r
         JOIN organisations.organisation o ON o.id = r.organisation_id
         JOIN organisations.organisation f ON f.id = r.funder_id
         CROSS JOIN LATERAL (SELECT sum(amount_cents) AS spent, sum(certified_cents) AS certified
           FROM reports.line WHERE report_id = r.id) l
         WHERE r.id = $1`,
        [id],
      ),
    );
  }

  async ofSession(reader: Reader, id: string): Promise<SessionStory> {
    return found(
      await reader.one<SessionStory>(
        `SELECT n.id AS "sessionId", n.title AS session, c.reference AS call,
           n.funder_id AS "funderId", f.name AS funder
         FROM deliberation.session n
         JOIN calls.call c ON c.id = n.call_id
         JOIN organisations.organisation f ON f.id = n.funder_id
         WHERE n.id = $1`,
        [id],
      ),
    );
  }

  /** What the officer added to the admissibility of an application. */
  async reasonOf(reader: Reader, assessmentId: string): Promise<string> {
    const row = await reader.one<{ reason: string | null }>(
      'SELECT reason FROM assessment.assessment WHERE id = $1',
      [assessmentId],
    );
    return row?.reason ?? '';
  }

  /** The French title of a section: what both languages of a notice say, the call being in French. */
  async sectionOf(
    reader: Reader,
    section: { readonly applicationId: string; readonly sectionCode: string },
  ): Promise<string> {
    const { applicationId, sectionCode } = section;
    const row = await reader.one<{ label: string }>(
      `SELECT s.section -> 'label' ->> 'fr' AS label
       FROM applications.application a
       JOIN calls.call_revision r ON r.call_id = a.call_id AND r.number = a.revision_number
       CROSS JOIN LATERAL jsonb_array_elements(r.content -> 'sections') AS s (section)
       WHERE a.id = $1 AND s.section ->> 'code' = $2`,
      [applicationId, sectionCode],
    );
    return row?.label ?? sectionCode;
  }

  async nameOf(reader: Reader, organisationId: string | null): Promise<string> {
    const row = await reader.one<{ name: string }>(
      'SELECT name FROM organisations.organisation WHERE id = $1::uuid',
      [organisationId],
    );
    return row?.name ?? '—';
  }
}

function found<Row>(row: Row | null): Row {
  invariant(row !== null, 'what an event tells of is there');
  return row;
}
