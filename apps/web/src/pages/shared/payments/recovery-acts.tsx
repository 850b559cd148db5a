import { client } from '../../../api/client';
import type { Recovery } from '../../../api/contract';
import { useWords } from '../../../i18n/words';
import { Form } from '../../../ui/form/form';
import { NumberField, TextArea, TextField } from '../../../ui/form/text-fields';
import { useNow } from '../../../ui/now';
import { inEuros } from '../euros';
import { Opener } from '../opener';
import { answerOf, useSending, versionTag } from '../sending';

import styles from './payments.module.css';
import words from './payments.words.json';

interface ActsProps {
  readonly recovery: Recovery;
}

interface SayingProps extends ActsProps {
  readonly onDone: () => void;
}

/** What may be done with an overpayment that is not all given back. */
export function RecoveryActs({ recovery }: ActsProps) {
  const say = useWords(words);
  const may = (action: string) => recovery.allowedActions.includes(action);
  return (
    <div className={styles['acts']}>
      {may('receive') && (
        <Opener label={say('receive')} about={recovery.payee}>
          {(close) => <Receive recovery={recovery} onDone={close} />}
        </Opener>
      )}
      {may('waive') && (
        <Opener label={say('waive')} about={recovery.payee} look="quiet">
          {(close) => <Waive recovery={recovery} onDone={close} />}
        </Opener>
      )}
    </div>
  );
}

function paramsOf({ id: recoveryId, version }: Recovery, key: string) {
  return { path: { recoveryId }, header: { 'Idempotency-Key': key, ...versionTag(version) } };
}

function Receive({ recovery, onDone }: SayingProps) {
  const say = useWords(words);
  const today = new Date(useNow()).toISOString().slice(0, 10);
  const form = useSending({
    initial: { amount: recovery.left.amount, receivedOn: today },
    send: ({ amount, receivedOn }, key) =>
      answerOf(
        client.POST('/api/v1/recoveries/{recoveryId}/receipts', {
          params: paramsOf(recovery, key),
          body: { amount: inEuros(amount), receivedOn },
        }),
      ),
    told: say('receive.done'),
    onDone,
  });
  return (
    <Form form={form} action={say('receive')}>
      <NumberField {...form.field('amount')} label={say('receive.amount')} unit="€" />
      <TextField
        {...form.field('receivedOn')}
        label={say('receive.day')}
        type="date"
        width="short"
      />
    </Form>
  );
}

function Waive({ recovery, onDone }: SayingProps) {
  const say = useWords(words);
  const form = useSending({
    initial: { reason: '' },
    send: (body, key) =>
      answerOf(
        client.POST('/api/v1/recoveries/{recoveryId}/waive', {
          params: paramsOf(recovery, key),
          body,
        }),
      ),
    told: say('waive.done'),
    onDone,
  });
  return (
    <Form form={form} action={say('waive')}>
      <p>{say('waive.text')}</p>
      <TextArea {...form.field('reason')} label={say('waive.reason')} rows={3} />
    </Form>
  );
}
