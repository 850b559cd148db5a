import type { Report, ReportedAccount } from '../../../api/contract';
import { useTranslated } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import { Section } from '../../../ui/page';
import type { Column } from '../../../ui/table/columns';
import { DataTable } from '../../../ui/table/data-table';
import { Money, Percent } from '../../../ui/values';

import words from './reports.words.json';

/** The budget beside what was spent, account by account, with variances in euros and percent. */
export function Comparison({ report }: { readonly report: Report }) {
  const say = useWords(words);
  const read = useTranslated();
  const rows = report.comparison.filter(
    ({ budgeted, spent }) => budgeted.amount !== '0.00' || spent.amount !== '0.00',
  );
  if (rows.length === 0) return null;
  const money = (id: 'budgeted' | 'spent' | 'certified' | 'variance'): Column<ReportedAccount> => ({
    id,
    header: say(id),
    align: 'right',
    cell: (account) => <Money value={account[id]} />,
  });
  return (
    <Section title={say('comparison')}>
      <DataTable
        caption={say('comparison')}
        rows={rows}
        rowId={({ code }) => code}
        columns={[
          { id: 'account', header: say('account'), cell: ({ label }) => read(label) },
          money('budgeted'),
          money('spent'),
          money('certified'),
          money('variance'),
          {
            id: 'percent',
            header: say('variance.percent'),
            align: 'right',
            cell: ({ variancePercent }) =>
              variancePercent === null ? '—' : <Percent value={variancePercent} />,
          },
        ]}
      />
    </Section>
  );
}
