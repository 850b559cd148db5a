import { Inject, Injectable } from '@nestjs/common';

import { SYSTEM, type Actor } from '#kernel/actors';
import { dayOf, type Clock } from '#kernel/dates';
import { CLOCK } from '#platform/clock';
import { readerOf, TransactionRunner, type Tx } from '#platform/database';
import { ApplicationRegister, type ApplicationId } from '#domain/applications';
import { VaultDirectory } from '#domain/organisations';

import { AssessmentActionForbidden } from '../assessment.errors';
import { canInstruct } from '../assessment.policy';
import { readRisk } from '../domain/risk';
import { AssessmentDesk } from '../queries/assessment-desk.query';

/** Where the days of accounts are those of everyone. */
const TIME_ZONE = 'Europe/Paris';

const KEEP = `
  INSERT INTO assessment.risk_reading (application_id, call_id, funder_id, fragility_class,
    cooperation, organisations, read_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7)
  ON CONFLICT (application_id) DO UPDATE SET fragility_class = excluded.fragility_class,
    cooperation = excluded.cooperation, organisations = excluded.organisations,
    read_at = excluded.read_at`;

const FIRST_SCORE = `
  SELECT (first_score->>'score')::integer AS score FROM assessment.assessment
  WHERE application_id = $1`;

@Injectable()
export class ReadRiskService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly applications: ApplicationRegister,
    private readonly vaults: VaultDirectory,
    private readonly desk: AssessmentDesk,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Reads both axes from the latest accounts that were shown, and keeps them. As the system. */
  async read(tx: Tx, applicationId: ApplicationId): Promise<void> {
    const reader = readerOf(tx);
    const application = await this.applications.submitted(reader, applicationId);
    const funded = application.partners.filter(({ role }) => role !== 'associated-partner');
    const ids = funded.map(({ organisationId }) => organisationId);
    const at = this.clock();
    const found = await this.vaults.fragilityOn(reader, ids, dayOf(at, TIME_ZONE));
    const classes = new Map(found.map((one) => [one.organisationId, one.reading.class]));
    const members = funded.map(({ organisationId, requested }) => ({
      organisationId,
      requested,
      fragility: classes.get(organisationId) ?? null,
    }));
    const score = await reader.one<{ score: number }>(FIRST_SCORE, [applicationId]);
    const { fragility, cooperation } = readRisk(members, score?.score ?? 0);
    const kept = members.map(({ requested, ...member }) => ({
      ...member,
      requestedCents: String(requested.cents),
    }));
    const { callId, funderId } = application;
    const values = [applicationId, callId, funderId, fragility, cooperation];
    await tx.query(KEEP, [...values, JSON.stringify(kept), at]);
  }

  /**
   * Reads them again, on the accounts that were shown since.
   * @throws AssessmentNotFound, AssessmentActionForbidden
   */
  refresh(actor: Actor, applicationId: ApplicationId): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      const { funderId } = await this.desk.lock(tx, actor, applicationId);
      if (!canInstruct(actor, funderId)) throw new AssessmentActionForbidden();
      await this.transactions.run(SYSTEM, (inner) => this.read(inner, applicationId));
    });
  }
}
