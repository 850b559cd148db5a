import { useState } from 'react';

/**
 * The key of one intention (`Idempotency-Key`): the same however often it is sent, so that a
 * second click, or a try after a lost answer, does nothing twice. `renew` once it has succeeded.
 */
export function useIntent(): { readonly key: string; readonly renew: () => void } {
  const [key, setKey] = useState(() => crypto.randomUUID());
  return { key, renew: () => setKey(crypto.randomUUID()) };
}
