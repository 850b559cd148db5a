import { Injectable } from '@nestjs/common';

import type { LocalDate } from '#kernel/dates';
import { eur } from '#kernel/money';
import type { Reader } from '#platform/database';

import { AgreementNotFound, RevisionNotFound } from '../agreements.errors';
import type { Agreement, AgreementId, Revision } from '../agreements.types';

type Cents = string;

interface RevisionRow extends Omit<Revision, 'grant' | 'parties' | 'instalments'> {
  readonly grantCents: Cents;
  readonly startsOn: LocalDate | null;
  readonly parties: readonly (Omit<Revision['parties'][number], 'share'> & {
    readonly shareCents: Cents;
  })[];
  readonly instalments: readonly (Omit<Revision['instalments'][number], 'amount'> & {
    readonly amountCents: Cents;
  })[];
}

const REVISION = `
  SELECT r.agreement_id AS "agreementId", r.number, r.kind, r.status, r.title,
    r.grant_cents AS "grantCents", r.starts_on::text AS "startsOn", r.ends_on::text AS "endsOn",
    r.is_onward_transfer_allowed AS "isOnwardTransferAllowed",
    r.is_consortium_agreement_required AS "isConsortiumAgreementRequired", r.clauses, r.reason,
    r.proposer_id AS "proposerId", r.content_hash AS "contentHash",
    (SELECT json_agg(json_build_object('organisationId', p.organisation_id,
        'capacity', p.capacity, 'shareCents', p.share_cents::text) ORDER BY p.position)
      FROM agreements.party p
      WHERE p.agreement_id = r.agreement_id AND p.revision_number = r.number) AS parties,
    (SELECT json_agg(json_build_object('number', i.number, 'label', i.label,
        'trigger', i.trigger, 'ratePpm', i.rate_ppm, 'amountCents', i.amount_cents::text)
        ORDER BY i.number)
      FROM agreements.instalment i
      WHERE i.agreement_id = r.agreement_id AND i.revision_number = r.number) AS instalments
  FROM agreements.revision r WHERE r.agreement_id = $1`;

/** What other modules ask of agreements; row-level security still says whose. */
@Injectable()
export class AgreementRegister {
  /** @throws AgreementNotFound */
  async find(reader: Reader, id: AgreementId): Promise<Agreement> {
    const agreement = await reader.one<Agreement>(
      `SELECT id, reference, application_id AS "applicationId", decision_id AS "decisionId",
         call_id AS "callId", funder_id AS "funderId",
         lead_organisation_id AS "leadOrganisationId"
       FROM agreements.agreement WHERE id = $1`,
      [id],
    );
    if (agreement === null) throw new AgreementNotFound();
    return agreement;
  }

  /** What holds now; null until every party has signed. */
  async inForce(reader: Reader, id: AgreementId): Promise<Revision | null> {
    const row = await reader.one<RevisionRow>(`${REVISION} AND r.status = 'in-force'`, [id]);
    return row === null ? null : revisionOf(row);
  }

  /** The latest, whatever became of it. @throws RevisionNotFound */
  async latest(reader: Reader, id: AgreementId): Promise<Revision> {
    const sql = `${REVISION} ORDER BY r.number DESC LIMIT 1`;
    const row = await reader.one<RevisionRow>(sql, [id]);
    if (row === null) throw new RevisionNotFound();
    return revisionOf(row);
  }

  /** @throws RevisionNotFound */
  async revision(reader: Reader, id: AgreementId, number: number): Promise<Revision> {
    const row = await reader.one<RevisionRow>(`${REVISION} AND r.number = $2`, [id, number]);
    if (row === null) throw new RevisionNotFound();
    return revisionOf(row);
  }
}

function revisionOf({ grantCents, parties, instalments, ...row }: RevisionRow): Revision {
  return {
    ...row,
    grant: eur(BigInt(grantCents)),
    parties: parties.map(({ shareCents, ...party }) => ({
      ...party,
      share: eur(BigInt(shareCents)),
    })),
    instalments: instalments.map(({ amountCents, ...line }) => ({
      ...line,
      amount: eur(BigInt(amountCents)),
    })),
  };
}
