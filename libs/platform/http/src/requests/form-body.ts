import { refusal } from '#kernel/problems';

import { InputInvalid } from '../http.errors';

import { pointerTo } from './pointer';
import { isStorableText } from './storable-text';

/** Reads a form under the rules of JSON bodies: nothing twice, no odd keys, only text to keep. */
export function readForm(body: Buffer): Readonly<Record<string, string>> {
  const given = [...new URLSearchParams(body.toString('utf8'))];
  const seen = new Set<string>();
  const refusals = given.flatMap(([name, value]) => {
    if (name in Object.prototype) return [refusal('key-refused', pointerTo(name))];
    if (seen.has(name)) return [refusal('parameter-repeated', pointerTo(name))];
    seen.add(name);
    const isStorable = isStorableText(name) && isStorableText(value);
    return isStorable ? [] : [refusal('text-not-storable', pointerTo(name))];
  });
  if (refusals.length > 0) throw new InputInvalid(refusals);
  return Object.fromEntries(given);
}
