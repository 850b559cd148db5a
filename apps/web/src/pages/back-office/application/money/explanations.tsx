import { api } from '../../../../api/client';
import { useTranslated } from '../../../../i18n/language';
import { useWords } from '../../../../i18n/words';
import { Section } from '../../../../ui/page';
import { DataTable } from '../../../../ui/table/data-table';
import { Money, Percent } from '../../../../ui/values';

import words from './money.words.json';

/** Each figure that is computed: its base, its rate, its rounding, in a sentence. */
export function Explanations({ applicationId }: { readonly applicationId: string }) {
  const say = useWords(words);
  const read = useTranslated();
  const { data } = api.useQuery('get', '/api/v1/applications/{applicationId}/budget/explanations', {
    params: { path: { applicationId } },
  });
  if (data === undefined || data.figures.length === 0) return null;
  return (
    <Section title={say('explanations')}>
      <details>
        <summary>{say('explanations.open', { count: data.figures.length })}</summary>
        <DataTable
          caption={say('explanations')}
          rows={data.figures}
          rowId={({ pointer, rule }) => `${pointer} ${rule}`}
          isCompact
          columns={[
            { id: 'why', header: say('why'), cell: ({ sentence }) => read(sentence) },
            {
              id: 'base',
              header: say('base'),
              align: 'right',
              cell: ({ base }) => (base ? <Money value={base} /> : '–'),
            },
            {
              id: 'rounding',
              header: say('rounding'),
              cell: ({ rounding }) => say(`rounding.${rounding}`),
            },
            {
              id: 'result',
              header: say('result'),
              align: 'right',
              cell: ({ amount, percent }) => {
                if (amount) return <Money value={amount} />;
                return percent === null ? '–' : <Percent value={percent} />;
              },
            },
          ]}
        />
      </details>
    </Section>
  );
}
