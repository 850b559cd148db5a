import { ApiProperty, ApiSchema } from '@nestjs/swagger';

import type { Params, Refusal } from '#kernel/problems';
import { DayField, UuidField } from '#platform/http';

import {
  ASSESSMENT_STATUSES,
  REVIEW_STATUSES,
  type AssessmentAction,
  type AssessmentStatus,
  type ReviewStatus,
} from '../assessment.types';
import type { AssessmentPage, ReviewLine } from '../queries/assessment-page.query';

/** Says a sentence of the catalogues in the language of the request. */
export type Say = (key: string, params?: Params) => string;

const SCORE = {
  type: 'string',
  example: '76.67',
  description: 'Out of 100, with two decimals.',
} as const;

/** Hundredths of a point as the API writes them. */
export function writeScore(hundredths: number): string {
  return (hundredths / 100).toFixed(2);
}

export class AssignReviewRequest {
  @UuidField({ description: 'A person who is a reviewer for the funder.' })
  readonly reviewerId!: string;

  @DayField({ optional: true, nullable: true, description: 'The last day to hand it in.' })
  readonly dueOn?: string | null;
}

@ApiSchema({ name: 'AdmissibilityFault' })
export class FaultOfRuleResponse {
  @ApiProperty({ type: 'string', description: 'Permanent.' })
  readonly code: string;

  @ApiProperty({ type: 'string', description: 'In the language asked for.' })
  readonly detail: string;

  @ApiProperty({ type: 'string', nullable: true, description: 'Where in the application.' })
  readonly pointer: string | null;

  constructor({ code, params, pointer }: Refusal, say: Say) {
    const key = code.includes('.') ? code : `assessment.${code}`;
    this.code = key;
    this.detail = say(key, params);
    this.pointer = pointer ?? null;
  }
}

@ApiSchema({ name: 'AdmissibilityRule' })
export class RuleResponse {
  @ApiProperty({ type: 'string', example: 'partnership-fits' })
  readonly rule: string;

  @ApiProperty({ type: 'string', description: 'In the language asked for.' })
  readonly label: string;

  @ApiProperty({ type: 'boolean' })
  readonly isMet: boolean;

  @ApiProperty({ type: [FaultOfRuleResponse] })
  readonly faults: readonly FaultOfRuleResponse[];

  constructor({ rule, isMet, faults }: AssessmentPage['rules'][number], say: Say) {
    this.rule = rule;
    this.label = say(`assessment.rule-${rule}`);
    this.isMet = isMet;
    this.faults = faults.map((fault) => new FaultOfRuleResponse(fault, say));
  }
}

@ApiSchema({ name: 'FirstScoreTerm' })
export class ScoreTermResponse {
  @ApiProperty({ type: 'string', example: 'college-diversity' })
  readonly term: string;

  @ApiProperty({ type: 'string', description: 'In the language asked for.' })
  readonly label: string;

  @ApiProperty({ type: 'integer', description: 'The most it can give.', example: 40 })
  readonly weight: number;

  @ApiProperty(SCORE)
  readonly score: string;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'number' },
    description: 'What it was reckoned from.',
  })
  readonly facts: Readonly<Record<string, number>>;

  constructor(
    { term, weight, score, facts }: AssessmentPage['firstScore']['terms'][number],
    say: Say,
  ) {
    this.term = term;
    this.label = say(`assessment.term-${term}`);
    this.weight = weight;
    this.score = writeScore(score);
    this.facts = facts;
  }
}

@ApiSchema({ name: 'AssessmentReview' })
export class ReviewLineResponse {
  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly id: string;

  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly reviewerId: string;

  @ApiProperty({ type: 'string' })
  readonly reviewerName: string;

  @ApiProperty({ type: 'string', enum: REVIEW_STATUSES })
  readonly status: ReviewStatus;

  @ApiProperty({ ...SCORE, nullable: true })
  readonly score: string | null;

  constructor({ id, reviewerId, reviewerName, status, score }: ReviewLine) {
    this.id = id;
    this.reviewerId = reviewerId;
    this.reviewerName = reviewerName;
    this.status = status;
    this.score = score === null ? null : writeScore(score);
  }
}

@ApiSchema({ name: 'Assessment' })
export class AssessmentResponse {
  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly applicationId: string;

  @ApiProperty({ type: 'string', enum: ASSESSMENT_STATUSES })
  readonly status: AssessmentStatus;

  @ApiProperty({
    type: 'boolean',
    description: 'What the rules say; an officer confirms or overrules.',
  })
  readonly isAdmissible: boolean;

  @ApiProperty({ type: [RuleResponse] })
  readonly rules: readonly RuleResponse[];

  @ApiProperty({
    ...SCORE,
    description: 'From facts alone, out of 100: helps to read, decides nothing.',
  })
  readonly firstScore: string;

  @ApiProperty({ type: [ScoreTermResponse] })
  readonly firstScoreTerms: readonly ScoreTermResponse[];

  @ApiProperty({ type: [ReviewLineResponse], description: 'Those that the caller may read.' })
  readonly reviews: readonly ReviewLineResponse[];

  @ApiProperty({ ...SCORE, nullable: true, description: 'Over the reviews handed in.' })
  readonly meanScore: string | null;

  @ApiProperty({ type: 'string', nullable: true, description: 'What the officer added.' })
  readonly reason: string | null;

  @ApiProperty({ type: 'string', format: 'date-time' })
  readonly computedAt: Date;

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  readonly confirmedAt: Date | null;

  @ApiProperty({ type: 'integer' })
  readonly version: number;

  @ApiProperty({ type: [String], example: ['assign-review'] })
  readonly allowedActions: readonly AssessmentAction[];

  constructor(page: AssessmentPage, say: Say) {
    this.applicationId = page.applicationId;
    this.status = page.status;
    this.isAdmissible = page.isAdmissible;
    this.rules = page.rules.map((rule) => new RuleResponse(rule, say));
    this.firstScore = writeScore(page.firstScore.score);
    this.firstScoreTerms = page.firstScore.terms.map((term) => new ScoreTermResponse(term, say));
    this.reviews = page.reviews.map((review) => new ReviewLineResponse(review));
    this.meanScore = page.meanScore === null ? null : writeScore(page.meanScore);
    this.reason = page.reason;
    this.computedAt = page.computedAt;
    this.confirmedAt = page.confirmedAt;
    this.version = page.version;
    this.allowedActions = page.allowedActions;
  }
}
