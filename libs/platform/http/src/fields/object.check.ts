import { pointerTo } from '../requests/pointer';

import type { FieldFault } from './field';

export function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A fault for each key that the contract does not name. */
export function checkKeys(value: object, known: readonly string[]): readonly FieldFault[] {
  return Object.keys(value)
    .filter((key) => !known.includes(key))
    .map((key) => ({ code: 'unknown-field', at: pointerTo(key) }));
}
