import { Injectable } from '@nestjs/common';

import { hasRole, organisationsOf, type Actor } from '#kernel/actors';
import { AccessWall } from '#platform/auth';
import { TransactionRunner } from '#platform/database';
import type { ApplicationId } from '#domain/applications';
import type { OrganisationId } from '#domain/organisations';

import { AppealNotFound } from '../deliberation.errors';
import type { AppealAction, AppealId, AppealStatus } from '../deliberation.types';
import { APPEAL_LIFE } from '../domain/appeal';

export interface AppealPage {
  readonly id: AppealId;
  readonly applicationId: ApplicationId;
  readonly decisionId: string;
  readonly funderId: OrganisationId;
  readonly organisationName: string;
  readonly status: AppealStatus;
  readonly version: number;
  readonly grounds: string;
  readonly filedAt: Date;
  readonly answerDueAt: Date;
  readonly mediator: string | null;
  readonly mediationDueAt: Date | null;
  readonly answer: string | null;
  readonly answeredAt: Date | null;
  readonly allowedActions: readonly AppealAction[];
}

/** The first wall: the funder, and the parties of the application. */
const SHARED = `x.funder_id = ANY ($2::uuid[]) OR a.reader_organisation_ids && $2::uuid[]`;

@Injectable()
export class AppealsQuery {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly wall: AccessWall,
  ) {}

  /** The last first. */
  ofApplication(actor: Actor, applicationId: ApplicationId): Promise<readonly AppealPage[]> {
    return this.read(actor, 'x.application_id = $1', applicationId);
  }

  /** @throws AppealNotFound */
  async find(actor: Actor, id: AppealId): Promise<AppealPage> {
    const [found] = await this.read(actor, 'x.id = $1', id);
    if (found === undefined) throw new AppealNotFound();
    return found;
  }

  private async read(actor: Actor, which: string, id: string): Promise<readonly AppealPage[]> {
    const rows = await this.transactions.read(actor, (reader) =>
      reader.rows<Omit<AppealPage, 'allowedActions'>>(
        `SELECT x.id, x.application_id AS "applicationId", x.decision_id AS "decisionId",
           x.funder_id AS "funderId", o.name AS "organisationName", x.status, x.version, x.grounds,
           x.filed_at AS "filedAt", x.answer_due_at AS "answerDueAt", x.mediator,
           x.mediation_due_at AS "mediationDueAt", x.answer, x.answered_at AS "answeredAt"
         FROM deliberation.appeal x
         JOIN applications.application a ON a.id = x.application_id
         JOIN organisations.organisation o ON o.id = x.organisation_id
         WHERE ${which} AND ${this.wall.restrict(SHARED)} AND $2::uuid[] IS NOT NULL
         ORDER BY x.filed_at DESC, x.id DESC`,
        [id, organisationsOf(actor)],
      ),
    );
    return rows.map((row) => ({
      ...row,
      allowedActions: hasRole(actor, row.funderId, 'decision-maker')
        ? APPEAL_LIFE.actionsIn(row.status)
        : [],
    }));
  }
}
