import { useState } from 'react';

import { api } from '../../../api/client';
import type { AllocationPreview, PreviewAllocationRequest } from '../../../api/contract';
import { useIntent } from '../../../api/intent';
import { problemOf } from '../../../api/problems';
import { useWords } from '../../../i18n/words';

import words from './allocation.words.json';

/** Chooses a method: what it gives is computed and kept, with the reason of each amount. */
export function useAllocating(callId: string) {
  const say = useWords(words);
  const intent = useIntent();
  const [chosen, setChosen] = useState<AllocationPreview | null>(null);
  const [refusal, setRefusal] = useState('');
  const preview = api.useMutation('post', '/api/v1/calls/{callId}/allocations');
  const refuse = (error: unknown): void => {
    const { errors, detail } = problemOf(error);
    const reasons = errors.map((fault) => fault.detail).join(' ');
    setRefusal(reasons || detail || say('unreachable'));
  };
  const choose = async (body: PreviewAllocationRequest): Promise<void> => {
    const header = { 'Idempotency-Key': intent.key };
    try {
      setChosen(await preview.mutateAsync({ params: { path: { callId }, header }, body }));
      setRefusal('');
    } catch (error) {
      refuse(error);
    } finally {
      intent.renew();
    }
  };
  return { chosen, refusal, choose, refuse, isBusy: preview.isPending };
}
