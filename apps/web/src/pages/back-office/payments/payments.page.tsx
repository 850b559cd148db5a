import { getRouteApi, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';

import { useWords } from '../../../i18n/words';
import { TabSet } from '../../../ui/mantine/tab-set';
import { Page } from '../../../ui/page';
import { OrganisationChoice } from '../shared/organisation-choice';
import { organisationsOf, useDesk } from '../shared/who';

import { DueView } from './due-view';
import { FilesView } from './files-view';
import { OrdersView } from './orders-view';
import words from './payments.words.json';
import { StatementsView } from './statements-view';
import { readPayments, VIEWS, type View } from './views';

const route = getRouteApi('/gestion/versements');

export interface ViewProps {
  readonly funderId: string;
}

const CONTENTS: Readonly<Record<View, (props: ViewProps) => ReactNode>> = {
  'a-payer': DueView,
  ordres: OrdersView,
  fichiers: FilesView,
  releves: StatementsView,
};

/** What a funder pays, from the day it is due to the word of the bank. */
export function PaymentsPage() {
  const say = useWords(words);
  const navigate = useNavigate();
  const { vue = 'a-payer', financeur } = route.useSearch();
  const { me } = useDesk();
  const ids = organisationsOf(me, 'officer', 'decision-maker', 'auditor');
  const funderId = ids.find((id) => id === financeur) ?? ids[0];
  const go = (search: { readonly vue: string; readonly financeur: string | undefined }): void =>
    void navigate({ to: '/gestion/versements', search: readPayments(search) });
  return (
    <Page title={say('title')} lead={say('lead')} width="full">
      <OrganisationChoice
        label={say('funder')}
        ids={ids}
        value={funderId}
        onChange={(id) => go({ vue, financeur: id })}
      />
      {funderId !== undefined && (
        <TabSet
          label={say('views')}
          active={vue}
          onChange={(next) => go({ vue: next, financeur })}
          parts={VIEWS.map((key) => {
            const Content = CONTENTS[key];
            return { key, label: say(`view.${key}`), content: <Content funderId={funderId} /> };
          })}
        />
      )}
    </Page>
  );
}
