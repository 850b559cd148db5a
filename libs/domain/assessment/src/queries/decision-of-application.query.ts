import { Inject, Injectable } from '@nestjs/common';

import type { Clock, LocalDate } from '#kernel/dates';
import type { Actor } from '#kernel/actors';
import { AccessWall } from '#platform/auth';
import { CLOCK } from '#platform/clock';
import { instantJson, TransactionRunner } from '#platform/database';
import type { ApplicationId } from '#domain/applications';
import type { OrganisationId } from '#domain/organisations';

import { DecisionNotFound } from '../assessment.errors';
import { canDecide, canInstruct } from '../assessment.policy';
import type {
  ConditionId,
  ConditionLifter,
  ConditionStatus,
  DecisionAction,
  DecisionOutcome,
  DecisionReason,
  DecisionStanding,
  GrantPool,
  Instrument,
  Mitigation,
  RequestedChange,
} from '../decision.types';
import { revertsTo } from '../domain/revocation';

export interface LineOfPage {
  readonly funderId: string;
  readonly funderName: string;
  readonly instrument: Instrument;
  readonly amountCents: string;
}

export interface ConditionOfPage {
  readonly id: ConditionId;
  readonly text: string;
  readonly isBlocking: boolean;
  readonly liftedByRole: ConditionLifter;
  readonly dueOn: LocalDate;
  readonly status: ConditionStatus;
  readonly version: number;
  readonly evidenceFileId: string | null;
  readonly evidenceNote: string | null;
  readonly evidenceAt: string | null;
  readonly liftedAt: string | null;
}

/** What was decided, as both sides read it: without who decided. */
export interface DecisionPage {
  readonly id: string;
  readonly number: number;
  readonly applicationId: ApplicationId;
  readonly funderId: OrganisationId;
  readonly outcome: DecisionOutcome;
  readonly amountCents: string;
  readonly meanScore: number | null;
  readonly reasons: readonly DecisionReason[];
  readonly pool: GrantPool;
  readonly mitigations: readonly Mitigation[];
  readonly changes: readonly RequestedChange[];
  readonly reopensUntil: Date | null;
  readonly decidedAt: Date;
  readonly standing: DecisionStanding;
  readonly releaseAt: Date | null;
  readonly releasedAt: Date | null;
  readonly boundAt: Date | null;
  readonly revokedAt: Date | null;
  readonly revocationReason: string | null;
  readonly lines: readonly LineOfPage[];
  readonly conditions: readonly ConditionOfPage[];
}

export interface DecisionPageForActor extends DecisionPage {
  readonly allowedActions: readonly DecisionAction[];
  /** Where the application would be after a revocation; null when there can be none. */
  readonly revertsTo: 'eligible' | null;
}

/** The first wall: the funder; the parties of the application once the decision is released. */
const READABLE = `d.funder_id = ANY ($2::uuid[])
  OR (s.released_at IS NOT NULL AND a.reader_organisation_ids && $2::uuid[])`;

const PAGE = `d.id, d.number, d.application_id AS "applicationId", d.funder_id AS "funderId",
  d.outcome, d.amount_cents AS "amountCents", d.mean_score_hundredths AS "meanScore", d.reasons,
  d.pool, d.mitigations, d.changes, d.reopens_until AS "reopensUntil", d.decided_at AS "decidedAt",
  s.status AS standing, s.release_at AS "releaseAt", s.released_at AS "releasedAt",
  s.bound_at AS "boundAt", s.revoked_at AS "revokedAt", s.revocation_reason AS "revocationReason",
  coalesce((SELECT json_agg(json_build_object('funderId', l.funder_id, 'funderName', o.name,
      'instrument', l.instrument, 'amountCents', l.amount_cents::text) ORDER BY l.position)
    FROM assessment.decision_line l JOIN organisations.organisation o ON o.id = l.funder_id
    WHERE l.decision_id = d.id), '[]') AS lines,
  coalesce((SELECT json_agg(json_build_object('id', c.id, 'text', c.text,
      'isBlocking', c.is_blocking, 'liftedByRole', c.lifted_by_role, 'dueOn', c.due_on,
      'status', c.status, 'version', c.version, 'evidenceFileId', c.evidence_file_id,
      'evidenceNote', c.evidence_note, 'evidenceAt', ${instantJson('c.evidence_at')},
      'liftedAt', ${instantJson('c.lifted_at')}) ORDER BY c.position)
    FROM assessment.decision_condition c WHERE c.decision_id = d.id), '[]') AS conditions`;

const FROM = `assessment.decision d
  JOIN assessment.decision_standing s ON s.decision_id = d.id
  JOIN applications.application a ON a.id = d.application_id`;

@Injectable()
export class DecisionOfApplicationQuery {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly wall: AccessWall,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The decision that stands. @throws DecisionNotFound */
  async find(actor: Actor, applicationId: ApplicationId): Promise<DecisionPageForActor> {
    const [found] = await this.read(actor, applicationId, `AND s.status IN ('held', 'released')`);
    if (found === undefined) throw new DecisionNotFound();
    return found;
  }

  /** All there were, the last first: revoked ones, and those of an earlier wave, as well. */
  history(actor: Actor, applicationId: ApplicationId): Promise<readonly DecisionPageForActor[]> {
    return this.read(actor, applicationId, '');
  }

  private async read(actor: Actor, applicationId: ApplicationId, which: string) {
    const organisationIds = actor.memberships.map(({ organisationId }) => organisationId);
    const rows = await this.transactions.read(actor, (reader) =>
      reader.rows<DecisionPage>(
        `SELECT ${PAGE} FROM ${FROM}
         WHERE d.application_id = $1 AND ${this.wall.restrict(READABLE)}
           AND cardinality($2::uuid[]) >= 0 ${which}
         ORDER BY d.number DESC`,
        [applicationId, organisationIds],
      ),
    );
    const now = this.clock();
    return rows.map((row) => ({ ...row, ...ways(actor, row, now) }));
  }
}

/** What the state allows and the actor may do, as elsewhere. */
function ways(actor: Actor, row: DecisionPage, now: Date) {
  const { standing, boundAt, outcome, reopensUntil, funderId } = row;
  const stands = standing === 'held' || standing === 'released';
  const decision = { outcome, reopensUntil };
  const target = stands ? revertsTo({ status: standing, boundAt, decision }, now) : null;
  const isOfFunder = canDecide(actor, funderId) || canInstruct(actor, funderId);
  const allowedActions: readonly DecisionAction[] = canDecide(actor, funderId)
    ? [
        ...(standing === 'held' ? (['release'] as const) : []),
        ...(target === null ? [] : (['revoke'] as const)),
      ]
    : [];
  return { allowedActions, revertsTo: isOfFunder ? target : null };
}
