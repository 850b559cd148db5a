import { Injectable } from '@nestjs/common';

import { dayOf } from '#kernel/dates';
import { invariant, type Refusal } from '#kernel/problems';
import type { Reader } from '#platform/database';
import type { CallRevision } from '#domain/calls';
import type { PartnerId, PartnerRole } from '#domain/consortia';

import type { ApplicationId, SubmittedApplication } from '../applications.types';
import { checkSections } from '../domain/check-answers';
import { awaitedOf, checkDocuments } from '../domain/documents';

import { ApplicationRegister } from './application-register.query';
import { DocumentShelf } from './document-shelf.query';

/** What an application was written under. */
export interface SubmissionTerms {
  /** The revision that was answered. */
  readonly revision: CallRevision;
  readonly partners: readonly { readonly id: PartnerId; readonly role: PartnerRole }[];
}

/** What speaks against an application as it was submitted; codes say that they are ours. */
export interface FaultsOfSubmission {
  readonly answers: readonly Refusal[];
  readonly documents: readonly Refusal[];
}

/** Reads what was submitted by the rules that it was submitted under. */
@Injectable()
export class SubmissionFaults {
  constructor(
    private readonly applications: ApplicationRegister,
    private readonly shelf: DocumentShelf,
  ) {}

  /** What was submitted. @throws ApplicationNotFound */
  submitted(reader: Reader, id: ApplicationId): Promise<SubmittedApplication> {
    return this.applications.submitted(reader, id);
  }

  /** One statement, and none when the call asks for no document. Ask as the system. */
  async of(
    reader: Reader,
    { id, submittedAt, sections, step }: SubmittedApplication,
    { revision, partners }: SubmissionTerms,
  ): Promise<FaultsOfSubmission> {
    invariant(submittedAt !== null, 'what was submitted has an instant of submission');
    const answers = checkSections(revision.sections, sections, step);
    if (step === 'concept' || revision.documents.length === 0)
      return { answers: answers.map(ours), documents: [] };
    const seats = partners.map((partner) => ({ partnerId: partner.id, role: partner.role }));
    const awaited = awaitedOf(revision.documents, seats);
    const given = await this.shelf.given(reader, id);
    const found = checkDocuments(awaited, given, dayOf(submittedAt, revision.timeZone));
    const documents = found.filter(({ severity }) => severity === 'error');
    return { answers: answers.map(ours), documents: documents.map(ours) };
  }
}

function ours({ code, pointer, params }: Refusal): Refusal {
  return { code: `applications.${code}`, pointer, params };
}
