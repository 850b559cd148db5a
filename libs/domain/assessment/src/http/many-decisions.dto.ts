import { ApiProperty, ApiSchema } from '@nestjs/swagger';

import type { RowResult } from '../services/decide-many.service';

import { FaultOfRuleResponse, type Say } from './assessment.dto';

@ApiSchema({ name: 'RowProblem' })
export class RowProblemResponse {
  @ApiProperty({ type: 'string', example: 'assessment.decision-refused' })
  readonly code: string;

  @ApiProperty({ type: 'string', description: 'In the language asked for.' })
  readonly title: string;

  @ApiProperty({ type: [FaultOfRuleResponse] })
  readonly errors: readonly FaultOfRuleResponse[];

  constructor({ code, params, refusals }: NonNullable<RowResult['problem']>, say: Say) {
    this.code = code;
    this.title = say(code, params);
    this.errors = refusals.map((refusal) => new FaultOfRuleResponse(refusal, say));
  }
}

@ApiSchema({ name: 'DecisionResult' })
export class DecisionResultResponse {
  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly applicationId: string;

  @ApiProperty({ type: 'string', enum: ['decided', 'refused'] })
  readonly result: 'decided' | 'refused';

  @ApiProperty({ type: RowProblemResponse, nullable: true })
  readonly problem: RowProblemResponse | null;

  constructor({ applicationId, problem }: RowResult, say: Say) {
    this.applicationId = applicationId;
    this.result = problem === null ? 'decided' : 'refused';
    this.problem = problem === null ? null : new RowProblemResponse(problem, say);
  }
}
