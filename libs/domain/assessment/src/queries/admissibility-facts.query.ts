import { Injectable } from '@nestjs/common';

import { invariant } from '#kernel/problems';
import type { Reader } from '#platform/database';
import {
  SubmissionFaults,
  type ApplicationId,
  type SubmittedApplication,
} from '#domain/applications';
import { CallRegister, type CallRevision } from '#domain/calls';
import { ConsortiumDirectory, FUNDED_ROLES, Partnership } from '#domain/consortia';
import { OrganisationDirectory } from '#domain/organisations';

import type { AdmissibilityFacts, AdmissibilityRules } from '../domain/admissibility';
import type { CooperationFacts } from '../domain/first-score';

interface FactsOfApplication {
  readonly application: SubmittedApplication;
  readonly rules: AdmissibilityRules;
  readonly facts: AdmissibilityFacts;
  readonly cooperation: CooperationFacts;
}

/** Gathers, in a constant number of statements, what the rules of admissibility read. */
@Injectable()
export class AdmissibilityFactsQuery {
  constructor(
    private readonly calls: CallRegister,
    private readonly consortia: ConsortiumDirectory,
    private readonly partnership: Partnership,
    private readonly organisations: OrganisationDirectory,
    private readonly submissions: SubmissionFaults,
  ) {}

  /** @throws ApplicationNotFound */
  async of(reader: Reader, applicationId: ApplicationId): Promise<FactsOfApplication> {
    const application = await this.submissions.submitted(reader, applicationId);
    const { callId, revisionNumber, consortiumId, leadOrganisationId } = application;
    const revision = await this.calls.revisionOf(reader, callId, revisionNumber);
    const latest = await this.calls.revisionOf(reader, callId);
    const consortium = await this.consortia.find(reader, consortiumId);
    const partners = await this.partnership.factsOf(reader, consortium, revision);
    const terms = { revision, partners: consortium.partners };
    const faults = await this.submissions.of(reader, application, terms);
    const [lead] = await this.organisations.find(reader, [leadOrganisationId]);

    return {
      application,
      rules: rulesOf(revision, latest),
      facts: {
        ...factsOf(application),
        answerFaults: faults.answers,
        documentFaults: faults.documents,
        isLeadRegistered: lead !== undefined && lead.siret !== null,
        partnershipFaults: await this.partnership.faultsOf(reader, consortium, revision),
      },
      cooperation: {
        colleges: partners.map(({ college }) => college),
        fundedTotals: application.partners.filter(isFunded).map(({ total }) => total),
        partnerCount: partners.length,
        partnersInside: partners.filter(({ isInsideTerritory }) => isInsideTerritory).length,
      },
    };
  }
}

/** The rules of the revision that was answered; but a deadline put off since is for everyone. */
function rulesOf(revision: CallRevision, { closesAt }: CallRevision): AdmissibilityRules {
  const { grantFloor, grantCeiling, maxRate, partnership } = revision;
  const { eachFundedPartnerHasBudget } = partnership;
  return { closesAt, grantFloor, grantCeiling, maxRate, eachFundedPartnerHasBudget };
}

function factsOf({ submittedAt, requested, total, partners }: SubmittedApplication) {
  invariant(submittedAt !== null, 'what was submitted has an instant of submission');
  const budgets = partners.map((partner) => ({
    isFunded: isFunded(partner),
    total: partner.total,
  }));
  return { submittedAt, requested, total, partners: budgets };
}

function isFunded({ role }: SubmittedApplication['partners'][number]): boolean {
  return FUNDED_ROLES.includes(role);
}
