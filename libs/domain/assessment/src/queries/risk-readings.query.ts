import { Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import { eur, type Money } from '#kernel/money';
import { TransactionRunner, type Reader } from '#platform/database';
import { CallRegister, type CallId } from '#domain/calls';
import type { ApplicationId } from '#domain/applications';
import type { FragilityClass } from '#domain/organisations';

import { AssessmentActionForbidden, AssessmentNotFound } from '../assessment.errors';
import { canReadReviews } from '../assessment.policy';
import { poolsOf } from '../domain/pools';
import { readRisk, type OrganisationRisk, type RiskReading } from '../domain/risk';

import { AssessmentDesk } from './assessment-desk.query';
import { CallDesk } from './call-desk.query';

export interface RiskPage extends RiskReading {
  readonly applicationId: ApplicationId;
  readonly organisations: readonly (OrganisationRisk & { readonly name: string })[];
  readonly readAt: Date;
}

/** What the risk share of a call holds, and what was taken from it. */
export interface RiskShare {
  readonly reserved: Money;
  readonly granted: Money;
  readonly left: Money;
  /** Grants to consortia of each class, from whichever part of the envelope. */
  readonly byClass: readonly {
    readonly fragility: FragilityClass | null;
    readonly applications: number;
    readonly granted: Money;
  }[];
}

interface RiskRow {
  readonly score: number;
  readonly readAt: Date;
  readonly organisations: readonly {
    readonly organisationId: string;
    readonly name: string;
    readonly requestedCents: string;
    readonly fragility: FragilityClass | null;
  }[];
}

const READING = `
  SELECT (s.first_score->>'score')::integer AS score, k.read_at AS "readAt",
    (SELECT json_agg(json_build_object('organisationId', o.id, 'name', o.name,
        'requestedCents', one->>'requestedCents', 'fragility', one->>'fragility')
        ORDER BY o.name, o.id)
      FROM jsonb_array_elements(k.organisations) AS one
      JOIN organisations.organisation o ON o.id = (one->>'organisationId')::uuid) AS organisations
  FROM assessment.risk_reading k
  JOIN assessment.assessment s ON s.application_id = k.application_id
  WHERE k.application_id = $1`;

const GRANTED = `
  SELECT k.fragility_class AS fragility, count(*)::integer AS applications,
    sum(d.amount_cents)::text AS "grantedCents",
    coalesce(sum(d.amount_cents) FILTER (WHERE d.pool = 'risk'), 0)::text AS "riskCents"
  FROM assessment.decision d
  JOIN assessment.decision_standing t ON t.decision_id = d.id
  JOIN assessment.risk_reading k ON k.application_id = d.application_id
  WHERE d.call_id = $1 AND d.amount_cents > 0 AND t.status NOT IN ('revoked', 'superseded')
  GROUP BY k.fragility_class ORDER BY k.fragility_class`;

interface GrantedRow {
  readonly fragility: FragilityClass | null;
  readonly applications: number;
  readonly grantedCents: string;
  readonly riskCents: string;
}

/** How fragile those who apply are: for those who instruct or decide, never for reviewers. */
@Injectable()
export class RiskReadings {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly desk: AssessmentDesk,
    private readonly callDesk: CallDesk,
    private readonly calls: CallRegister,
  ) {}

  /** @throws AssessmentNotFound, AssessmentActionForbidden */
  of(actor: Actor, applicationId: ApplicationId): Promise<RiskPage> {
    return this.transactions.read(actor, async (reader) => {
      const { funderId } = await this.desk.find(reader, actor, applicationId);
      if (!canReadReviews(actor, funderId)) throw new AssessmentActionForbidden();
      const row = await reader.one<RiskRow>(READING, [applicationId]);
      if (row === null) throw new AssessmentNotFound();
      const organisations = row.organisations.map(({ requestedCents, ...one }) => ({
        ...one,
        requested: eur(BigInt(requestedCents)),
      }));
      const reading = readRisk(organisations, row.score);
      return { ...reading, applicationId, organisations, readAt: row.readAt };
    });
  }

  /** @throws CallNotFound, AssessmentActionForbidden */
  shareOf(actor: Actor, callId: CallId): Promise<RiskShare> {
    return this.transactions.read(actor, async (reader) => {
      await this.callDesk.findToRank(reader, actor, callId);
      return this.share(reader, callId);
    });
  }

  /** For who has checked already that the actor may know. */
  async share(reader: Reader, callId: CallId): Promise<RiskShare> {
    const { envelope, reservedShares } = await this.calls.revisionOf(reader, callId);
    const reserved = poolsOf(envelope, reservedShares).risk;
    const rows = await reader.rows<GrantedRow>(GRANTED, [callId]);
    const granted = eur(rows.reduce((sum, { riskCents }) => sum + BigInt(riskCents), 0n));
    return {
      reserved,
      granted,
      left: eur(reserved.cents - granted.cents),
      byClass: rows.map(({ fragility, applications, grantedCents }) => ({
        fragility,
        applications,
        granted: eur(BigInt(grantedCents)),
      })),
    };
  }
}

/** Whether a grant carries a mitigation, and may draw on the risk share. */
export async function isFragile(reader: Reader, applicationId: ApplicationId): Promise<boolean> {
  const row = await reader.one<{ readonly isFragile: boolean }>(
    `SELECT coalesce(fragility_class IN ('C', 'D'), false) AS "isFragile"
     FROM assessment.risk_reading WHERE application_id = $1`,
    [applicationId],
  );
  return row?.isFragile ?? false;
}
