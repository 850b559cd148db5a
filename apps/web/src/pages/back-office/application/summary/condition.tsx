import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { api } from '../../../../api/client';
import type { DecisionCondition } from '../../../../api/contract';
import { useIntent } from '../../../../api/intent';
import { useWords } from '../../../../i18n/words';
import { Button } from '../../../../ui/button';
import { Card } from '../../../../ui/card';
import { Confirm } from '../../../../ui/dialog';
import { Status } from '../../../../ui/status';
import { tell } from '../../../../ui/toasts';
import { Day } from '../../../../ui/values';
import { Refusal } from '../../shared/refusal';
import { useDesk } from '../../shared/who';

import styles from './summary.module.css';
import words from './summary.words.json';

const TONES = { open: 'waiting', evidenced: 'busy', lifted: 'good' } as const;

interface ConditionProps {
  readonly applicationId: string;
  readonly condition: DecisionCondition;
}

/** What must be done, what was sent to prove it, and the button that says it is met. */
export function Condition({ applicationId, condition }: ConditionProps) {
  const say = useWords(words);
  const { instructs, decides } = useDesk();
  const [isAsked, setAsked] = useState(false);
  const { text, status, dueOn, isBlocking, liftedByRole, evidenceNote } = condition;
  const isMine = liftedByRole === 'officer' ? instructs : decides;
  const lift = useLift({ applicationId, condition }, () => setAsked(false));
  return (
    <Card>
      <p className={styles['conditionHead']}>
        <Status tone={TONES[status]}>{say(`condition.${status}`)}</Status>
        <span>
          {say('condition.due')} <Day iso={dueOn} look="short" />
        </span>
        {isBlocking && <strong>{say('condition.blocking')}</strong>}
      </p>
      <p>{text}</p>
      {evidenceNote && (
        <blockquote className={styles['evidence']}>
          <p>{evidenceNote}</p>
        </blockquote>
      )}
      {isMine && status !== 'lifted' && (
        <Button look="secondary" isSmall onClick={() => setAsked(true)}>
          {say('condition.lift')}
        </Button>
      )}
      <Confirm
        title={say('condition.lift')}
        isOpen={isAsked}
        onClose={() => setAsked(false)}
        action={say('condition.lift')}
        isBusy={lift.isPending}
        onConfirm={lift.send}
      >
        <p>{text}</p>
        <p>{say('condition.lift.text')}</p>
        <Refusal error={lift.error} />
      </Confirm>
    </Card>
  );
}

function useLift({ applicationId, condition }: ConditionProps, onDone: () => void) {
  const say = useWords(words);
  const queries = useQueryClient();
  const intent = useIntent();
  const lift = api.useMutation(
    'post',
    '/api/v1/applications/{applicationId}/decision/conditions/{conditionId}/lift',
    {
      onSuccess: () => {
        intent.renew();
        tell(say('condition.lift.told'));
        onDone();
      },
      onSettled: () => queries.invalidateQueries(),
    },
  );
  const send = (): void =>
    lift.mutate({
      params: {
        path: { applicationId, conditionId: condition.id },
        header: { 'If-Match': `"${String(condition.version)}"`, 'Idempotency-Key': intent.key },
      },
    });
  return { send, isPending: lift.isPending, error: lift.error };
}
