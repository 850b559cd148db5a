import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiExtension, ApiHeader } from '@nestjs/swagger';

export const IDEMPOTENCE = 'tablee:idempotence';

/**
 * How an operation stands being called again after a lost answer.
 * `required`: the caller sends an `Idempotency-Key`, and a second call gets the first answer.
 * `natural`: a second call changes nothing more by itself; a key is welcome.
 * `none`: a second call acts again; its answer holds a secret that must not be kept.
 */
export type Idempotence = 'required' | 'natural' | 'none';

/** States how a POST stands being called again, publishes it as `x-idempotent`, and sees to it. */
export function Idempotent(idempotence: Idempotence): MethodDecorator {
  return applyDecorators(
    SetMetadata(IDEMPOTENCE, idempotence),
    ApiExtension('x-idempotent', idempotence),
    ...(idempotence === 'none' ? [] : [keyHeader(idempotence === 'required')]),
  );
}

function keyHeader(required: boolean): MethodDecorator {
  return ApiHeader({
    name: 'Idempotency-Key',
    required,
    description:
      'Chosen by the caller, 1 to 200 characters, bare or quoted. The same key with the same request gives the first answer again, with `Idempotency-Replayed: true`, for 30 days.',
    schema: { type: 'string', minLength: 1, maxLength: 202 },
  });
}
