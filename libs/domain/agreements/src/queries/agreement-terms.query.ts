import { Injectable } from '@nestjs/common';

import { dayOf } from '#kernel/dates';
import { readerOf, type Reader, type Tx } from '#platform/database';
import { ApplicationRegister } from '#domain/applications';
import { DecisionRegister, type DecisionId } from '#domain/assessment';
import { CallRegister } from '#domain/calls';
import { OrganisationDirectory } from '#domain/organisations';

import type { Agreement, Party, Terms } from '../agreements.types';
import { writeClauses } from '../domain/clauses';
import { draftTerms } from '../domain/draft';

import { ClauseTemplatesQuery } from './clause-templates.query';

/** Where "today" is asked: agreements are kept in French time. */
export const AGREEMENTS_TIME_ZONE = 'Europe/Paris';

/** What a first revision says, from the decision, the application and the revision of the call. */
@Injectable()
export class AgreementTermsQuery {
  constructor(
    private readonly decisions: DecisionRegister,
    private readonly applications: ApplicationRegister,
    private readonly calls: CallRegister,
    private readonly organisations: OrganisationDirectory,
    private readonly clauses: ClauseTemplatesQuery,
  ) {}

  /** Null for a decision that no longer stands. */
  async of(
    tx: Tx,
    decisionId: DecisionId,
    at: Date,
  ): Promise<{ readonly facts: Omit<Agreement, 'id'>; readonly terms: Terms } | null> {
    if (!(await this.decisions.hold(tx, decisionId))) return null;
    const reader = readerOf(tx);
    const { applicationId, amount, number } = await this.decisions.find(tx, decisionId);
    const application = await this.applications.submitted(reader, applicationId);
    const { callId, funderId, leadOrganisationId, title } = application;
    const revision = await this.calls.revisionOf(reader, callId, application.revisionNumber);
    const reference = `${application.reference ?? applicationId}-C${number}`;
    const { onwardTransferAllowed, consortiumAgreementRequired } = revision.agreementTerms;
    const terms = {
      title,
      grant: amount,
      startsOn: null,
      endsOn: null,
      isOnwardTransferAllowed: onwardTransferAllowed,
      isConsortiumAgreementRequired: onwardTransferAllowed || consortiumAgreementRequired,
      ...draftTerms({
        granted: amount,
        funderId,
        leadOrganisationId,
        beneficiaries: application.partners,
        plan: revision.instalments,
      }),
    };
    const nameOf = await this.namesOf(reader, terms.parties);
    const templates = await this.clauses.ofTheHouse(reader, dayOf(at, AGREEMENTS_TIME_ZONE));
    return {
      facts: { reference, applicationId, decisionId, callId, funderId, leadOrganisationId },
      terms: { ...terms, clauses: writeClauses(templates, terms, { reference, nameOf }) },
    };
  }

  /** The names that the clauses are written with. */
  async namesOf(reader: Reader, parties: readonly Party[]): Promise<(id: string) => string> {
    const ids = parties.map(({ organisationId }) => organisationId);
    const found = await this.organisations.find(reader, ids);
    const names = new Map<string, string>(found.map(({ id, name }) => [id, name]));
    return (id) => names.get(id) ?? '';
  }
}
