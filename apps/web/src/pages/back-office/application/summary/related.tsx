import { Link } from '@tanstack/react-router';

import { api } from '../../../../api/client';
import type { RelatedApplication } from '../../../../api/contract';
import { useWords } from '../../../../i18n/words';
import { Section } from '../../../../ui/page';
import { Tags } from '../../../../ui/status';
import { DataTable } from '../../../../ui/table/data-table';
import { Money } from '../../../../ui/values';
import { ApplicationState } from '../../shared/states';
import type { ApplicationProps } from '../application.page';

import words from './related.words.json';

/** What the same organisations applied for elsewhere; nothing when they did not. */
export function Related({ application }: ApplicationProps) {
  const say = useWords(words);
  const { data } = api.useQuery('get', '/api/v1/applications/{applicationId}/related', {
    params: { path: { applicationId: application.id } },
  });
  if (data === undefined || data.applications.length === 0) return null;
  return (
    <Section title={say('title')}>
      <p>{say('text')}</p>
      <DataTable
        caption={say('title')}
        rows={data.applications}
        rowId={({ id }) => id}
        columns={[
          {
            id: 'reference',
            header: say('reference'),
            cell: (row) => <Named {...row} />,
          },
          {
            id: 'shared',
            header: say('shared'),
            cell: ({ shared }) => shared.map(({ name }) => name).join(', '),
          },
          {
            id: 'status',
            header: say('status'),
            cell: ({ status }) => <ApplicationState status={status} />,
          },
          {
            id: 'requested',
            header: say('requested'),
            align: 'right',
            cell: ({ requested }) => <Money value={requested} isRound />,
          },
        ]}
      />
    </Section>
  );
}

function Named({ id, reference, title, isSameCall, isSameLead }: RelatedApplication) {
  const say = useWords(words);
  const tags = [
    ...(isSameCall ? [say('same-call')] : []),
    ...(isSameLead ? [say('same-lead')] : []),
  ];
  return (
    <>
      <Link to="/gestion/candidatures/$applicationId" params={{ applicationId: id }}>
        {reference}
      </Link>{' '}
      {title}
      <Tags items={tags} />
    </>
  );
}
