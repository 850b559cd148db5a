import { api } from '../../../api/client';
import type { ReviewFile } from '../../../api/contract';
import { useTranslated } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import { Facts } from '../../../ui/card';
import { Loaded } from '../../../ui/loaded';
import { Notice } from '../../../ui/notice';
import { Section } from '../../../ui/page';
import { DataTable } from '../../../ui/table/data-table';
import { Money } from '../../../ui/values';
import { Answers } from '../shared/answers';
import terms from '../shared/terms.words.json';

import words from './reviews.words.json';

/** What was submitted, as the reviewer may read it. */
export function ReviewFilePane({ reviewId }: { readonly reviewId: string }) {
  const query = api.useQuery('get', '/api/v1/reviews/{reviewId}/file', {
    params: { path: { reviewId } },
  });
  return <Loaded query={query}>{(file) => <FileRead file={file} />}</Loaded>;
}

function FileRead({ file }: { readonly file: ReviewFile }) {
  const say = useWords(words);
  const read = useTranslated();
  return (
    <>
      {file.isBlind && <Notice kind="info">{say('blind')}</Notice>}
      <Facts
        items={[
          { name: say('requested'), value: <Money value={file.requested} isRound /> },
          { name: say('total'), value: <Money value={file.total} isRound /> },
          { name: say('partners'), value: file.partners.length },
        ]}
      />
      {file.sections.map(({ code, label, fields, answers }) => (
        <Section key={code} title={read(label)}>
          <Answers fields={fields} answers={answers} />
        </Section>
      ))}
      <Partners partners={file.partners} />
    </>
  );
}

function Partners({ partners }: Pick<ReviewFile, 'partners'>) {
  const say = useWords(words);
  const term = useWords(terms);
  const named = (kind: 'role' | 'college', code: string): string => {
    const key = `${kind}.${code}`;
    return term.knows(key) ? term(key) : code;
  };
  return (
    <DataTable
      caption={say('partners')}
      rows={partners}
      rowId={({ name }) => name}
      columns={[
        { id: 'name', header: say('organisation'), cell: ({ name }) => name },
        { id: 'role', header: say('role'), cell: ({ role }) => named('role', role) },
        { id: 'college', header: say('college'), cell: ({ college }) => named('college', college) },
        {
          id: 'requested',
          header: say('requested'),
          align: 'right',
          cell: ({ requested }) => <Money value={requested} isRound />,
        },
      ]}
    />
  );
}
