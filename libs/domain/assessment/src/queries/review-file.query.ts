import { Injectable } from '@nestjs/common';

import { SYSTEM, type Actor } from '#kernel/actors';
import type { Money } from '#kernel/money';
import { TransactionRunner, type Reader } from '#platform/database';
import { ApplicationRegister, type SubmittedApplication } from '#domain/applications';
import { CallRegister, type CallRevision, type Field, type Translated } from '#domain/calls';
import { OrganisationDirectory } from '#domain/organisations';

import { ReviewNotFound } from '../assessment.errors';
import { DeclarationMissing } from '../judging.errors';
import type { ReviewId } from '../assessment.types';
import { maskNames, maskValue, type Masked } from '../domain/mask';

import { ReviewsQuery } from './reviews.query';

/** What a reviewer reads beside the grid: what was submitted, without names in a blind call. */
export interface ReviewFile {
  readonly reference: string;
  readonly title: string;
  readonly isBlind: boolean;
  readonly requested: Money;
  readonly total: Money;
  readonly sections: readonly {
    readonly code: string;
    readonly label: Translated;
    readonly fields: readonly Field[];
    /** By the codes of its fields. */
    readonly answers: unknown;
  }[];
  readonly partners: readonly {
    readonly name: string;
    readonly role: string;
    readonly college: string;
    readonly requested: Money;
    readonly total: Money;
  }[];
}

@Injectable()
export class ReviewFileQuery {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly reviews: ReviewsQuery,
    private readonly applications: ApplicationRegister,
    private readonly calls: CallRegister,
    private readonly organisations: OrganisationDirectory,
  ) {}

  /**
   * For the reviewer alone, once they have declared to be without conflict.
   * @throws ReviewNotFound, DeclarationMissing
   */
  async of(actor: Actor, reviewId: ReviewId): Promise<ReviewFile> {
    const review = await this.reviews.find(actor, reviewId);
    const isOpen = review.status === 'assigned' || review.status === 'submitted';
    if (review.reviewerId !== actor.id || !isOpen) throw new ReviewNotFound();
    if (!review.isDeclared) throw new DeclarationMissing();
    return this.transactions.read(SYSTEM, async (reader) => {
      const application = await this.applications.submitted(reader, review.applicationId);
      const { callId, revisionNumber } = application;
      const revision = await this.calls.revisionOf(reader, callId, revisionNumber);
      const names = await this.namesOf(reader, application);
      return fileOf(application, revision, review.isBlind ? names : null, names);
    });
  }

  private async namesOf(reader: Reader, { partners }: SubmittedApplication) {
    const ids = partners.map(({ organisationId }) => organisationId);
    const found = await this.organisations.find(reader, ids);
    const nameById = new Map(found.map(({ id, name }) => [id, name]));
    return partners.map(({ organisationId }, index) => ({
      name: nameById.get(organisationId) ?? '',
      alias: `${ALIAS} ${index + 1}`,
    }));
  }
}

/** Said in both languages alike. */
const ALIAS = 'Organisation';

function fileOf(
  application: SubmittedApplication,
  { sections }: CallRevision,
  masked: readonly Masked[] | null,
  names: readonly Masked[],
): ReviewFile {
  const { reference, title, requested, total, partners } = application;
  return {
    reference: reference ?? '',
    title: masked === null ? title : maskNames(title, masked),
    isBlind: masked !== null,
    requested,
    total,
    sections: sections.map(({ code, label, fields }) => {
      const answers = application.sections.find((answer) => answer.code === code)?.answers ?? {};
      const shown = masked === null ? answers : maskValue(answers, masked);
      return { code, label, fields, answers: shown };
    }),
    partners: partners.map((partner, index) => {
      const { name = '', alias = '' } = names[index] ?? {};
      const { role, college } = partner;
      const shown = masked === null ? name : alias;
      return { name: shown, role, college, requested: partner.requested, total: partner.total };
    }),
  };
}
