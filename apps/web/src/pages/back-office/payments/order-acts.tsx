import { client } from '../../../api/client';
import type { PaymentOrder } from '../../../api/contract';
import { useWords } from '../../../i18n/words';
import { Form } from '../../../ui/form/form';
import { TextField } from '../../../ui/form/text-fields';
import { Money } from '../../../ui/values';
import { ActButton, Opener } from '../../shared/opener';
import { answerOf, useSending, versionTag } from '../../shared/sending';

import styles from './payments.module.css';
import words from './payments.words.json';

interface ActsProps {
  readonly order: PaymentOrder;
}

/** What may be done with an order before it goes to the bank. */
export function OrderActs({ order }: ActsProps) {
  const say = useWords(words);
  const { id: orderId, version, reference, amount, payee, allowedActions } = order;
  const may = (action: string) => allowedActions.includes(action);
  return (
    <div className={styles['acts']}>
      {may('approve') && (
        <ActButton
          label={say('approve')}
          about={reference}
          look="primary"
          text={
            <>
              <p>
                {payee}, <Money value={amount} />
              </p>
              <p>{say('approve.text')}</p>
            </>
          }
          told={say('approved')}
          send={(key) =>
            answerOf(
              client.POST('/api/v1/payment-orders/{orderId}/approve', {
                params: {
                  path: { orderId },
                  header: { 'Idempotency-Key': key, ...versionTag(version) },
                },
              }),
            )
          }
        />
      )}
      {may('cancel') && (
        <Opener label={say('cancel')} about={reference} look="quiet">
          {(close) => <Cancel order={order} onDone={close} />}
        </Opener>
      )}
    </div>
  );
}

function Cancel({
  order: { id: orderId, version },
  onDone,
}: ActsProps & { readonly onDone: () => void }) {
  const say = useWords(words);
  const form = useSending({
    initial: { reason: '' },
    send: (body, key) =>
      answerOf(
        client.POST('/api/v1/payment-orders/{orderId}/cancel', {
          params: {
            path: { orderId },
            header: { 'Idempotency-Key': key, ...versionTag(version) },
          },
          body,
        }),
      ),
    told: say('cancelled'),
    onDone,
  });
  return (
    <Form form={form} action={say('cancel')}>
      <p>{say('cancel.text')}</p>
      <TextField {...form.field('reason')} label={say('reason')} />
    </Form>
  );
}
