import { useState } from 'react';

import type { ApplicationOutline, PreviewAllocationRequest } from '../../../api/contract';
import { useWords } from '../../../i18n/words';
import { Button } from '../../../ui/button';
import { NumberField } from '../../../ui/form/text-fields';
import { inCents } from '../../shared/euros';

import styles from './allocation.module.css';
import words from './allocation.words.json';

interface AmountsProps {
  readonly candidates: ReadonlyMap<string, ApplicationOutline>;
  readonly isBusy: boolean;
  readonly onCompute: (amounts: NonNullable<PreviewAllocationRequest['amounts']>) => void;
}

/** What people propose, application by application. */
export function DeliberatedAmounts({ candidates, isBusy, onCompute }: AmountsProps) {
  const say = useWords(words);
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const compute = (): void =>
    onCompute(
      [...candidates.keys()].map((applicationId) => ({
        applicationId,
        amount: { amount: inCents(typed[applicationId] || '0'), currency: 'EUR' },
      })),
    );
  return (
    <details className={styles['amounts']}>
      <summary>{say('amounts')}</summary>
      <p>{say('amounts.text')}</p>
      {[...candidates].map(([id, { title, reference }]) => (
        <NumberField
          key={id}
          id={`montant-${id}`}
          name={id}
          error={undefined}
          unit="€"
          label={say('amount.of', { name: reference ?? title })}
          value={typed[id] ?? ''}
          onChange={(amount) => setTyped({ ...typed, [id]: amount })}
        />
      ))}
      <Button look="secondary" isBusy={isBusy} onClick={compute}>
        {say('compute')}
      </Button>
    </details>
  );
}
