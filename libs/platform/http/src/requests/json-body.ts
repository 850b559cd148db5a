import { refusal, type Refusal } from '#kernel/problems';

import { InputInvalid, JsonMalformed, JsonTooDeep } from '../http.errors';

import { pointerTo } from './pointer';
import { isStorableText } from './storable-text';

/** Strict: what is not UTF-8 is refused, not mended. */
const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Reads a JSON body before any library sees it. Refused: what is not JSON in UTF-8, values nested
 * deeper than `depthMax`, keys that every object has already (`__proto__`, `constructor`…), and text
 * that Postgres cannot keep. An empty body is no body.
 * @throws JsonMalformed, JsonTooDeep, InputInvalid
 */
export function readJson(body: Buffer, depthMax: number): unknown {
  if (body.length === 0) return undefined;
  const value = parse(body);
  const refusals: Refusal[] = [];
  inspect(value, [], depthMax, refusals);
  if (refusals.length > 0) throw new InputInvalid(refusals);
  return value;
}

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(utf8.decode(body)) as unknown;
  } catch (error) {
    throw new JsonMalformed(error);
  }
}

/** Goes no deeper than `depthMax`, so that it cannot exhaust the stack. */
function inspect(
  value: unknown,
  path: (string | number)[],
  depthMax: number,
  refusals: Refusal[],
): void {
  if (typeof value === 'string') {
    if (!isStorableText(value)) refusals.push(refusal('text-not-storable', pointerTo(...path)));
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  if (path.length >= depthMax) throw new JsonTooDeep(depthMax);
  const isList = Array.isArray(value);
  for (const [key, item] of Object.entries(value as Record<string, unknown>)) {
    path.push(isList ? Number(key) : key);
    if (!isList && key in Object.prototype) {
      refusals.push(refusal('key-refused', pointerTo(...path)));
    } else if (!isStorableText(key)) {
      refusals.push(refusal('text-not-storable', pointerTo(...path.slice(0, -1))));
    } else inspect(item, path, depthMax, refusals);
    path.pop();
  }
}
