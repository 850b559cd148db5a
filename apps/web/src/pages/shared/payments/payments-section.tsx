import { api } from '../../../api/client';
import type { BlockedGrantInstalment, GrantPayments } from '../../../api/contract';
import { problemOf } from '../../../api/problems';
import { useTranslated } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import { Facts } from '../../../ui/card';
import { Loaded } from '../../../ui/loaded';
import { Notice } from '../../../ui/notice';
import { Section } from '../../../ui/page';
import type { Column } from '../../../ui/table/columns';
import { DataTable } from '../../../ui/table/data-table';
import { Day, Money } from '../../../ui/values';

import { Blockers } from './blockers';
import { InstalmentActs } from './instalment-acts';
import { InstalmentState } from './instalment-state';
import words from './payments.words.json';
import { Recoveries } from './recoveries';

interface SectionProps {
  readonly agreementId: string;
}

/** Where the money of an agreement in force stands, and why what is not paid is not. */
export function PaymentsSection({ agreementId }: SectionProps) {
  const say = useWords(words);
  const query = api.useQuery(
    'get',
    '/api/v1/agreements/{agreementId}/payments',
    { params: { path: { agreementId } } },
    { retry: false },
  );
  const isPreparing = query.error !== null && problemOf(query.error).status === 404;
  return (
    <Section title={say('title')}>
      {isPreparing ? (
        <Notice kind="info">
          <p>{say('preparing')}</p>
        </Notice>
      ) : (
        <Loaded query={query}>{(payments) => <Payments payments={payments} />}</Loaded>
      )}
    </Section>
  );
}

function Payments({ payments }: { readonly payments: GrantPayments }) {
  const say = useWords(words);
  const columns = useColumns(payments);
  const { instalments, isPaidThroughLead, recoveries } = payments;
  return (
    <>
      <Facts
        items={(['granted', 'paid', 'ordered', 'due', 'planned'] as const).map((name) => ({
          name: say(name),
          value: <Money value={payments[name]} />,
        }))}
      />
      {isPaidThroughLead && <p>{say('through.lead')}</p>}
      <DataTable
        caption={say('title')}
        rows={instalments}
        rowId={({ id }) => id}
        columns={columns}
      />
      <Recoveries recoveries={recoveries} />
    </>
  );
}

function useColumns({ instalments }: GrantPayments): readonly Column<BlockedGrantInstalment>[] {
  const say = useWords(words);
  const read = useTranslated();
  const acts: Column<BlockedGrantInstalment> = {
    id: 'act',
    header: say('act'),
    cell: (instalment) => <InstalmentActs instalment={instalment} />,
  };
  return [
    { id: 'instalment', header: say('instalment'), cell: ({ label }) => read(label) },
    { id: 'payee', header: say('payee'), cell: ({ payee }) => payee },
    {
      id: 'amount',
      header: say('amount'),
      align: 'right',
      cell: ({ amount }) => <Money value={amount} />,
    },
    {
      id: 'state',
      header: say('state'),
      cell: (instalment) => <InstalmentState instalment={instalment} />,
    },
    {
      id: 'payBy',
      header: say('pay.by'),
      cell: ({ payBy, status }) =>
        payBy === null || status === 'paid' ? '—' : <Day iso={payBy} look="short" />,
    },
    {
      id: 'blocked',
      header: say('blocked'),
      cell: (instalment) => <Blockers instalment={instalment} />,
    },
    ...(instalments.some(({ allowedActions }) => allowedActions.length > 0) ? [acts] : []),
  ];
}
