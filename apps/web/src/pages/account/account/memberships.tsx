import type { OwnMembership } from '../../../api/contract';
import { formatList } from '../../../i18n/format';
import { useLanguage } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import { Section } from '../../../ui/page';
import { DataTable } from '../../../ui/table/data-table';
import { Day } from '../../../ui/values';

import words from './account.words.json';

/** For whom one may act. */
export function Memberships({ memberships }: { readonly memberships: readonly OwnMembership[] }) {
  const say = useWords(words);
  const { language } = useLanguage();
  return (
    <Section title={say('memberships')}>
      {memberships.length === 0 ? (
        <p>{say('memberships.none')}</p>
      ) : (
        <DataTable
          caption={say('memberships')}
          rows={memberships}
          rowId={({ id }) => id}
          columns={[
            {
              id: 'organisation',
              header: say('memberships.organisation'),
              cell: ({ organisation }) => organisation.name,
            },
            {
              id: 'roles',
              header: say('memberships.roles'),
              cell: ({ roles }) =>
                formatList(
                  roles.map((role) => say(`role.${role}`)),
                  language,
                ),
            },
            {
              id: 'since',
              header: say('memberships.since'),
              cell: ({ since }) => <Day iso={since} look="short" />,
            },
          ]}
        />
      )}
    </Section>
  );
}
