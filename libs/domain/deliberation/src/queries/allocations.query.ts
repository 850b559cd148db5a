import { Injectable } from '@nestjs/common';

import { organisationsWhere, type Actor } from '#kernel/actors';
import type { Refusal } from '#kernel/problems';
import { AccessWall } from '#platform/auth';
import { TransactionRunner } from '#platform/database';
import type { CallId } from '#domain/calls';

import { AllocationNotFound, DeliberationActionForbidden } from '../deliberation.errors';
import { canReadAllocations } from '../deliberation.policy';
import type { AllocationId, AllocationStatus } from '../deliberation.types';
import type { AllocationMethod } from '../domain/allocation-rules';
import { rulesFrom } from '../domain/allocation-terms';
import { sharePools, type PooledSharing } from '../domain/share-pools';

import { Candidates, type SharingFacts } from './candidates.query';

export interface AllocationRowOfPage {
  readonly applicationId: string;
  readonly reference: string | null;
  readonly title: string;
  readonly scoreHundredths: number | null;
  readonly requestedCents: string;
  readonly viableMinimumCents: string | null;
  readonly amountCents: string;
  readonly pool: 'general' | 'risk';
  readonly because: Refusal;
}

export interface AllocationPage {
  readonly id: AllocationId;
  readonly callId: CallId;
  readonly method: AllocationMethod;
  readonly status: AllocationStatus;
  readonly refusals: readonly Refusal[];
  readonly generalCents: string;
  readonly riskCents: string;
  readonly sessionId: string | null;
  readonly computedAt: Date;
  readonly rows: readonly AllocationRowOfPage[];
}

export interface ProposalRow {
  readonly applicationId: string;
  readonly reference: string | null;
  readonly title: string;
  readonly allocationId: string;
  readonly method: AllocationMethod;
  readonly amountCents: string;
  readonly pool: 'general' | 'risk';
  readonly proposedAt: Date;
  /** Of the assessment: what a decision names in its turn. */
  readonly assessmentVersion: number;
}

/** What one method would give, beside the others. */
export interface ComparedMethod {
  readonly method: AllocationMethod;
  readonly partial: 'skip' | 'partial';
  readonly sharing: PooledSharing;
}

const ROWS = `
  SELECT coalesce(json_agg(json_build_object('applicationId', r.application_id,
      'reference', a.reference, 'title', a.title, 'scoreHundredths', r.score_hundredths,
      'requestedCents', r.requested_cents::text,
      'viableMinimumCents', r.viable_minimum_cents::text, 'amountCents', r.amount_cents::text,
      'pool', r.pool, 'because', r.because) ORDER BY r.position), '[]')
  FROM deliberation.allocation_row r JOIN applications.application a ON a.id = r.application_id
  WHERE r.allocation_id = n.id`;

const PAGE = `n.id, n.call_id AS "callId", n.method, n.status, n.refusals,
  n.general_cents AS "generalCents", n.risk_cents AS "riskCents", n.session_id AS "sessionId",
  n.computed_at AS "computedAt", (${ROWS}) AS rows`;

/** The first wall: those of the funder who prepare, decide or audit. */
const OWN = 'n.funder_id = ANY ($2::uuid[])';

@Injectable()
export class AllocationsQuery {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly wall: AccessWall,
    private readonly candidates: Candidates,
  ) {}

  /** @throws AllocationNotFound */
  async find(actor: Actor, id: AllocationId): Promise<AllocationPage> {
    const [found] = await this.read(actor, 'n.id = $1', id);
    if (found === undefined) throw new AllocationNotFound();
    return found;
  }

  /** The last first. */
  ofCall(actor: Actor, callId: CallId): Promise<readonly AllocationPage[]> {
    return this.read(actor, 'n.call_id = $1', callId);
  }

  /** What waits for a decision-maker: proposals whose applications are not decided yet. */
  proposals(actor: Actor, callId: CallId): Promise<readonly ProposalRow[]> {
    return this.transactions.read(actor, (reader) =>
      reader.rows<ProposalRow>(
        `SELECT p.application_id AS "applicationId", a.reference, a.title,
           p.allocation_id AS "allocationId", n.method, p.amount_cents AS "amountCents", p.pool,
           p.proposed_at AS "proposedAt", s.version AS "assessmentVersion"
         FROM deliberation.proposal p
         JOIN deliberation.allocation n ON n.id = p.allocation_id
         JOIN applications.application a ON a.id = p.application_id
         JOIN assessment.assessment s ON s.application_id = p.application_id
         WHERE p.call_id = $1 AND s.status = 'eligible' AND a.status = 'eligible'
           AND ${this.wall.restrict(OWN)} AND $2::uuid[] IS NOT NULL
         ORDER BY p.amount_cents DESC, p.application_id`,
        [callId, readable(actor)],
      ),
    );
  }

  /** What each method would give now, side by side. @throws CallNotFound, DeliberationActionForbidden */
  async compare(
    actor: Actor,
    callId: CallId,
  ): Promise<{ readonly facts: SharingFacts; readonly methods: readonly ComparedMethod[] }> {
    const facts = await this.transactions.read(actor, (reader) =>
      this.candidates.of(reader, callId),
    );
    if (!canReadAllocations(actor, facts.revision.funderId))
      throw new DeliberationActionForbidden();
    const floor = facts.revision.allocation?.floor ?? HALF;
    const methods = COMPARED.map(({ method, partial }) => {
      const asked = { method, partial, floor, amounts: new Map<string, never>() };
      const rules = rulesFrom(facts.revision, asked);
      return { method, partial, sharing: sharePools(facts.candidates, rules, facts.pools) };
    });
    return { facts, methods };
  }

  private read(actor: Actor, which: string, id: string): Promise<readonly AllocationPage[]> {
    return this.transactions.read(actor, (reader) =>
      reader.rows<AllocationPage>(
        `SELECT ${PAGE} FROM deliberation.allocation n
         WHERE ${which} AND ${this.wall.restrict(OWN)} AND $2::uuid[] IS NOT NULL
         ORDER BY n.computed_at DESC, n.id DESC`,
        [id, readable(actor)],
      ),
    );
  }
}

/** Where the call does not say which part of a request is still of use. */
const HALF = { ppm: 500_000n };

const COMPARED = [
  { method: 'ranked', partial: 'skip' },
  { method: 'ranked', partial: 'partial' },
  { method: 'threshold-floor-prorata', partial: 'skip' },
  { method: 'equal-share', partial: 'skip' },
] as const;

function readable(actor: Actor) {
  return organisationsWhere(actor, 'officer', 'decision-maker', 'auditor');
}
