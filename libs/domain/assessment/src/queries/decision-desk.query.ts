import { Inject, Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import { dayOf, type Clock } from '#kernel/dates';
import { CLOCK } from '#platform/clock';
import { readerOf, type Reader, type Tx } from '#platform/database';
import type { Application, ApplicationId } from '#domain/applications';
import { answeredCriteria, CallRegister, type CallId, type CallRevision } from '#domain/calls';

import type { Assessment } from '../assessment.types';
import type { DecisionFacts } from '../domain/decision';
import { awaitedOpinions, type GivenOpinion } from '../domain/opinion';
import { meanScore } from '../domain/score';
import { Envelope } from '../services/envelope';
import { OpinionEntity } from '../storage/opinion.entity';

import { AssessmentDesk } from './assessment-desk.query';
import { isFragile } from './risk-readings.query';
import { StandingDecision, type StandingFacts } from './standing-decision.query';

/** How many decisions there were before, and whether one of them sent the file back: it comes once. */
interface Earlier {
  readonly earlier: number;
  readonly isSecondWave: boolean;
}

/** What a decision must reckon with, and the envelope that it takes from. */
@Injectable()
export class DecisionDesk {
  constructor(
    private readonly desk: AssessmentDesk,
    private readonly calls: CallRegister,
    private readonly envelope: Envelope,
    private readonly standing: StandingDecision,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws AssessmentNotFound */
  find(reader: Reader, actor: Actor, applicationId: ApplicationId): Promise<Assessment> {
    return this.desk.find(reader, actor, applicationId);
  }

  /** @throws AssessmentNotFound */
  lock(tx: Tx, actor: Actor, applicationId: ApplicationId): Promise<Assessment> {
    return this.desk.lock(tx, actor, applicationId);
  }

  /** The decision that stands; null when there is none. */
  lockStanding(tx: Tx, applicationId: ApplicationId): Promise<StandingFacts | null> {
    return this.standing.lock(tx, applicationId);
  }

  /** Keeps the call as it is until the transaction ends. Take it first. */
  async holdCall(tx: Tx, callId: CallId): Promise<void> {
    await this.calls.holdStill(tx, callId);
  }

  /** How many levels of appraisal the call has, for the revision that was answered. */
  async appraisalLevels(tx: Tx, { applicationId }: Assessment): Promise<1 | 2> {
    const row = await readerOf(tx).one<{ levels: 1 | 2 }>(
      `SELECT coalesce((v.content #>> '{appraisal,levels}')::int, 1) AS levels
       FROM applications.application a
       JOIN calls.call_revision v ON v.call_id = a.call_id AND v.number = a.revision_number
       WHERE a.id = $1`,
      [applicationId],
    );
    return row?.levels ?? 1;
  }

  /**
   * Also makes decisions on the same call wait for one another, as late as can be: they share an
   * envelope.
   */
  async factsFor(
    tx: Tx,
    application: Application,
    assessment: Assessment,
  ): Promise<DecisionFacts & Pick<Earlier, 'earlier'>> {
    const reader = readerOf(tx);
    const { callId, requested } = application;
    const revision = await this.calls.revisionOf(reader, callId, application.revisionNumber);
    const latest = await this.calls.revisionOf(reader, callId);
    const reviews = await this.desk.reviewsOf(reader, assessment);
    const scores = reviews.flatMap(({ score }) => (score === null ? [] : [score]));
    const given = await givenOn(tx, application);
    const earlier = await earlierOn(reader, application);
    const fragile = await isFragile(reader, application.id);
    const left = await this.envelope.lock(tx, latest);
    const now = this.clock();
    return {
      now,
      today: dayOf(now, latest.timeZone),
      requested,
      ...limitsOf(revision),
      ...left,
      reviews,
      meanScore: meanScore(scores),
      isFragile: fragile,
      awaitedOpinions: awaitedOpinions(revision.appraisal.levels, given),
      ...earlier,
    };
  }

  /** Puts back what a decision took from its envelope. */
  async giveBack(tx: Tx, { decision, lines }: StandingFacts): Promise<void> {
    await this.envelope.lock(tx, await this.calls.revisionOf(readerOf(tx), decision.callId));
    await this.envelope.giveBack(tx, decision, lines);
  }
}

function limitsOf({ grantFloor, grantCeiling, passMark, grid, sections }: CallRevision) {
  return {
    grantFloor,
    grantCeiling,
    passMark,
    criterionCodes: answeredCriteria(grid).map(({ code }) => code),
    sectionCodes: sections.map(({ code }) => code),
  };
}

function givenOn(tx: Tx, { id: applicationId }: Application): Promise<readonly GivenOpinion[]> {
  return tx.find(OpinionEntity, { where: { applicationId }, select: { level: true } });
}

async function earlierOn(reader: Reader, { id }: Application): Promise<Earlier> {
  const row = await reader.one<Earlier>(
    `SELECT count(*)::int AS earlier,
       coalesce(bool_or(d.outcome = 'second-wave' AND s.released_at IS NOT NULL), false)
         AS "isSecondWave"
     FROM assessment.decision d
     JOIN assessment.decision_standing s ON s.decision_id = d.id
     WHERE d.application_id = $1`,
    [id],
  );
  return row ?? { earlier: 0, isSecondWave: false };
}
