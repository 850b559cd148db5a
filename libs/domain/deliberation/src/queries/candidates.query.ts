import { Injectable } from '@nestjs/common';

import { eur } from '#kernel/money';
import type { Reader } from '#platform/database';
import { Envelope, ScoreSummaries } from '#domain/assessment';
import { CallRegister, type CallId, type CallRevision } from '#domain/calls';

import type { PooledCandidate, SharedPools } from '../domain/share-pools';

/** What an envelope is shared among, and what there is to share. */
export interface SharingFacts {
  readonly revision: CallRevision;
  readonly candidates: readonly PooledCandidate[];
  readonly pools: SharedPools;
}

interface OpenRow {
  readonly id: string;
  readonly viableMinimumCents: string | null;
  readonly isFragile: boolean;
}

/** Applications that are eligible, and not decided yet. */
const OPEN = `
  SELECT a.id, a.viable_minimum_cents::text AS "viableMinimumCents",
    coalesce(k.fragility_class IN ('C', 'D'), false) AS "isFragile"
  FROM applications.application a
  JOIN assessment.assessment s ON s.application_id = a.id
  LEFT JOIN assessment.risk_reading k ON k.application_id = a.id
  WHERE a.call_id = $1 AND s.status = 'eligible' AND a.status = 'eligible'`;

/**
 * The ranked applications to a call that wait for a decision, and what is left of its envelope.
 * Row-level security leaves out those that the actor is kept from.
 */
@Injectable()
export class Candidates {
  constructor(
    private readonly calls: CallRegister,
    private readonly summaries: ScoreSummaries,
    private readonly envelope: Envelope,
  ) {}

  /** @throws CallNotFound */
  async of(reader: Reader, callId: CallId): Promise<SharingFacts> {
    const revision = await this.calls.revisionOf(reader, callId);
    const open = await reader.rows<OpenRow>(OPEN, [callId]);
    const ranking = await this.summaries.ofCall(reader, callId);
    const { poolsLeft } = await this.envelope.read(reader, revision);
    const known = new Map<string, OpenRow>(open.map((row) => [row.id, row]));
    const candidates = ranking.flatMap(({ applicationId, requested, mean, rank }) => {
      const row = known.get(applicationId);
      if (row === undefined || rank === null) return [];
      const { viableMinimumCents: minimum, isFragile } = row;
      return {
        applicationId,
        requested,
        viableMinimum: minimum === null ? null : eur(BigInt(minimum)),
        score: mean,
        rank,
        isFragile,
      };
    });
    return { revision, candidates, pools: { general: poolsLeft.general, risk: poolsLeft.risk } };
  }
}
