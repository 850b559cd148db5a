import { getRouteApi, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';

import { useWords } from '../../../i18n/words';
import { ButtonHref } from '../../../ui/button';
import { TabSet } from '../../../ui/mantine/tab-set';
import { useNow } from '../../../ui/now';
import { Page } from '../../../ui/page';
import { OrganisationChoice } from '../shared/organisation-choice';
import { organisationsOf, useDesk } from '../shared/who';

import { AccountsView } from './accounts-view';
import { BalanceView } from './balance-view';
import words from './books.words.json';
import { ChecksView } from './checks-view';
import { JournalView } from './journal-view';
import { readBooks, VIEWS, type BooksSearch, type View } from './views';

const route = getRouteApi('/gestion/comptes');

export interface ViewProps {
  readonly keeperId: string;
  readonly search: BooksSearch;
}

const CONTENTS: Readonly<Record<View, (props: ViewProps) => ReactNode>> = {
  balance: BalanceView,
  comptes: AccountsView,
  journal: JournalView,
  controle: ChecksView,
};

/** The books of a funder: what adds up, what moved, and that nobody changed anything. */
export function BooksPage() {
  const say = useWords(words);
  const navigate = useNavigate();
  const search = route.useSearch();
  const { me } = useDesk();
  const ids = organisationsOf(me, 'officer', 'decision-maker', 'auditor', 'administrator');
  const keeperId = ids.find((id) => id === search.de) ?? ids[0];
  const go = (changes: Readonly<Record<string, string | undefined>>): void =>
    void navigate({ to: '/gestion/comptes', search: readBooks({ ...search, ...changes }) });
  return (
    <Page
      title={say('title')}
      lead={say('lead')}
      width="full"
      actions={keeperId !== undefined && <JournalFile keeperId={keeperId} />}
    >
      <OrganisationChoice
        label={say('keeper')}
        ids={ids}
        value={keeperId}
        onChange={(de) => go({ de })}
      />
      {keeperId !== undefined && (
        <TabSet
          label={say('views')}
          active={search.vue ?? 'balance'}
          onChange={(vue) => go({ vue, numero: undefined })}
          parts={VIEWS.map((key) => {
            const Content = CONTENTS[key];
            return {
              key,
              label: say(`view.${key}`),
              content: <Content keeperId={keeperId} search={search} />,
            };
          })}
        />
      )}
    </Page>
  );
}

/** What was booked this year, as accountants and the administration read it. */
function JournalFile({ keeperId }: { readonly keeperId: string }) {
  const say = useWords(words);
  const year = String(new Date(useNow()).getFullYear());
  return (
    <ButtonHref
      look="secondary"
      icon="download"
      href={`/api/v1/organisations/${keeperId}/books/journal?from=${year}-01-01&to=${year}-12-31`}
      download
    >
      {say('export', { year })}
    </ButtonHref>
  );
}
