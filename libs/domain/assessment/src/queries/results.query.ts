import { Injectable } from '@nestjs/common';

import { SYSTEM, organisationsOf, type Actor } from '#kernel/actors';
import { instantJson, TransactionRunner } from '#platform/database';
import type { CallId } from '#domain/calls';

import type { DecisionOutcome, DecisionReason } from '../decision.types';

/** What anybody may know of a grant, and candidates of what was decided on theirs. */
export interface ResultRow {
  readonly applicationId: string;
  readonly reference: string | null;
  readonly title: string;
  readonly leadName: string;
  readonly partnerNames: readonly string[];
  readonly outcome: DecisionOutcome;
  readonly amountCents: string;
  readonly reasons: readonly DecisionReason[];
  readonly releasedAt: string;
}

/** One beneficiary of one grant, as the open-data schema of grants (SCDL 2.1) asks for it. */
export interface SubsidyFact {
  readonly nomAttribuant: string;
  readonly idAttribuant: string | null;
  /** Of the agreement: known once it is in force. */
  readonly dateConvention: string | null;
  readonly referenceDecision: string;
  readonly nomBeneficiaire: string;
  readonly idBeneficiaire: string | null;
  readonly rnaBeneficiaire: string | null;
  readonly objet: string;
  /** Of the whole grant, in euros; the beneficiary's part is `pourcentageSubvention` of it. */
  readonly montant: string;
  readonly nature: 'aide en numéraire';
  readonly pourcentageSubvention: string;
  readonly dispositifAide: string;
}

/** Asked as the house, since nobody is a party to it all: only what is released comes out. */
const RELEASED = `
  FROM assessment.decision d
  JOIN assessment.decision_standing s ON s.decision_id = d.id AND s.status = 'released'
  JOIN applications.application a ON a.id = d.application_id
  WHERE d.call_id = $1`;

const GRANTED = `d.outcome IN ('granted', 'granted-with-conditions')`;

const RESULTS = `
  SELECT d.application_id AS "applicationId", a.reference, a.title, d.outcome,
    d.amount_cents AS "amountCents", d.reasons, ${instantJson('s.released_at')} AS "releasedAt",
    (SELECT o.name FROM organisations.organisation o WHERE o.id = a.lead_organisation_id)
      AS "leadName",
    ARRAY(SELECT o.name FROM applications.partner p
      JOIN organisations.organisation o ON o.id = p.organisation_id
      WHERE p.application_id = a.id AND p.organisation_id <> a.lead_organisation_id
      ORDER BY o.name) AS "partnerNames"
  ${RELEASED} AND (${GRANTED} OR a.reader_organisation_ids && $2::uuid[])
  ORDER BY d.amount_cents DESC, a.reference`;

/** Each funded partner's part is that of its request; the lead first. */
const SUBSIDIES = `
  SELECT f.name AS "nomAttribuant", f.siret AS "idAttribuant", NULL AS "dateConvention",
    a.reference || '-D' || d.number AS "referenceDecision", o.name AS "nomBeneficiaire",
    o.siret AS "idBeneficiaire", o.rna AS "rnaBeneficiaire", a.title AS objet,
    round(d.amount_cents / 100.0, 2)::text AS montant, 'aide en numéraire' AS nature,
    round(p.requested_cents::numeric / nullif(a.requested_cents, 0), 4)::text
      AS "pourcentageSubvention",
    a.call_reference AS "dispositifAide"
  FROM assessment.decision d
  JOIN assessment.decision_standing s ON s.decision_id = d.id AND s.status = 'released'
  JOIN applications.application a ON a.id = d.application_id
  JOIN applications.partner p ON p.application_id = a.id AND p.requested_cents > 0
  JOIN organisations.organisation o ON o.id = p.organisation_id
  JOIN organisations.organisation f ON f.id = d.funder_id
  WHERE d.call_id = $1 AND ${GRANTED}
  ORDER BY a.reference, p.role <> 'lead', o.name`;

@Injectable()
export class ResultsQuery {
  constructor(private readonly transactions: TransactionRunner) {}

  /** Grants for everyone; what was refused only for those whose application it is, and the funder. */
  ofCall(actor: Actor, callId: CallId): Promise<readonly ResultRow[]> {
    return this.transactions.read(SYSTEM, (reader) =>
      reader.rows<ResultRow>(RESULTS, [callId, organisationsOf(actor)]),
    );
  }

  /** One row for each beneficiary: in open data, a grant to several names them all. */
  subsidies(callId: CallId): Promise<readonly SubsidyFact[]> {
    return this.transactions.read(SYSTEM, (reader) =>
      reader.rows<SubsidyFact>(SUBSIDIES, [callId]),
    );
  }
}
