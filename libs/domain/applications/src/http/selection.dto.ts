import { ApiProperty, ApiSchema } from '@nestjs/swagger';

import { asId } from '#kernel/ids';
import { ChoiceField, ListField, TextField, UuidField, WholeNumberField } from '#platform/http';

import { SELECTION_OUTCOMES, type SelectionOutcome } from '../domain/selection';
import type { ConceptPick, PickResult } from '../services/select-concepts.service';

/** A sentence of the catalogues, in the language asked for. */
type Say = (code: string, params: NonNullable<PickResult['problem']>['params']) => string;

class ConceptPickDto {
  @UuidField({ description: 'The application.' })
  readonly applicationId!: string;

  @WholeNumberField({ min: 1, max: 2_147_483_647, description: 'Its version, as it was read.' })
  readonly version!: number;

  @ChoiceField(SELECTION_OUTCOMES, { description: 'Invited to the second step, or not.' })
  readonly outcome!: SelectionOutcome;

  @TextField({ max: 4000, min: 10, description: 'Why, for its consortium to read.' })
  readonly reason!: string;
}

export class SelectConceptsRequest {
  @ListField(() => ConceptPickDto, { max: 200, min: 1, description: 'In this order.' })
  readonly picks!: readonly ConceptPickDto[];

  static picksOf({ picks }: SelectConceptsRequest): readonly ConceptPick[] {
    return picks.map(({ applicationId, version, outcome, reason }) => ({
      applicationId: asId<'Application'>(applicationId),
      version,
      outcome,
      reason,
    }));
  }
}

@ApiSchema({ name: 'SelectionProblem' })
class SelectionProblem {
  @ApiProperty({ type: 'string', example: 'applications.selection-refused' })
  readonly code!: string;

  @ApiProperty({ type: 'string', isArray: true, description: 'In the language asked for.' })
  readonly reasons!: readonly string[];
}

@ApiSchema({ name: 'SelectionResult' })
export class SelectionResultResponse {
  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly applicationId: string;

  @ApiProperty({ type: 'string', enum: ['done', 'refused'] })
  readonly result: 'done' | 'refused';

  @ApiProperty({ type: () => SelectionProblem, nullable: true })
  readonly problem: SelectionProblem | null;

  constructor({ applicationId, problem }: PickResult, say: Say) {
    this.applicationId = applicationId;
    this.result = problem === null ? 'done' : 'refused';
    this.problem = problem === null ? null : written(problem, say);
  }
}

function written({ code, params, refusals }: NonNullable<PickResult['problem']>, say: Say) {
  const reasons = refusals.map((one) => say(`applications.${one.code}`, one.params ?? {}));
  return { code, reasons: reasons.length > 0 ? reasons : [say(code, params)] };
}

@ApiSchema({ name: 'ConceptSelection' })
export class SelectionOfApplication {
  @ApiProperty({ type: 'string', enum: SELECTION_OUTCOMES })
  readonly outcome!: SelectionOutcome;

  @ApiProperty({ type: 'string' })
  readonly reason!: string;

  @ApiProperty({ type: 'string', format: 'date-time' })
  readonly selectedAt!: string;
}
