import { useNavigate } from '@tanstack/react-router';

import { client } from '../../../api/client';
import type { PaymentOrder } from '../../../api/contract';
import { useWords } from '../../../i18n/words';
import { Form } from '../../../ui/form/form';
import { TextField } from '../../../ui/form/text-fields';
import { Money } from '../../../ui/values';
import { totalOf } from '../../shared/euros';
import { Opener } from '../../shared/opener';
import { answerOf, useSending } from '../../shared/sending';

import styles from './payments.module.css';
import words from './payments.words.json';

interface SendProps {
  readonly funderId: string;
  readonly orders: readonly PaymentOrder[];
}

/** Puts all approved orders in one file for the bank. */
export function SendOrders({ funderId, orders }: SendProps) {
  const say = useWords(words);
  const navigate = useNavigate();
  const seeFiles = (): void =>
    void navigate({
      to: '/gestion/versements',
      search: (search) => ({ ...search, vue: 'fichiers' as const }),
    });
  if (orders.length === 0) return null;
  return (
    <div className={styles['bar']}>
      <Opener label={say('send')} look="primary">
        {(close) => (
          <Send
            funderId={funderId}
            orders={orders}
            onDone={() => {
              close();
              seeFiles();
            }}
          />
        )}
      </Opener>
    </div>
  );
}

function Send({ funderId, orders, onDone }: SendProps & { readonly onDone: () => void }) {
  const say = useWords(words);
  const form = useSending({
    initial: { executionOn: '' },
    send: ({ executionOn }, key) =>
      answerOf(
        client.POST('/api/v1/organisations/{organisationId}/payment-files', {
          params: {
            path: { organisationId: funderId },
            header: { 'Idempotency-Key': key },
          },
          body: executionOn === '' ? {} : { executionOn },
        }),
      ),
    told: say('sent'),
    onDone,
  });
  return (
    <Form form={form} action={say('send')}>
      <p>{say('send.text')}</p>
      <p>
        {say('total')} <Money value={totalOf(orders.map(({ amount }) => amount))} />
      </p>
      <TextField
        {...form.field('executionOn')}
        label={say('send.day')}
        type="date"
        width="short"
        isOptional
      />
    </Form>
  );
}
