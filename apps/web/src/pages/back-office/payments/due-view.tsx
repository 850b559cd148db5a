import { Link } from '@tanstack/react-router';
import { useState } from 'react';

import { api, client } from '../../../api/client';
import type { BlockedGrantInstalment } from '../../../api/contract';
import { useTranslated } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import { ButtonLink } from '../../../ui/button';
import { EmptyState } from '../../../ui/empty-state';
import { Loaded } from '../../../ui/loaded';
import type { Column } from '../../../ui/table/columns';
import { DataTable } from '../../../ui/table/data-table';
import { Day, Money } from '../../../ui/values';
import { totalOf } from '../../shared/euros';
import { ActButton } from '../../shared/opener';
import { Blockers } from '../../shared/payments/blockers';
import { InstalmentActs } from '../../shared/payments/instalment-acts';
import { InstalmentState } from '../../shared/payments/instalment-state';
import { answerOf } from '../../shared/sending';

import styles from './payments.module.css';
import type { ViewProps } from './payments.page';
import words from './payments.words.json';

/** What is due, the soonest first; what nothing stops can be ordered. */
export function DueView({ funderId }: ViewProps) {
  const say = useWords(words);
  const query = api.useQuery('get', '/api/v1/organisations/{organisationId}/due-payments', {
    params: { path: { organisationId: funderId } },
  });
  return (
    <Loaded query={query}>
      {({ instalments, hasMore }) =>
        instalments.length === 0 ? (
          <EmptyState
            title={say('none.due')}
            actions={
              <ButtonLink look="secondary" to="/gestion/conventions">
                {say('see.agreements')}
              </ButtonLink>
            }
          >
            <p>{say('none.due.text')}</p>
          </EmptyState>
        ) : (
          <>
            <Due instalments={instalments} />
            {hasMore && <p>{say('more.due')}</p>}
          </>
        )
      }
    </Loaded>
  );
}

interface DueProps {
  readonly instalments: readonly BlockedGrantInstalment[];
}

function Due({ instalments }: DueProps) {
  const say = useWords(words);
  const columns = useColumns();
  const [ids, setIds] = useState<readonly string[]>([]);
  const free = instalments.filter(({ allowedActions }) => allowedActions.includes('order'));
  const chosen = free.filter(({ id }) => ids.includes(id));
  return (
    <>
      {free.length > 0 && (
        <div className={styles['bar']} role="group" aria-label={say('order')}>
          <p role="status">{say('chosen', { count: chosen.length })}</p>
          <strong>
            <Money value={totalOf(chosen.map(({ amount }) => amount))} />
          </strong>
          {chosen.length > 0 && <Order chosen={chosen} onDone={() => setIds([])} />}
        </div>
      )}
      <DataTable
        caption={say('view.a-payer')}
        rows={instalments}
        rowId={({ id }) => id}
        columns={columns}
        selection={
          free.length === 0
            ? undefined
            : { ids, onChange: setIds, name: ({ agreement, payee }) => `${agreement}, ${payee}` }
        }
      />
    </>
  );
}

interface OrderProps {
  readonly chosen: readonly BlockedGrantInstalment[];
  readonly onDone: () => void;
}

function Order({ chosen, onDone }: OrderProps) {
  const say = useWords(words);
  return (
    <ActButton
      label={say('order')}
      look="primary"
      text={
        <>
          <p>{say('order.text', { count: chosen.length })}</p>
          <p>
            {say('total')} <Money value={totalOf(chosen.map(({ amount }) => amount))} />
          </p>
        </>
      }
      told={say('ordered')}
      onDone={onDone}
      send={(key) =>
        answerOf(
          client.POST('/api/v1/payment-orders', {
            params: { header: { 'Idempotency-Key': key } },
            body: { instalmentIds: chosen.map(({ id }) => id) },
          }),
        )
      }
    />
  );
}

function useColumns(): readonly Column<BlockedGrantInstalment>[] {
  const say = useWords(words);
  const read = useTranslated();
  return [
    {
      id: 'agreement',
      header: say('agreement'),
      cell: ({ agreementId, agreement }) => (
        <Link to="/gestion/conventions/$agreementId" params={{ agreementId }}>
          {agreement}
        </Link>
      ),
    },
    { id: 'payee', header: say('payee'), cell: ({ payee }) => payee },
    { id: 'instalment', header: say('instalment'), cell: ({ label }) => read(label) },
    {
      id: 'amount',
      header: say('amount'),
      align: 'right',
      cell: ({ amount }) => <Money value={amount} />,
    },
    {
      id: 'payBy',
      header: say('pay.by'),
      cell: ({ payBy }) => (payBy === null ? '—' : <Day iso={payBy} look="short" />),
    },
    {
      id: 'state',
      header: say('state'),
      cell: (instalment) => <InstalmentState instalment={instalment} />,
    },
    {
      id: 'blocked',
      header: say('blocked'),
      cell: (instalment) => <Blockers instalment={instalment} />,
    },
    {
      id: 'act',
      header: say('act'),
      cell: (instalment) => <InstalmentActs instalment={instalment} />,
    },
  ];
}
