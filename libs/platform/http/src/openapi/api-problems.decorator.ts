import { applyDecorators } from '@nestjs/common';
import { ApiExtraModels, ApiResponse, getSchemaPath } from '@nestjs/swagger';

import { ProblemDto } from './problem.dto';

/** Codes by status: `{ 404: 'calls.call-not-found', 409: ['calls.call-sealed', '…'] }`. */
export type ProblemCodes = Readonly<Record<number, string | readonly string[]>>;

/** Publishes the refusals that an operation can answer besides those that every operation can. */
export function ApiProblems(codes: ProblemCodes): MethodDecorator & ClassDecorator {
  return applyDecorators(
    ApiExtraModels(ProblemDto),
    ...Object.entries(codes).map(([status, code]) => apiProblem(Number(status), [code].flat())),
  );
}

function apiProblem(status: number, codes: readonly string[]): MethodDecorator & ClassDecorator {
  return ApiResponse({
    status,
    description: codes.map((code) => `\`${code}\``).join(', '),
    content: { 'application/problem+json': { schema: { $ref: getSchemaPath(ProblemDto) } } },
  });
}
