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

  async of(tx: Tx, decisionId: DecisionId): Promise<Omit<Agreement, 'id'>> {
    const reader = readerOf(tx);
    const { applicationId, amount } = await this.decisions.find(tx, decisionId);
    const application = await this.applications.submitted(reader, applicationId);
    const { callId, funderId, leadOrganisationId, title } = application;
    const revision = await this.calls.revisionOf(reader, callId, application.revisionNumber);
    return {
      reference: `${application.reference ?? applicationId}-C1`,
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
