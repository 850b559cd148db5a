import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { api } from '../../../../api/client';
import type { ApplicationOutline, Fault, SelectionResult } from '../../../../api/contract';
import { useIntent } from '../../../../api/intent';
import { problemOf } from '../../../../api/problems';

export type Outcome = 'invited' | 'not-selected';

/** What an officer has chosen for a concept, before it is saved. */
export interface Choice {
  readonly outcome: Outcome | '';
  readonly reason: string;
}

export const NO_CHOICE: Choice = { outcome: '', reason: '' };

type Choices = Readonly<Record<string, Choice>>;

/** What was chosen stays until it is saved; what was refused says why, and stays too. */
export function useSelecting(callId: string, concepts: readonly ApplicationOutline[]) {
  const queries = useQueryClient();
  const intent = useIntent();
  const [choices, setChoices] = useState<Choices>({});
  const [results, setResults] = useState<readonly SelectionResult[]>([]);
  const [refusal, setRefusal] = useState('');
  const [faults, setFaults] = useState<Readonly<Record<string, string>>>({});
  const mutation = api.useMutation('post', '/api/v1/calls/{callId}/selection');
  const picks = concepts.flatMap(({ id, version }) => {
    const { outcome, reason } = choices[id] ?? NO_CHOICE;
    return outcome === '' ? [] : [{ applicationId: id, version, outcome, reason }];
  });
  const choose = (id: string, changes: Partial<Choice>): void =>
    setChoices((now) => ({ ...now, [id]: { ...(now[id] ?? NO_CHOICE), ...changes } }));
  const save = async (): Promise<void> => {
    const header = { 'Idempotency-Key': intent.key };
    try {
      const params = { path: { callId }, header };
      const answers = await mutation.mutateAsync({ params, body: { picks } });
      setResults(answers);
      setRefusal('');
      setFaults({});
      setChoices((now) => withoutDone(now, answers));
    } catch (error) {
      const { errors, detail } = problemOf(error);
      setRefusal(detail);
      setFaults(faultsOn(picks, errors));
    } finally {
      intent.renew();
      await queries.invalidateQueries({ queryKey: ['get', '/api/v1/applications'] });
    }
  };
  return { choices, choose, picks, save, results, refusal, faults, isBusy: mutation.isPending };
}

function withoutDone(choices: Choices, answers: readonly SelectionResult[]): Choices {
  const done = new Set(
    answers.filter(({ result }) => result === 'done').map(({ applicationId }) => applicationId),
  );
  return Object.fromEntries(Object.entries(choices).filter(([id]) => !done.has(id)));
}

/** What is wrong with what was sent for each concept: `/picks/2/reason` is about the third. */
function faultsOn(picks: readonly { readonly applicationId: string }[], errors: readonly Fault[]) {
  return Object.fromEntries(
    errors.flatMap(({ pointer, detail }) => {
      const pick = picks[Number(pointer?.split('/')[2])];
      return pick === undefined ? [] : [[pick.applicationId, detail] as const];
    }),
  );
}
