import type { ReactNode } from 'react';

import { client } from '../../../api/client';
import type { ReportSummary } from '../../../api/contract';
import { usePages } from '../../../api/pages';
import { useWords } from '../../../i18n/words';
import { Section } from '../../../ui/page';
import type { Column } from '../../../ui/table/columns';
import { PagedTable } from '../../../ui/table/paged-table';
import { Day, Money } from '../../../ui/values';

import { ReportStatus } from './report-status';
import words from './reports.words.json';

interface SectionProps {
  readonly agreementId: string;
  /** The way to a report, on this side of the table. */
  readonly link: (report: ReportSummary, name: string) => ReactNode;
}

/** What each beneficiary of an agreement has to report, and where that stands. */
export function ReportsSection({ agreementId, link }: SectionProps) {
  const say = useWords(words);
  const columns = useColumns(link);
  const asked = { 'filter[agreementId]': agreementId };
  const query = usePages<ReportSummary>(['get', '/api/v1/reports', asked], (cursor) =>
    client.GET('/api/v1/reports', { params: { query: { ...asked, cursor } } }),
  );
  return (
    <Section title={say('title')}>
      <p>{say('text')}</p>
      <PagedTable
        query={query}
        none={<p>{say('none')}</p>}
        caption={say('title')}
        rowId={({ id }) => id}
        columns={columns}
      />
    </Section>
  );
}

function useColumns(link: SectionProps['link']): readonly Column<ReportSummary>[] {
  const say = useWords(words);
  return [
    {
      id: 'report',
      header: say('report'),
      cell: (report) => link(report, say(`kind.${report.kind}`)),
    },
    {
      id: 'organisation',
      header: say('organisation'),
      cell: ({ organisation }) => organisation,
    },
    { id: 'state', header: say('state'), cell: (report) => <ReportStatus report={report} /> },
    {
      id: 'due',
      header: say('due'),
      cell: ({ dueOn, status }) =>
        dueOn === null || status === 'accepted' ? '—' : <Day iso={dueOn} look="short" />,
    },
    {
      id: 'spent',
      header: say('spent'),
      align: 'right',
      cell: ({ spent }) => <Money value={spent} />,
    },
    {
      id: 'certified',
      header: say('certified'),
      align: 'right',
      cell: ({ certified }) => <Money value={certified} />,
    },
  ];
}
