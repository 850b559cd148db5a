import type { CallSummary } from '../../api/contract';
import { useWords } from '../../i18n/words';
import { useNow } from '../../ui/now';
import { Status, type Tone } from '../../ui/status';

import words from './calls.words.json';

type State = 'draft' | 'coming' | 'open' | 'closed' | 'cancelled';

const TONES: Readonly<Record<State, Tone>> = {
  draft: 'neutral',
  coming: 'waiting',
  open: 'good',
  closed: 'neutral',
  cancelled: 'bad',
};

/** Where a call stands for who would answer it. */
export function stateOf(
  call: Pick<CallSummary, 'status' | 'opensAt' | 'closesAt'>,
  now: number,
): State {
  if (call.status === 'draft' || call.status === 'cancelled') return call.status;
  if (call.closesAt !== null && Date.parse(call.closesAt) <= now) return 'closed';
  if (call.opensAt !== null && Date.parse(call.opensAt) > now) return 'coming';
  return call.status === 'closed' ? 'closed' : 'open';
}

export function CallState({
  call,
}: {
  readonly call: Pick<CallSummary, 'status' | 'opensAt' | 'closesAt'>;
}) {
  const say = useWords(words);
  const state = stateOf(call, useNow());
  const key =
    state === 'open' || state === 'coming'
      ? (`state.${state}` as const)
      : (`status.${state}` as const);
  return <Status tone={TONES[state]}>{say(key)}</Status>;
}
