import { useState } from 'react';

import { api } from '../../../api/client';
import type { DecisionProposal, DecisionResult } from '../../../api/contract';
import { useIntent } from '../../../api/intent';
import { problemOf } from '../../../api/problems';
import { useWords } from '../../../i18n/words';

import words from './decisions.words.json';

/** Grants what is proposed: each row is decided on its own, and says what became of it. */
export function useDecidingMany(callId: string) {
  const say = useWords(words);
  const intent = useIntent();
  const [results, setResults] = useState<readonly DecisionResult[]>([]);
  const [refusal, setRefusal] = useState('');
  const many = api.useMutation('post', '/api/v1/calls/{callId}/decisions');
  const decide = async (chosen: readonly DecisionProposal[], releaseAt: string): Promise<void> => {
    const decisions = chosen.map(({ applicationId, assessmentVersion, amount, pool }) => ({
      applicationId,
      version: assessmentVersion,
      outcome: 'granted' as const,
      amount,
      pool,
      reasons: [],
      releaseAt: instantOf(releaseAt),
    }));
    const header = { 'Idempotency-Key': intent.key };
    try {
      setResults(
        await many.mutateAsync({ params: { path: { callId }, header }, body: { decisions } }),
      );
      setRefusal('');
    } catch (error) {
      const { errors, detail } = problemOf(error);
      setRefusal(errors[0]?.detail || detail || say('unreachable'));
    } finally {
      intent.renew();
    }
  };
  return { decide, results, refusal, isBusy: many.isPending };
}

/** What the clock of the reader shows, as an instant; null when nothing was said. */
export function instantOf(local: string): string | null {
  return local === '' ? null : new Date(local).toISOString();
}
