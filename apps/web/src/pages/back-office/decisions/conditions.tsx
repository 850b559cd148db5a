import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { api } from '../../../api/client';
import type { Decision } from '../../../api/contract';
import { useIntent } from '../../../api/intent';
import { problemOf } from '../../../api/problems';
import { useWords } from '../../../i18n/words';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import { Status } from '../../../ui/status';
import { Day } from '../../../ui/values';

import words from './decisions.words.json';

const TONES = { open: 'waiting', evidenced: 'busy', lifted: 'good' } as const;

type Condition = Decision['conditions'][number];

/** What a grant waits for, and what was sent to show that it is done. */
export function Conditions({ decision }: { readonly decision: Decision }) {
  const say = useWords(words);
  if (decision.conditions.length === 0) return null;
  return (
    <>
      <h4>{say('conditions')}</h4>
      <ul>
        {decision.conditions.map((condition) => (
          <li key={condition.id}>
            <ConditionLine condition={condition} applicationId={decision.applicationId} />
          </li>
        ))}
      </ul>
    </>
  );
}

interface LineProps {
  readonly condition: Condition;
  readonly applicationId: string;
}

function ConditionLine({ condition, applicationId }: LineProps) {
  const say = useWords(words);
  const queries = useQueryClient();
  const intent = useIntent();
  const [refusal, setRefusal] = useState('');
  const lift = api.useMutation(
    'post',
    '/api/v1/applications/{applicationId}/decision/conditions/{conditionId}/lift',
  );
  const go = async (): Promise<void> => {
    const version = `"${String(condition.version)}"`;
    const header = { 'If-Match': version, 'Idempotency-Key': intent.key };
    const path = { applicationId, conditionId: condition.id };
    try {
      await lift.mutateAsync({ params: { path, header } });
      await queries.invalidateQueries();
    } catch (error) {
      intent.renew();
      setRefusal(problemOf(error).detail || say('unreachable'));
    }
  };
  return (
    <>
      {condition.text}{' '}
      <Status tone={TONES[condition.status]}>{say(`condition.${condition.status}`)}</Status>{' '}
      {say('condition.due')} <Day iso={condition.dueOn} look="short" />
      {condition.evidenceNote && <blockquote>{condition.evidenceNote}</blockquote>}
      {refusal !== '' && <Notice kind="error" title={refusal} isNew />}
      {condition.status !== 'lifted' && (
        <Button look="secondary" isSmall isBusy={lift.isPending} onClick={() => void go()}>
          {say('lift')}
        </Button>
      )}
    </>
  );
}
