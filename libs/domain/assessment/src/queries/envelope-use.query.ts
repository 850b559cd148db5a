import { Injectable } from '@nestjs/common';

import { SYSTEM, type Actor } from '#kernel/actors';
import { eur, type Money } from '#kernel/money';
import { TransactionRunner } from '#platform/database';
import { CallRegister, type CallId } from '#domain/calls';

import { poolsOf } from '../domain/pools';

/** A part of an envelope, and what was granted from it. */
export interface UsedPart {
  readonly part: string;
  readonly total: Money;
  readonly granted: Money;
}

export interface EnvelopeUse {
  readonly envelope: Money;
  readonly granted: Money;
  /** How many applications were granted something. */
  readonly grants: number;
  /** They add up to the envelope: what is reserved, and the rest. */
  readonly parts: readonly UsedPart[];
}

/** Asked as the house, since nobody is a party to it all: only what is released counts. */
const GRANTED = `
  SELECT d.pool, sum(d.amount_cents)::text AS cents, count(*)::int AS grants
  FROM assessment.decision d
  JOIN assessment.decision_standing s ON s.decision_id = d.id AND s.status = 'released'
  WHERE d.call_id = $1 AND d.outcome IN ('granted', 'granted-with-conditions')
  GROUP BY d.pool`;

@Injectable()
export class EnvelopeUseQuery {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly calls: CallRegister,
  ) {}

  /** What was granted from the envelope of a call, and what is left. @throws CallNotFound */
  async of(actor: Actor, callId: CallId): Promise<EnvelopeUse> {
    const { envelope, reservedShares } = await this.transactions.read(actor, (reader) =>
      this.calls.revisionOf(reader, callId),
    );
    const rows = await this.transactions.read(SYSTEM, (reader) =>
      reader.rows<{ pool: string; cents: string; grants: number }>(GRANTED, [callId]),
    );
    const grantedFrom = new Map(rows.map(({ pool, cents }) => [pool, BigInt(cents)]));
    const parts = Object.entries(poolsOf(envelope, reservedShares))
      .map(([part, total]) => ({ part, total, granted: eur(grantedFrom.get(part) ?? 0n) }))
      .filter(({ total, granted }) => total.cents > 0n || granted.cents > 0n);
    return {
      envelope,
      granted: eur(parts.reduce((sum, { granted }) => sum + granted.cents, 0n)),
      grants: rows.reduce((sum, { grants }) => sum + grants, 0),
      parts,
    };
  }
}
