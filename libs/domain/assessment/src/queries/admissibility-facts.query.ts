import { Injectable } from '@nestjs/common';

import { invariant } from '#kernel/problems';
import type { Reader } from '#platform/database';
import {
  ApplicationRegister,
  type ApplicationId,
  type SubmittedApplication,
} from '#domain/applications';
import { CallRegister, textQuestionsOf, type CallRevision } from '#domain/calls';
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
    private readonly applications: ApplicationRegister,
    private readonly calls: CallRegister,
    private readonly consortia: ConsortiumDirectory,
    private readonly partnership: Partnership,
    private readonly organisations: OrganisationDirectory,
  ) {}

  /** @throws ApplicationNotFound */
  async of(reader: Reader, applicationId: ApplicationId): Promise<FactsOfApplication> {
    const application = await this.applications.submitted(reader, applicationId);
    const { callId, revisionNumber, consortiumId, leadOrganisationId } = application;
    const revision = await this.calls.revisionOf(reader, callId, revisionNumber);
    const latest = await this.calls.revisionOf(reader, callId);
    const consortium = await this.consortia.find(reader, consortiumId);
    const partners = await this.partnership.factsOf(reader, consortium, revision);
    const [lead] = await this.organisations.find(reader, [leadOrganisationId]);

    return {
      application,
      rules: rulesOf(revision, latest),
      facts: {
        ...factsOf(application),
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
  const sections = textQuestionsOf(revision.sections);
  const { eachFundedPartnerHasBudget } = partnership;
  return { closesAt, sections, grantFloor, grantCeiling, maxRate, eachFundedPartnerHasBudget };
}

function factsOf({ submittedAt, sections, requested, total, partners }: SubmittedApplication) {
  invariant(submittedAt !== null, 'what was submitted has an instant of submission');
  const budgets = partners.map((partner) => ({
    isFunded: isFunded(partner),
    total: partner.total,
  }));
  const answers = sections.map(({ code, answers: given }) => ({ code, content: textIn(given) }));
  return { submittedAt, answers, requested, total, partners: budgets };
}

/** Of a section that is answered by one text. */
function textIn({ answer }: SubmittedApplication['sections'][number]['answers']): string {
  return typeof answer === 'string' ? answer : '';
}

function isFunded({ role }: SubmittedApplication['partners'][number]): boolean {
  return FUNDED_ROLES.includes(role);
}
