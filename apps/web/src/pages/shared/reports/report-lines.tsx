import type { ReactNode } from 'react';

import type { Report, ReportLine } from '../../../api/contract';
import { useTranslated } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import { Status } from '../../../ui/status';
import type { Column } from '../../../ui/table/columns';
import { DataTable } from '../../../ui/table/data-table';
import { Day, Money } from '../../../ui/values';

import words from './reports.words.json';

interface LinesProps {
  readonly report: Report;
  /** What may be done with a line, on this side of the table. */
  readonly acts?: (line: ReportLine) => ReactNode;
}

/** The expenses of a report; what is certified of each once it was submitted. */
export function ReportLines({ report, acts }: LinesProps) {
  const say = useWords(words);
  const columns = useColumns(report);
  if (report.lines.length === 0) return <p>{say('no.lines')}</p>;
  const isJudged = report.status === 'submitted' || report.status === 'accepted';
  const judged: Column<ReportLine> = {
    id: 'certified',
    header: say('certified'),
    align: 'right',
    cell: (line) => <Certified line={line} />,
  };
  return (
    <DataTable
      caption={say('lines')}
      rows={report.lines}
      rowId={({ position }) => String(position)}
      columns={[
        ...columns,
        ...(isJudged ? [judged] : []),
        ...(acts === undefined ? [] : [{ id: 'act', header: say('act'), cell: acts }]),
      ]}
    />
  );
}

function useColumns({ id, comparison }: Report): readonly Column<ReportLine>[] {
  const say = useWords(words);
  const read = useTranslated();
  const accountOf = (code: string): string => {
    const account = comparison.find((one) => one.code === code);
    return account === undefined ? code : read(account.label);
  };
  return [
    { id: 'line', header: say('line'), cell: ({ label }) => label },
    { id: 'account', header: say('account'), cell: ({ accountCode }) => accountOf(accountCode) },
    {
      id: 'day',
      header: say('spent.on'),
      cell: ({ spentOn }) => <Day iso={spentOn} look="short" />,
    },
    {
      id: 'evidence',
      header: say('evidence'),
      cell: ({ fileId, fileName, position }) =>
        fileId === null ? (
          say('no.evidence')
        ) : (
          <a href={`/api/v1/reports/${id}/lines/${String(position)}/evidence`}>
            {fileName ?? say('evidence')}
          </a>
        ),
    },
    {
      id: 'amount',
      header: say('amount'),
      align: 'right',
      cell: ({ amount }) => <Money value={amount} />,
    },
  ];
}

function Certified({ line: { certified, deduction, note } }: { readonly line: ReportLine }) {
  const say = useWords(words);
  if (certified === null) return <Status tone="waiting">{say('not.verified')}</Status>;
  return (
    <>
      <Money value={certified} />
      {deduction !== null && <p>{say(`deduction.${deduction}`)}</p>}
      {note !== null && <p>{note}</p>}
    </>
  );
}
