import { Injectable } from '@nestjs/common';

import { hasRole, SYSTEM, type Actor } from '#kernel/actors';
import { readerOf, TransactionRunner, type Tx } from '#platform/database';
import type { ApplicationId } from '#domain/applications';
import type { PersonId } from '#domain/identity';
import type { OrganisationId } from '#domain/organisations';

import { AssessmentNotFound } from '../assessment.errors';
import { onlyReviewOf } from '../assessment.policy';

/** What one reads before saying whether one has a conflict: who is judged, not what they say. */
export interface DeclarationForm {
  readonly applicationId: ApplicationId;
  readonly reference: string;
  readonly personId: PersonId;
  readonly funderId: OrganisationId;
  readonly isBlind: boolean;
  /** Empty in a blind call: conflicts are then those that are computed, or that the title recalls. */
  readonly organisations: readonly { readonly id: OrganisationId; readonly name: string }[];
  readonly hasConflict: boolean | null;
  readonly declaredAt: Date | null;
}

type FormRow = DeclarationForm & { readonly isReviewer: boolean; readonly isRecused: boolean };

const FORM = `
  SELECT a.id AS "applicationId", a.reference, $2::uuid AS "personId", a.funder_id AS "funderId",
    coalesce((v.content#>>'{appraisal,isBlind}')::boolean, false) AS "isBlind",
    coalesce((SELECT json_agg(json_build_object('id', o.id, 'name', o.name) ORDER BY o.name, o.id)
      FROM consortia.partner p JOIN organisations.organisation o ON o.id = p.organisation_id
      WHERE p.consortium_id = a.consortium_id AND p.left_at IS NULL), '[]') AS organisations,
    d.has_conflict AS "hasConflict", d.declared_at AS "declaredAt",
    EXISTS (SELECT FROM assessment.review r WHERE r.application_id = a.id
      AND r.reviewer_id = $2::uuid AND r.status <> 'declined'
      AND ($3::uuid IS NULL OR r.id = $3::uuid)) AS "isReviewer",
    EXISTS (SELECT FROM assessment.recusal k WHERE k.application_id = a.id
      AND k.person_id = $2::uuid) AS "isRecused"
  FROM assessment.assessment s
  JOIN applications.application a ON a.id = s.application_id
  JOIN calls.call_revision v ON v.call_id = a.call_id AND v.number = a.revision_number
  LEFT JOIN assessment.declaration d ON d.application_id = a.id AND d.person_id = $2::uuid
  WHERE s.application_id = $1`;

/** Who said what of their links with which application. Reads as the system: files are closed yet. */
@Injectable()
export class DeclarationDesk {
  constructor(private readonly transactions: TransactionRunner) {}

  /** @throws AssessmentNotFound for whoever is not to judge it, or is recused */
  read(actor: Actor, id: ApplicationId): Promise<DeclarationForm> {
    return this.transactions.run(SYSTEM, (tx) => this.formFor(tx, actor, id));
  }

  /**
   * @param isSeated whether a committee that deliberates on it has them among its members
   * @throws AssessmentNotFound for whoever is not to judge it, or is recused
   */
  async formFor(
    tx: Tx,
    actor: Actor,
    id: ApplicationId,
    isSeated = false,
  ): Promise<DeclarationForm> {
    const found = await readerOf(tx).one<FormRow>(FORM, [id, actor.id, onlyReviewOf(actor)]);
    if (found === null || found.isRecused || !(isSeated || mayJudge(actor, found)))
      throw new AssessmentNotFound();
    const { isReviewer: _, isRecused: __, ...form } = found;
    return form.isBlind ? { ...form, organisations: [] } : form;
  }
}

/** Those who were given a review, and those who sit on committees. */
function mayJudge(actor: Actor, { funderId, isReviewer }: FormRow): boolean {
  return isReviewer || hasRole(actor, funderId, 'decision-maker', 'officer');
}
