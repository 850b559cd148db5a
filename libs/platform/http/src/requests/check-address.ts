import type { FastifyRequest } from 'fastify';

import { refusal, type Refusal } from '#kernel/problems';

import { InputInvalid, NotFound } from '../http.errors';

import { pointerTo } from './pointer';
import { isStorableText } from './storable-text';

/**
 * Refuses, for every route at once, what no address of ours holds: a parameter given twice (one
 * part of the house might believe the first, another the last), and text that cannot be kept.
 * @throws InputInvalid, NotFound
 */
export function checkAddress({ params, query }: Pick<FastifyRequest, 'params' | 'query'>): void {
  const steps = Object.values((params ?? {}) as Record<string, unknown>);
  if (!steps.every(isStorable)) throw new NotFound();
  const refusals = Object.entries((query ?? {}) as Record<string, unknown>).flatMap(check);
  if (refusals.length > 0) throw new InputInvalid(refusals);
}

function check([name, value]: [string, unknown]): readonly Refusal[] {
  const pointer = pointerTo('query', name);
  if (!isStorableText(name)) return [refusal('text-not-storable', '/query')];
  if (typeof value !== 'string') return [refusal('parameter-repeated', pointer)];
  return isStorableText(value) ? [] : [refusal('text-not-storable', pointer)];
}

function isStorable(value: unknown): boolean {
  return typeof value !== 'string' || isStorableText(value);
}
