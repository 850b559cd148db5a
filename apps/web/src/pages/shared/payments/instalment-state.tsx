import type { GrantInstalment } from '../../../api/contract';
import { useWords } from '../../../i18n/words';
import { useNow } from '../../../ui/now';
import { Status, type Tone } from '../../../ui/status';
import { Day } from '../../../ui/values';

import styles from './payments.module.css';
import words from './payments.words.json';

const TONES: Readonly<Record<GrantInstalment['status'], Tone>> = {
  planned: 'neutral',
  due: 'waiting',
  ordered: 'busy',
  paid: 'good',
  dropped: 'neutral',
};

interface StateProps {
  readonly instalment: GrantInstalment;
}

/** Where an instalment stands; late and suspended are said before all else. */
export function InstalmentState({ instalment }: StateProps) {
  const say = useWords(words);
  const { status, suspendedOn, suspendedFor, paidOn, payBy } = instalment;
  const today = new Date(useNow()).toISOString().slice(0, 10);
  if (suspendedOn !== null)
    return (
      <>
        <Status tone="bad">{say('status.suspended')}</Status>
        <p className={styles['small']}>
          {say('since')} <Day iso={suspendedOn} look="short" />
        </p>
        {suspendedFor !== null && <p className={styles['small']}>{suspendedFor}</p>}
      </>
    );
  if (status === 'due' && payBy !== null && payBy < today)
    return <Status tone="bad">{say('status.late')}</Status>;
  return (
    <>
      <Status tone={TONES[status]}>{say(`status.${status}`)}</Status>
      {paidOn !== null && (
        <p className={styles['small']}>
          {say('paid.on')} <Day iso={paidOn} look="short" />
        </p>
      )}
    </>
  );
}
