import { ApiProperty, ApiSchema } from '@nestjs/swagger';

import { asId } from '#kernel/ids';
import { TextField, UuidField } from '#platform/http';

import { MERGE_STATUSES } from '../organisations.types';
import type { Likeness, MergeView } from '../queries/merges.query';
import type { NewMerge } from '../services/propose-merge.service';

export class ProposeMergeRequest {
  @UuidField({ description: 'The registration that stays.' })
  readonly keptId!: string;

  @UuidField({ description: 'The registration that becomes an alias of it.' })
  readonly mergedId!: string;

  @TextField({ min: 10, max: 1000, description: 'Why they are one.' })
  readonly reason!: string;

  static mergeOf({ keptId, mergedId, reason }: ProposeMergeRequest): NewMerge {
    return {
      keptId: asId<'Organisation'>(keptId),
      mergedId: asId<'Organisation'>(mergedId),
      reason,
    };
  }
}

export class MergeWordRequest {
  @TextField({ min: 10, max: 1000, description: 'Why.' })
  readonly reason!: string;
}

@ApiSchema({ name: 'OrganisationLikeness' })
class LikenessResponse {
  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ type: 'string' })
  readonly name!: string;

  @ApiProperty({ type: 'string', nullable: true })
  readonly siren!: string | null;

  @ApiProperty({ type: 'string', nullable: true })
  readonly rna!: string | null;

  @ApiProperty({ type: 'number', description: 'From 0 to 1: what the names have in common.' })
  readonly likeness!: number;

  @ApiProperty({ type: 'boolean' })
  readonly isSameCommune!: boolean;
}

@ApiSchema({ name: 'OrganisationLikenesses' })
export class LikenessesResponse {
  @ApiProperty({ type: () => LikenessResponse, isArray: true })
  readonly likenesses!: readonly Likeness[];
}

@ApiSchema({ name: 'OrganisationMerge' })
export class MergeResponse {
  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly keptId!: string;

  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly mergedId!: string;

  @ApiProperty({ type: 'string' })
  readonly keptName!: string;

  @ApiProperty({ type: 'string' })
  readonly mergedName!: string;

  @ApiProperty({ type: 'string', enum: [...MERGE_STATUSES] })
  readonly status!: string;

  @ApiProperty({ type: 'string' })
  readonly reason!: string;

  @ApiProperty({ type: 'string', format: 'date-time' })
  readonly proposedAt!: string;

  @ApiProperty({ type: 'boolean' })
  readonly hasKeptAgreed!: boolean;

  @ApiProperty({ type: 'boolean' })
  readonly hasMergedAgreed!: boolean;

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  readonly settledAt!: string | null;

  @ApiProperty({ type: 'string', nullable: true })
  readonly settledReason!: string | null;

  @ApiProperty({ type: 'integer' })
  readonly version!: number;

  @ApiProperty({ enum: ['agree', 'decline', 'undo'], isArray: true })
  readonly allowedActions!: readonly string[];

  static of(view: MergeView, allowedActions: readonly string[]): MergeResponse {
    return { ...view, allowedActions };
  }
}

@ApiSchema({ name: 'OrganisationMerges' })
export class MergesResponse {
  @ApiProperty({ type: () => MergeResponse, isArray: true })
  readonly merges!: readonly MergeResponse[];
}
