import type { Role } from '#kernel/actors';
import type { PersonId } from '#domain/identity';

import { aTeamFor, type Team, type TeamFacts } from '../factories/applications.factory';
import { aReview } from '../factories/assessment.factory';
import { aMember } from '../factories/organisations.factory';

import {
  openApplicationsStage,
  type ApplicationsStage,
  type StagedDraft,
} from './applications-stage';
import type { TestCaller } from './caller';
import { openListeners } from './listeners';

/** Someone of the funder, who may do what their roles say. */
export interface StagedMember {
  readonly personId: PersonId;
  readonly caller: TestCaller;
}

/** An application under judgement, and those who judge it. */
export interface StagedAssessment extends StagedDraft {
  readonly officer: TestCaller;
  readonly decider: TestCaller;
  readonly path: string;
}

/** What it takes to bring an application from submitted to an agreement in force. */
export interface AssessmentStage extends ApplicationsStage {
  /** Lets the worker's listeners hear all that was told. */
  hear(): Promise<void>;
  aMemberOf(team: Pick<Team, 'funder'>, ...roles: readonly Role[]): Promise<StagedMember>;
  /** Read by the worker: `computed`, at version 1. */
  aComputed(facts?: TeamFacts): Promise<StagedAssessment>;
  /** Another application to the same call, `computed` as well. */
  anotherComputed(first: StagedAssessment): Promise<StagedAssessment>;
  /** Confirmed by the officer: at version 2. */
  anEligible(facts?: TeamFacts): Promise<StagedAssessment>;
  /** Gives the application to a reviewer; what it takes to write the review. */
  assign(assessment: StagedAssessment): Promise<StagedMember & { readonly reviewPath: string }>;
  /** Reviewed once with these points, on the grid of the factories. */
  review(assessment: StagedAssessment, points?: readonly [number, number]): Promise<void>;
  /** Eligible and reviewed: ready for a decision. */
  aReviewed(facts?: TeamFacts): Promise<StagedAssessment>;
  /** Another application to the same call, eligible as well. */
  anotherEligible(first: StagedAssessment): Promise<StagedAssessment>;
  /** Eligible and reviewed as well, for the same call. */
  anotherReviewed(first: StagedAssessment): Promise<StagedAssessment>;
}

/** Each event is delivered so many times to each of its listeners. */
export async function openAssessmentStage(
  settings: Readonly<Record<string, string>> = {},
  deliveries = 1,
): Promise<AssessmentStage> {
  const stage = await openApplicationsStage(settings);
  const listeners = await openListeners(stage.database, stage.clock);
  const ways = waysToJudge(stage, () => listeners.hear(deliveries));
  const { aComputed, anotherComputed, review } = ways;
  const reviewed = async (assessment: StagedAssessment) => {
    await review(await confirm(assessment));
    return assessment;
  };
  return {
    ...stage,
    ...ways,
    anEligible: async (facts) => confirm(await aComputed(facts)),
    aReviewed: async (facts) => reviewed(await aComputed(facts)),
    anotherEligible: async (first) => confirm(await anotherComputed(first)),
    anotherReviewed: async (first) => reviewed(await anotherComputed(first)),
    close: async () => {
      await listeners.close();
      await stage.close();
    },
  };
}

/** That nothing binds them to those who apply: what judging takes. */
export async function declare(caller: TestCaller, applicationId: string): Promise<void> {
  await caller.post(`/applications/${applicationId}/declaration`, { hasConflict: false });
}

type Ways = 'aMemberOf' | 'aComputed' | 'anotherComputed' | 'assign' | 'hear' | 'review';

function waysToJudge(
  stage: ApplicationsStage,
  hear: AssessmentStage['hear'],
): Pick<AssessmentStage, Ways> {
  const { sql } = stage.database;
  const aMemberOf: AssessmentStage['aMemberOf'] = async ({ funder }, ...roles) => {
    const { personId } = await aMember(sql, funder.id, roles);
    return { personId, caller: await stage.as({ personId }) };
  };
  const judged = async (draft: StagedDraft): Promise<StagedAssessment> => {
    await hear();
    const officer = await stage.as(draft.team.officer);
    const { caller: decider } = await aMemberOf(draft.team, 'decision-maker');
    await declare(decider, draft.id);
    return { ...draft, officer, decider, path: `/applications/${draft.id}` };
  };
  const anotherComputed: AssessmentStage['anotherComputed'] = async ({ team }) => {
    const draft = await stage.aReadyDraft(await aTeamFor(sql, team));
    await draft.lead.act(`/applications/${draft.id}/submit`, 5).expect(200);
    return judged(draft);
  };
  const assign: AssessmentStage['assign'] = async ({ team, officer, path, id }) => {
    const reviewer = await aMemberOf(team, 'reviewer');
    const { personId: reviewerId } = reviewer;
    await officer.post(`${path}/reviews`, { reviewerId }).expect(201);
    await reviewer.caller.post(`${path}/declaration`, { hasConflict: false }).expect(201);
    const list = await reviewer.caller.get(`/reviews?filter[applicationId]=${id}`).expect(200);
    const { data } = list.body as { data: readonly { id: string }[] };
    return { ...reviewer, reviewPath: `/reviews/${data[0]?.id}` };
  };
  const review: AssessmentStage['review'] = async (assessment, points = [4, 3]) => {
    const { caller, reviewPath } = await assign(assessment);
    await caller.put(reviewPath, 1, aReview(...points)).expect(200);
    await caller.act(`${reviewPath}/submit`, 2).expect(200);
  };
  const aComputed: AssessmentStage['aComputed'] = async (facts) =>
    judged(await stage.aSubmitted(facts));
  return { aMemberOf, aComputed, anotherComputed, assign, hear, review };
}

async function confirm(assessment: StagedAssessment): Promise<StagedAssessment> {
  const body = { outcome: 'eligible', reason: 'Le siège est en cours d’inscription.' };
  const path = `${assessment.path}/assessment/confirm-admissibility`;
  await assessment.officer.act(path, 1, body).expect(200);
  return assessment;
}
