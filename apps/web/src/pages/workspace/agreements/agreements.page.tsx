import { Link } from '@tanstack/react-router';

import { client } from '../../../api/client';
import type { AgreementSummary } from '../../../api/contract';
import { usePages } from '../../../api/pages';
import { useWords } from '../../../i18n/words';
import { ButtonLink } from '../../../ui/button';
import { EmptyState } from '../../../ui/empty-state';
import { Loaded } from '../../../ui/loaded';
import { Page } from '../../../ui/page';
import { DataTable } from '../../../ui/table/data-table';
import { MoreRows } from '../../../ui/table/more-rows';
import { Day, Money } from '../../../ui/values';
import { AgreementStatus } from '../../shared/agreements/agreement-status';
import terms from '../../shared/agreements/agreements.words.json';

import words from './workspace-agreements.words.json';

/** What one’s organisations have signed, or are to sign. */
export function AgreementsPage() {
  const say = useWords(words);
  const query = usePages<AgreementSummary>(['get', '/api/v1/agreements', 'own'], (cursor) =>
    client.GET('/api/v1/agreements', { params: { query: { sort: '-draftedAt', cursor } } }),
  );
  return (
    <Page title={say('title')} lead={say('lead')}>
      <Loaded query={query}>
        {({ pages }) => {
          const rows = pages.flatMap(({ data }) => data);
          if (rows.length === 0) return <NoAgreement />;
          return (
            <>
              <Table rows={rows} />
              <MoreRows query={query} />
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}

function NoAgreement() {
  const say = useWords(words);
  return (
    <EmptyState
      title={say('none')}
      actions={
        <ButtonLink look="secondary" to="/espace/candidatures">
          {say('see.applications')}
        </ButtonLink>
      }
    >
      <p>{say('none.text')}</p>
    </EmptyState>
  );
}

function Table({ rows }: { readonly rows: readonly AgreementSummary[] }) {
  const say = useWords(words);
  const term = useWords(terms);
  return (
    <DataTable
      caption={say('title')}
      rows={rows}
      rowId={({ id }) => id}
      columns={[
        {
          id: 'reference',
          header: term('agreement'),
          cell: ({ id, reference }) => (
            <Link to="/espace/conventions/$agreementId" params={{ agreementId: id }}>
              {reference}
            </Link>
          ),
        },
        { id: 'title', header: term('project'), cell: ({ title }) => title },
        {
          id: 'status',
          header: term('status'),
          cell: ({ status }) => <AgreementStatus status={status} />,
        },
        {
          id: 'grant',
          header: term('grant'),
          align: 'right',
          cell: ({ grant }) => <Money value={grant} />,
        },
        {
          id: 'draftedAt',
          header: term('drafted'),
          cell: ({ draftedAt }) => <Day iso={draftedAt} look="short" />,
        },
      ]}
    />
  );
}
