import { Link } from '@tanstack/react-router';

import { client } from '../../../api/client';
import type { PaymentOrder } from '../../../api/contract';
import { usePages } from '../../../api/pages';
import { useTranslated } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import { EmptyState } from '../../../ui/empty-state';
import { Status, type Tone } from '../../../ui/status';
import type { Column } from '../../../ui/table/columns';
import { PagedTable } from '../../../ui/table/paged-table';
import { Day, Money } from '../../../ui/values';
import { organisationsOf, useDesk } from '../shared/who';

import { OrderActs } from './order-acts';
import styles from './payments.module.css';
import type { ViewProps } from './payments.page';
import words from './payments.words.json';
import { SendOrders } from './send-orders';

/** The orders of a funder, the latest first: one drafts, another approves, a file takes them. */
export function OrdersView({ funderId }: ViewProps) {
  const say = useWords(words);
  const { me } = useDesk();
  const asked = { 'filter[funderId]': funderId, sort: '-draftedAt' };
  const query = usePages<PaymentOrder>(['get', '/api/v1/payment-orders', asked], (cursor) =>
    client.GET('/api/v1/payment-orders', { params: { query: { ...asked, cursor } } }),
  );
  const maySend = organisationsOf(me, 'decision-maker').includes(funderId);
  const rows = query.data?.pages.flatMap(({ data }) => data) ?? [];
  const columns = useColumns(rows.some(({ allowedActions }) => allowedActions.length > 0));
  return (
    <PagedTable
      query={query}
      none={
        <EmptyState title={say('none.orders')}>
          <p>{say('none.orders.text')}</p>
        </EmptyState>
      }
      above={(orders) =>
        maySend && (
          <SendOrders
            funderId={funderId}
            orders={orders.filter(({ status }) => status === 'approved')}
          />
        )
      }
      caption={say('view.ordres')}
      rowId={({ id }) => id}
      columns={columns}
    />
  );
}

const TONES: Readonly<Record<PaymentOrder['status'], Tone>> = {
  draft: 'waiting',
  approved: 'busy',
  sent: 'busy',
  paid: 'good',
  returned: 'bad',
  cancelled: 'neutral',
};

interface OrderProps {
  readonly order: PaymentOrder;
}

function Payee({ order: { payee, agreementId, agreement, instalment } }: OrderProps) {
  const read = useTranslated();
  return (
    <>
      {payee}
      <br />
      <Link to="/gestion/conventions/$agreementId" params={{ agreementId }}>
        {agreement}
      </Link>
      , {read(instalment)}
    </>
  );
}

function OrderState({ order: { status, settledOn, reason } }: OrderProps) {
  const say = useWords(words);
  return (
    <>
      <Status tone={TONES[status]}>{say(`status.${status}`)}</Status>
      {settledOn !== null && (
        <p className={styles['small']}>
          <Day iso={settledOn} look="short" />
        </p>
      )}
      {reason !== null && <p className={styles['small']}>{reason}</p>}
    </>
  );
}

function useColumns(hasActs: boolean): readonly Column<PaymentOrder>[] {
  const say = useWords(words);
  return [
    { id: 'reference', header: say('reference'), cell: ({ reference }) => reference },
    { id: 'payee', header: say('payee'), cell: (order) => <Payee order={order} /> },
    {
      id: 'amount',
      header: say('amount'),
      align: 'right',
      cell: ({ amount }) => <Money value={amount} />,
    },
    {
      id: 'account',
      header: say('account'),
      cell: ({ iban, holder }) => (
        <>
          {holder}
          <br />
          <span className={styles['small']}>{iban}</span>
        </>
      ),
    },
    { id: 'state', header: say('state'), cell: (order) => <OrderState order={order} /> },
    {
      id: 'who',
      header: say('who'),
      cell: ({ draftedBy, approvedBy }) => (
        <>
          {draftedBy ?? '—'}
          <br />
          {approvedBy ?? say('nobody')}
        </>
      ),
    },
    ...(hasActs
      ? [
          {
            id: 'act',
            header: say('act'),
            cell: (order: PaymentOrder) => <OrderActs order={order} />,
          },
        ]
      : []),
  ];
}
