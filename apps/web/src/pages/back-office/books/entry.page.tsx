import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

import { api, client } from '../../../api/client';
import type { LedgerEntry } from '../../../api/contract';
import { useTranslated } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import { Facts } from '../../../ui/card';
import { Form } from '../../../ui/form/form';
import { TextField } from '../../../ui/form/text-fields';
import { Loaded } from '../../../ui/loaded';
import { Page } from '../../../ui/page';
import { Status } from '../../../ui/status';
import { DataTable } from '../../../ui/table/data-table';
import { Day, Money } from '../../../ui/values';
import { Opener } from '../../shared/opener';
import { answerOf, useSending } from '../../shared/sending';

import words from './books.words.json';

const route = getRouteApi('/gestion/ecritures/$entryId');

interface EntryProps {
  readonly entry: LedgerEntry;
}

/** One entry, its postings, and the fact behind it. */
export function EntryPage() {
  const { entryId } = route.useParams();
  const query = api.useQuery('get', '/api/v1/ledger-entries/{entryId}', {
    params: { path: { entryId } },
  });
  return <Loaded query={query}>{(entry) => <EntrySheet entry={entry} />}</Loaded>;
}

function EntrySheet({ entry }: EntryProps) {
  const say = useWords(words);
  const read = useTranslated();
  const { label, number, bookedOn, valueDate, allowedActions } = entry;
  const back = (
    <Link key="all" to="/gestion/comptes" search={{ vue: 'journal' }}>
      {say('title')}
    </Link>
  );
  const name = number === null ? say('entry.unsealed') : `${say('entry.number')} ${String(number)}`;
  return (
    <Page
      title={read(label)}
      crumbs={[back, name]}
      above={
        <>
          {name}
          {entry.reversedById !== null && <Status tone="bad">{say('reversed')}</Status>}
          {entry.reversesId !== null && <Status tone="neutral">{say('reverses')}</Status>}
        </>
      }
      actions={
        allowedActions.includes('reverse') && (
          <Opener label={say('reverse')}>
            {(close) => <Reverse entryId={entry.id} onDone={close} />}
          </Opener>
        )
      }
    >
      <Facts
        items={[
          { name: say('booked'), value: <Day iso={bookedOn} look="short" /> },
          { name: say('value'), value: <Day iso={valueDate} look="short" /> },
          { name: say('fact'), value: <Fact entry={entry} /> },
        ]}
      />
      <Postings entry={entry} />
    </Page>
  );
}

/** The way to what made the entry, where there is a page for it. */
function Fact({ entry: { causeKind, causeId, postings } }: EntryProps): ReactNode {
  const say = useWords(words);
  const key = `fact.${causeKind}`;
  const name = say.knows(key) ? say(key) : causeKind;
  const agreementId = postings.find(({ contractId }) => contractId !== null)?.contractId;
  switch (causeKind) {
    case 'payment-file':
      return (
        <Link to="/gestion/versements" search={{ vue: 'fichiers' }}>
          {name}
        </Link>
      );
    case 'statement-line':
      return (
        <Link to="/gestion/versements" search={{ vue: 'releves' }}>
          {name}
        </Link>
      );
    case 'ledger-entry':
      return (
        <Link to="/gestion/ecritures/$entryId" params={{ entryId: causeId }}>
          {name}
        </Link>
      );
    default:
      return typeof agreementId === 'string' ? (
        <Link to="/gestion/conventions/$agreementId" params={{ agreementId }}>
          {name}
        </Link>
      ) : (
        name
      );
  }
}

function Postings({ entry: { postings } }: EntryProps) {
  const say = useWords(words);
  const read = useTranslated();
  return (
    <DataTable
      caption={say('postings')}
      rows={postings}
      rowId={({ line }) => String(line)}
      columns={[
        {
          id: 'account',
          header: say('account'),
          cell: ({ accountId, number, name }) => (
            <Link to="/gestion/comptes/$accountId" params={{ accountId }}>
              {number} {read(name)}
            </Link>
          ),
        },
        { id: 'party', header: say('party'), cell: ({ party }) => party ?? '—' },
        ...(['debit', 'credit'] as const).map((side) => ({
          id: side,
          header: say(side),
          align: 'right' as const,
          cell: (posting: LedgerEntry['postings'][number]) =>
            posting.side === side ? <Money value={posting.amount} /> : '',
        })),
      ]}
    />
  );
}

interface ReverseProps {
  readonly entryId: string;
  readonly onDone: () => void;
}

function Reverse({ entryId, onDone }: ReverseProps) {
  const say = useWords(words);
  const form = useSending({
    initial: { reason: '' },
    send: (body, key) =>
      answerOf(
        client.POST('/api/v1/ledger-entries/{entryId}/reverse', {
          params: { path: { entryId }, header: { 'Idempotency-Key': key } },
          body,
        }),
      ),
    told: say('reverse.done'),
    onDone,
  });
  return (
    <Form form={form} action={say('reverse')}>
      <p>{say('reverse.text')}</p>
      <TextField {...form.field('reason')} label={say('reason')} />
    </Form>
  );
}
