import { CALL_STATES, type CallsState } from './states';

/** What the catalogue is asked for, as its address says it. */
export interface CallsSearch {
  readonly q?: string;
  /** `commune-26113`; the calls for what it lies in count too. */
  readonly place?: string;
  readonly theme?: string;
  readonly mode?: string;
  /** The form of the money. */
  readonly instrument?: string;
  /** Those that can be answered, now or soon, unless told. */
  readonly state?: Exclude<CallsState, 'published'>;
}

export function readCallsSearch(search: Record<string, unknown>): CallsSearch {
  const texts = (['q', 'place', 'theme', 'mode', 'instrument'] as const).flatMap((name) => {
    const value = search[name];
    return typeof value === 'string' && value !== '' ? [[name, value] as const] : [];
  });
  const { state } = search;
  const isState = CALL_STATES.some((one) => one === state) && state !== 'published';
  return { ...Object.fromEntries(texts), ...(isState ? { state: state as 'closed' | 'any' } : {}) };
}
