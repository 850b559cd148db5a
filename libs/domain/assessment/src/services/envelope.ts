import { Injectable } from '@nestjs/common';

import { addAll, eur, type Money } from '#kernel/money';
import { readerOf, type Reader, type Tx } from '#platform/database';
import type { CallRevision } from '#domain/calls';

import type { Decision } from '../assessment.types';
import { GRANT_POOLS, type DecisionLine, type GrantPool } from '../decision.types';
import type { FunderPart } from '../domain/decision-lines';
import { poolsOf } from '../domain/pools';

interface PartRow {
  readonly kind: 'pool' | 'funder';
  readonly part: string;
  readonly total: string;
  readonly granted: string;
}

/** What each part of the envelope of a call can still give. */
export interface EnvelopeLeft {
  readonly poolsLeft: Readonly<Record<GrantPool, Money>>;
  readonly funders: readonly FunderPart[];
}

type Terms = Pick<CallRevision, 'callId' | 'funderId' | 'envelope' | 'funders' | 'reservedShares'>;

const PARTS = `SELECT kind, part, total_cents AS total, granted_cents AS granted
  FROM assessment.envelope_part WHERE call_id = $1`;

/** The envelope of a call: decisions take from it one after the other, and give back what is undone. */
@Injectable()
export class Envelope {
  /**
   * Makes decisions on the same call wait for one another. A later revision may have changed the
   * envelope: its parts follow, down to what was granted from each.
   */
  async lock(tx: Tx, terms: Terms): Promise<EnvelopeLeft> {
    const reader = readerOf(tx);
    await tx.query(
      `INSERT INTO assessment.call_envelope (call_id, funder_id, total_cents) VALUES ($1, $2, $3)
       ON CONFLICT (call_id) DO UPDATE
         SET total_cents = greatest(excluded.total_cents, call_envelope.granted_cents)`,
      [terms.callId, terms.funderId, terms.envelope.cents.toString()],
    );
    const parts = partsOf(terms);
    await tx.query(
      `INSERT INTO assessment.envelope_part (call_id, kind, part, funder_id, total_cents)
       SELECT $1, kind, part, $2, cents
       FROM unnest($3::text[], $4::text[], $5::bigint[]) AS p (kind, part, cents)
       ON CONFLICT (call_id, kind, part) DO UPDATE
         SET total_cents = greatest(excluded.total_cents, envelope_part.granted_cents)`,
      [
        terms.callId,
        terms.funderId,
        parts.map(({ kind }) => kind),
        parts.map(({ part }) => part),
        parts.map(({ total }) => total.cents.toString()),
      ],
    );
    return leftOf(terms, await reader.rows<PartRow>(PARTS, [terms.callId]));
  }

  /** The same, for whoever only wants to know: nothing waits, and nothing is kept. */
  async read(reader: Reader, terms: Terms): Promise<EnvelopeLeft> {
    return leftOf(terms, await reader.rows<PartRow>(PARTS, [terms.callId]));
  }

  /** Takes what a decision grants from the parts that `lock` has locked. */
  take(tx: Tx, decision: Decision, lines: readonly DecisionLine[]): Promise<void> {
    return move(tx, decision, lines, 1n);
  }

  /** Puts back what a revoked decision had taken. Lock the envelope first. */
  giveBack(tx: Tx, decision: Decision, lines: readonly DecisionLine[]): Promise<void> {
    return move(tx, decision, lines, -1n);
  }
}

async function move(
  tx: Tx,
  { callId, pool, amount }: Decision,
  lines: readonly DecisionLine[],
  sign: bigint,
): Promise<void> {
  if (amount.cents === 0n) return;
  const funders = [...new Set(lines.map(({ funderId }) => funderId))];
  const given = funders.map((id) =>
    addAll(lines.filter(({ funderId }) => funderId === id).map((line) => line.amount)),
  );
  const signed = (cents: bigint) => (sign * cents).toString();
  await tx.query(
    'UPDATE assessment.call_envelope SET granted_cents = granted_cents + $2 WHERE call_id = $1',
    [callId, signed(amount.cents)],
  );
  await tx.query(
    `UPDATE assessment.envelope_part e SET granted_cents = granted_cents + p.cents
     FROM unnest($2::text[], $3::text[], $4::bigint[]) AS p (kind, part, cents)
     WHERE e.call_id = $1 AND e.kind = p.kind AND e.part = p.part`,
    [
      callId,
      ['pool', ...funders.map(() => 'funder')],
      [pool, ...funders],
      [signed(amount.cents), ...given.map(({ cents }) => signed(cents))],
    ],
  );
}

function partsOf({ envelope, reservedShares, funders }: Terms) {
  const pools = poolsOf(envelope, reservedShares);
  return [
    ...GRANT_POOLS.map((pool) => ({ kind: 'pool', part: pool, total: pools[pool] })),
    ...funders.map(({ organisationId, share }) => ({
      kind: 'funder',
      part: organisationId,
      total: share,
    })),
  ];
}

/** What was granted from each part, against what the latest revision puts there. */
function leftOf(terms: Terms, rows: readonly PartRow[]): EnvelopeLeft {
  const pools = poolsOf(terms.envelope, terms.reservedShares);
  const left = (kind: PartRow['kind'], part: string, written: Money) => {
    const row = rows.find((one) => one.kind === kind && one.part === part);
    return row === undefined ? written : eur(BigInt(row.total) - BigInt(row.granted));
  };
  return {
    poolsLeft: {
      general: left('pool', 'general', pools.general),
      risk: left('pool', 'risk', pools.risk),
      'second-wave': left('pool', 'second-wave', pools['second-wave']),
    },
    funders: terms.funders.map(({ organisationId, instruments, share }) => ({
      funderId: organisationId,
      instruments,
      share,
      left: left('funder', organisationId, share),
    })),
  };
}
