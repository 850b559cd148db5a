import type { BlockedGrantInstalment } from '../../../api/contract';
import { useTranslated } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import { Status } from '../../../ui/status';

import styles from './payments.module.css';
import words from './payments.words.json';

interface BlockersProps {
  readonly instalment: BlockedGrantInstalment;
}

/** Said already by where the instalment stands. */
const SAID = new Set([
  'trigger-awaited',
  'already-ordered',
  'already-paid',
  'instalment-dropped',
  'payment-suspended',
]);

/** What stands in the way of a payment, every reason in full. */
export function Blockers({ instalment }: BlockersProps) {
  const say = useWords(words);
  const read = useTranslated();
  const { status, suspendedOn, blockers } = instalment;
  const left = blockers.filter(({ code }) => !SAID.has(code));
  if (status === 'paid' || status === 'ordered' || status === 'dropped') return '—';
  if (left.length === 0)
    return status === 'due' && suspendedOn === null ? (
      <Status tone="good">{say('ready')}</Status>
    ) : (
      '—'
    );
  return (
    <ul className={styles['blockers']}>
      {left.map(({ code, sentence }) => (
        <li key={code}>{read(sentence)}</li>
      ))}
    </ul>
  );
}
