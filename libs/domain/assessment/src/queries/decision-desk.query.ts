import { Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import { eur, type Money } from '#kernel/money';
import { invariant } from '#kernel/problems';
import { readerOf, type Reader, type Tx } from '#platform/database';
import type { Application, ApplicationId } from '#domain/applications';
import { CallRegister, type CallId, type CallRevision } from '#domain/calls';

import type { Assessment } from '../assessment.types';
import type { DecisionFacts } from '../domain/decision';
import { meanScore } from '../domain/score';

import { AssessmentDesk } from './assessment-desk.query';

interface EnvelopeRow {
  readonly total: string;
  readonly granted: string;
}

/** What a decision must reckon with, and the envelope that it takes from. */
@Injectable()
export class DecisionDesk {
  constructor(
    private readonly desk: AssessmentDesk,
    private readonly calls: CallRegister,
  ) {}

  /** @throws AssessmentNotFound */
  find(reader: Reader, actor: Actor, applicationId: ApplicationId): Promise<Assessment> {
    return this.desk.find(reader, actor, applicationId);
  }

  /** @throws AssessmentNotFound */
  lock(tx: Tx, actor: Actor, applicationId: ApplicationId): Promise<Assessment> {
    return this.desk.lock(tx, actor, applicationId);
  }

  /** Keeps the call as it is until the transaction ends. Take it first. */
  async holdCall(tx: Tx, callId: CallId): Promise<void> {
    await this.calls.holdStill(tx, callId);
  }

  /** Also makes decisions on the same call wait for one another: they share an envelope. */
  async factsFor(tx: Tx, application: Application, assessment: Assessment): Promise<DecisionFacts> {
    const reader = readerOf(tx);
    const { callId, requested } = application;
    const revision = await this.calls.revisionOf(reader, callId, application.revisionNumber);
    const latest = await this.calls.revisionOf(reader, callId);
    const reviews = await this.desk.reviewsOf(reader, assessment);
    const scores = reviews.flatMap(({ score }) => (score === null ? [] : [score]));
    return {
      requested,
      ...limitsOf(revision),
      reviews,
      meanScore: meanScore(scores),
      envelopeLeft: await lockEnvelope(tx, latest),
    };
  }

  /** Takes an amount from the envelope that `factsFor` has locked. */
  async take(tx: Tx, callId: CallId, amount: Money): Promise<void> {
    await tx.query(
      'UPDATE assessment.call_envelope SET granted_cents = granted_cents + $2 WHERE call_id = $1',
      [callId, amount.cents.toString()],
    );
  }
}

function limitsOf({ grantFloor, grantCeiling, passMark, grid }: CallRevision) {
  return { grantFloor, grantCeiling, passMark, criterionCodes: grid.map(({ code }) => code) };
}

/** A later revision may have changed the envelope: the row follows, down to what was granted. */
async function lockEnvelope(tx: Tx, { callId, funderId, envelope }: CallRevision): Promise<Money> {
  const row = await readerOf(tx).one<EnvelopeRow>(
    `INSERT INTO assessment.call_envelope (call_id, funder_id, total_cents) VALUES ($1, $2, $3)
     ON CONFLICT (call_id) DO UPDATE
       SET total_cents = greatest(excluded.total_cents, call_envelope.granted_cents)
     RETURNING total_cents AS total, granted_cents AS granted`,
    [callId, funderId, envelope.cents.toString()],
  );
  invariant(row !== null, 'an envelope that was written is there');
  return eur(BigInt(row.total) - BigInt(row.granted));
}
