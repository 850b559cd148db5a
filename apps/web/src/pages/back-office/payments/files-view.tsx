import { client } from '../../../api/client';
import type { PaymentFile } from '../../../api/contract';
import { usePages } from '../../../api/pages';
import { useWords } from '../../../i18n/words';
import { ButtonHref } from '../../../ui/button';
import { EmptyState } from '../../../ui/empty-state';
import type { Column } from '../../../ui/table/columns';
import { PagedTable } from '../../../ui/table/paged-table';
import { Day, Figure, Moment, Money } from '../../../ui/values';

import type { ViewProps } from './payments.page';
import words from './payments.words.json';

/** The files that went to the bank, each to be had again. */
export function FilesView({ funderId }: ViewProps) {
  const say = useWords(words);
  const columns = useColumns();
  const asked = { 'filter[funderId]': funderId };
  const query = usePages<PaymentFile>(['get', '/api/v1/payment-files', asked], (cursor) =>
    client.GET('/api/v1/payment-files', { params: { query: { ...asked, cursor } } }),
  );
  return (
    <PagedTable
      query={query}
      none={
        <EmptyState title={say('none.files')}>
          <p>{say('none.files.text')}</p>
        </EmptyState>
      }
      caption={say('view.fichiers')}
      rowId={({ id }) => id}
      columns={columns}
    />
  );
}

function useColumns(): readonly Column<PaymentFile>[] {
  const say = useWords(words);
  return [
    { id: 'file', header: say('file'), cell: ({ reference }) => reference },
    {
      id: 'made',
      header: say('made'),
      cell: ({ madeAt, madeBy }) => (
        <>
          <Moment iso={madeAt} look="short" /> {madeBy}
        </>
      ),
    },
    {
      id: 'execution',
      header: say('execution'),
      cell: ({ executionOn }) => <Day iso={executionOn} look="short" />,
    },
    {
      id: 'orders',
      header: say('orders'),
      align: 'right',
      cell: ({ orders }) => <Figure value={orders} />,
    },
    {
      id: 'awaited',
      header: say('awaited'),
      align: 'right',
      cell: ({ awaited }) => <Figure value={awaited} />,
    },
    {
      id: 'total',
      header: say('total'),
      align: 'right',
      cell: ({ total }) => <Money value={total} />,
    },
    { id: 'download', header: say('act'), cell: (file) => <Download file={file} /> },
  ];
}

function Download({ file: { id, reference } }: { readonly file: PaymentFile }) {
  const say = useWords(words);
  return (
    <ButtonHref
      look="secondary"
      isSmall
      icon="download"
      href={`/api/v1/payment-files/${id}/content`}
      download={`${reference}.xml`}
      aria-label={`${say('download')}, ${reference}`}
    >
      {say('download')}
    </ButtonHref>
  );
}
