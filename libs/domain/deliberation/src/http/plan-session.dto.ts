import { ApiSchema } from '@nestjs/swagger';

import { asId } from '#kernel/ids';
import {
  BooleanField,
  ChoiceField,
  InstantField,
  ListField,
  TextField,
  UuidField,
  WholeNumberField,
} from '#platform/http';

import { STANCES, type Stance } from '../deliberation.types';
import type { SessionPlan } from '../services/plan-session.service';

@ApiSchema({ name: 'SessionCollege' })
export class SessionCollegeDto {
  @TextField({ max: 60, pattern: /^[a-z][a-z0-9-]*$/, description: 'Unique in the session.' })
  readonly code!: string;

  @TextField({ max: 120, description: 'As people call it.', example: 'Habitants' })
  readonly label!: string;

  @WholeNumberField({ min: 1, max: 1000, description: 'Beside the other colleges.' })
  readonly weight!: number;

  @WholeNumberField({ min: 0, max: 1000, description: 'Present members it takes to conclude.' })
  readonly quorum!: number;
}

@ApiSchema({ name: 'NewSessionMember' })
export class SessionMemberDto {
  @UuidField({ description: 'Somebody of the funder.' })
  readonly personId!: string;

  @TextField({ max: 60, description: 'The code of a college.' })
  readonly college!: string;
}

export class PlanSessionRequest {
  @TextField({ max: 200, description: 'What people call it.' })
  readonly title!: string;

  @InstantField({ description: 'When people meet.' })
  readonly plannedAt!: string;

  @UuidField({ nullable: true, description: 'Who sits and presides; null: still to be named.' })
  readonly chairId!: string | null;

  @ListField(() => SessionCollegeDto, { max: 20, description: 'Who sits together.' })
  readonly colleges!: readonly SessionCollegeDto[];

  @ListField(() => SessionMemberDto, { max: 200, description: 'Who sits.' })
  readonly members!: readonly SessionMemberDto[];

  @ListField('uuid', {
    optional: true,
    nullable: true,
    max: 1000,
    description: 'The agenda, in order; absent: all of the call that wait for a decision.',
  })
  readonly applicationIds?: readonly string[] | null;
}

export class OpenSessionRequest {
  @ListField('uuid', { max: 200, description: 'Those who are there.' })
  readonly presentIds!: readonly string[];
}

export class StatePositionRequest {
  @ChoiceField(STANCES, { description: 'A reservation or an objection gives its reason.' })
  readonly stance!: Stance;

  @TextField({ optional: true, max: 4000, description: 'Why.' })
  readonly reason?: string;
}

export class DeclareOnFileRequest {
  @BooleanField({ description: 'Whether anything binds the caller to those who apply.' })
  readonly hasConflict!: boolean;

  @TextField({ optional: true, max: 2000, description: 'Needed when there is one.' })
  readonly reason?: string;
}

export class ConcludeFileRequest {
  @TextField({ max: 4000, description: 'What the session concludes, in its words.' })
  readonly text!: string;
}

/** What was asked for, as the use case takes it. */
export function planOf(asked: PlanSessionRequest): SessionPlan {
  const { title, plannedAt, chairId, colleges, members, applicationIds = null } = asked;
  return {
    title,
    plannedAt: new Date(plannedAt),
    chairId,
    applicationIds,
    colleges: colleges.map(({ code, label, weight, quorum }) => ({ code, label, weight, quorum })),
    members: members.map(({ personId, college }) => ({
      personId: asId<'Person'>(personId),
      college,
    })),
  };
}
