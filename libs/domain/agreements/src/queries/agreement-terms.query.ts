import { Injectable } from '@nestjs/common';

import { readerOf, type Tx } from '#platform/database';
import { ApplicationRegister } from '#domain/applications';
import { DecisionRegister, type DecisionId } from '#domain/assessment';
import { CallRegister } from '#domain/calls';

import type { Agreement } from '../agreements.types';
import { draftTerms } from '../domain/draft';

/** What an agreement says, from the decision, the application and the revision of the call. */
@Injectable()
export class AgreementTermsQuery {
  constructor(
    private readonly decisions: DecisionRegister,
    private readonly applications: ApplicationRegister,
    private readonly calls: CallRegister,
  ) {}

  /** Null for a decision that no longer stands. */
  async of(tx: Tx, decisionId: DecisionId): Promise<Omit<Agreement, 'id'> | null> {
    if (!(await this.decisions.hold(tx, decisionId))) return null;
    const reader = readerOf(tx);
    const { applicationId, amount, number } = await this.decisions.find(tx, decisionId);
    const application = await this.applications.submitted(reader, applicationId);
    const { callId, funderId, leadOrganisationId, title } = application;
    const revision = await this.calls.revisionOf(reader, callId, application.revisionNumber);
    return {
      reference: `${application.reference ?? applicationId}-C${number}`,
      title,
      applicationId,
      decisionId,
      callId,
      funderId,
      leadOrganisationId,
      grant: amount,
      ...draftTerms({
        granted: amount,
        funderId,
        leadOrganisationId,
        beneficiaries: application.partners,
        plan: revision.instalments,
      }),
    };
  }
}
