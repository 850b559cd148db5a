import type { ArgumentMetadata, PipeTransform } from '@nestjs/common';
import { plainToInstance, type ClassConstructor } from 'class-transformer';
import { validate, type ValidationError } from 'class-validator';

import { refusal, type Refusal } from '#kernel/problems';

import { FIELD_CONSTRAINT, type FieldFault } from '../fields/field';
import { isPlainObject } from '../fields/object.check';
import { InputInvalid } from '../http.errors';

import { pointerTo } from './pointer';

/** Types that Nest reports for parameters which have no class of their own. */
const PLAIN: readonly unknown[] = [Object, String, Number, Boolean, Array, undefined];

const OPTIONS = { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: false };

/** Holds bodies and queries to the classes that describe them, and tells every fault at once. */
export class InputPipe implements PipeTransform<unknown, Promise<unknown>> {
  async transform(value: unknown, { metatype, type }: ArgumentMetadata): Promise<unknown> {
    if ((type !== 'body' && type !== 'query') || PLAIN.includes(metatype)) return value;
    const given = value ?? {};
    const root = type === 'query' ? pointerTo('query') : '';
    if (!isPlainObject(given)) throw new InputInvalid([refusal('not-an-object', root)]);
    const input = plainToInstance(metatype as ClassConstructor<object>, given);
    const refusals = (await validate(input, OPTIONS)).flatMap((error) => faultsIn(error, root));
    if (refusals.length > 0) throw new InputInvalid(refusals);
    return input;
  }
}

/** What is wrong with the whole of a value makes what is wrong inside it meaningless. */
function faultsIn(error: ValidationError, parent: string): readonly Refusal[] {
  const place = `${parent}${pointerTo(error.property)}`;
  const constraints = error.constraints ?? {};
  if ('whitelistValidation' in constraints) return [refusal('unknown-field', place)];
  const written = constraints[FIELD_CONSTRAINT];
  const faults = written === undefined ? [] : (JSON.parse(written) as readonly FieldFault[]);
  const here = faults.map(({ code, at = '', params }) => refusal(code, `${place}${at}`, params));
  if (faults.some(({ at }) => at === undefined)) return here;
  const inside = (error.children ?? []).flatMap((child) => faultsIn(child, place));
  const places = here.map(({ pointer }) => pointer);
  const found = [...here, ...inside.filter(({ pointer }) => !places.includes(pointer))];
  return found.length > 0 ? found : [refusal('value-refused', place)];
}
