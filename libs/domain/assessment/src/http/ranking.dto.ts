import { ApiProperty, ApiSchema } from '@nestjs/swagger';

import { ListField, MoneyDto } from '#platform/http';

import type { ScoreSummary } from '../judging.types';
import type { FailedThreshold } from '../domain/aggregation';
import { TIE_KEYS, type TieKey } from '../domain/ranking';

import { writeScore, type Say } from './assessment.dto';

const SCORE = { type: 'string', nullable: true, example: '76.67' } as const;

const TERRITORIES_MAX = 2_000;
const TIED_MAX = 500;

export class PrioritiseTerritoriesRequest {
  @ListField('text', {
    max: TERRITORIES_MAX,
    description: 'Identifiers of territories; an empty list takes the priority away.',
  })
  readonly territoryIds!: readonly string[];
}

export class SettleTieRequest {
  @ListField('uuid', {
    min: 2,
    max: TIED_MAX,
    description: 'All the applications that share one rank, the first one first.',
  })
  readonly applicationIds!: readonly string[];
}

@ApiSchema({ name: 'FailedThreshold' })
export class FailedThresholdResponse {
  @ApiProperty({ type: 'string', enum: ['pass-mark', 'criterion'] })
  readonly kind: FailedThreshold['kind'];

  @ApiProperty({ type: 'string', nullable: true })
  readonly criterionCode: string | null;

  constructor({ kind, criterionCode }: FailedThreshold) {
    this.kind = kind;
    this.criterionCode = criterionCode;
  }
}

@ApiSchema({ name: 'RankingEntry' })
export class RankingEntryResponse {
  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'From 1, shared by equals; null when eliminated, or not reviewed yet.',
  })
  readonly rank: number | null;

  @ApiProperty({ type: 'string', description: 'Why it stands there, in the language asked for.' })
  readonly explanation: string;

  @ApiProperty({
    type: 'string',
    enum: TIE_KEYS,
    nullable: true,
    description: 'What set it apart from the one before, whose mean is the same.',
  })
  readonly settledBy: TieKey | null;

  @ApiProperty({ type: 'boolean', description: 'Only a vote of the committee can settle it.' })
  readonly isTied: boolean;

  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly applicationId: string;

  @ApiProperty({ type: 'string' })
  readonly applicationReference: string;

  @ApiProperty({ type: 'string' })
  readonly applicationTitle: string;

  @ApiProperty({ type: () => MoneyDto })
  readonly requested: MoneyDto;

  @ApiProperty({ type: 'integer' })
  readonly countedReviews: number;

  @ApiProperty({ type: 'integer' })
  readonly awaitedReviews: number;

  @ApiProperty({ ...SCORE, description: 'Of the reviews that count, out of 100.' })
  readonly meanScore: string | null;

  @ApiProperty({ ...SCORE, description: 'Between the highest and the lowest.' })
  readonly spread: string | null;

  @ApiProperty(SCORE)
  readonly minScore: string | null;

  @ApiProperty(SCORE)
  readonly maxScore: string | null;

  @ApiProperty({ type: [FailedThresholdResponse] })
  readonly failedThresholds: readonly FailedThresholdResponse[];

  @ApiProperty({ type: 'boolean' })
  readonly isEliminated: boolean;

  @ApiProperty({ type: 'boolean', description: 'The spread is wider than the call takes.' })
  readonly needsDiscussion: boolean;

  @ApiProperty({ ...SCORE, description: 'First key of ties: the cooperation criterion.' })
  readonly cooperationScore: string | null;

  @ApiProperty({ type: 'boolean', description: 'Second key: the seat of the lead.' })
  readonly isInPriorityTerritory: boolean;

  @ApiProperty({ type: 'string', example: '60.71', description: 'Third key, in percent.' })
  readonly grantRate: string;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Fourth key: the vote.' })
  readonly committeeOrder: number | null;

  constructor(entry: ScoreSummary, say: Say) {
    this.rank = entry.rank;
    this.explanation = explain(entry, say);
    this.settledBy = entry.settledBy;
    this.isTied = entry.isTied;
    this.applicationId = entry.applicationId;
    this.applicationReference = entry.reference;
    this.applicationTitle = entry.title;
    this.requested = MoneyDto.of(entry.requested);
    this.countedReviews = entry.countedReviews;
    this.awaitedReviews = entry.awaitedReviews;
    this.meanScore = written(entry.mean);
    this.spread = written(entry.spread);
    this.minScore = written(entry.min);
    this.maxScore = written(entry.max);
    this.failedThresholds = entry.failedThresholds.map((one) => new FailedThresholdResponse(one));
    this.isEliminated = entry.isEliminated;
    this.needsDiscussion = entry.needsDiscussion;
    this.cooperationScore = written(entry.cooperation);
    this.isInPriorityTerritory = entry.isInPriorityTerritory;
    this.grantRate = (entry.grantRatePpm / PPM_PER_PERCENT).toFixed(2);
    this.committeeOrder = entry.committeeOrder;
  }
}

@ApiSchema({ name: 'Ranking' })
export class RankingResponse {
  @ApiProperty({
    type: [RankingEntryResponse],
    description: 'First to last; then those without rank.',
  })
  readonly entries: readonly RankingEntryResponse[];

  constructor(entries: readonly ScoreSummary[], say: Say) {
    this.entries = entries.map((entry) => new RankingEntryResponse(entry, say));
  }
}

const PPM_PER_PERCENT = 10_000;

function written(hundredths: number | null): string | null {
  return hundredths === null ? null : writeScore(hundredths);
}

function explain({ rank, isEliminated, isTied, settledBy }: ScoreSummary, say: Say): string {
  if (isEliminated) return say('assessment.ranked-eliminated');
  if (rank === null) return say('assessment.ranked-not-reviewed');
  if (isTied) return say('assessment.ranked-tied');
  return say(`assessment.ranked-by-${settledBy ?? 'mean'}`);
}
