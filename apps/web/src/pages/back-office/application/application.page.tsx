import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';

import type { Application } from '../../../api/contract';
import { useTranslated } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import { ButtonHref } from '../../../ui/button';
import { Loaded } from '../../../ui/loaded';
import { TabSet } from '../../../ui/mantine/tab-set';
import { Page } from '../../../ui/page';
import { CopyLink } from '../../shared/copy-link';
import { ApplicationState } from '../shared/states';

import words from './application.words.json';
import { ExchangesTab } from './exchanges/exchanges-tab';
import { FileTab } from './file/file-tab';
import { JournalTab } from './journal/journal-tab';
import { MoneyTab } from './money/money-tab';
import { SummaryTab } from './summary/summary-tab';
import { readTab, TABS, type Tab } from './tabs';
import { useApplication } from './use-application';

const route = getRouteApi('/gestion/candidatures/$applicationId');

export interface ApplicationProps {
  readonly application: Application;
}

const CONTENTS: Readonly<Record<Tab, (props: ApplicationProps) => ReactNode>> = {
  resume: SummaryTab,
  dossier: FileTab,
  argent: MoneyTab,
  echanges: ExchangesTab,
  journal: JournalTab,
};

/** One application, with everything that an officer needs to instruct it. */
export function ApplicationPage() {
  const { applicationId } = route.useParams();
  const query = useApplication(applicationId);
  return <Loaded query={query}>{(found) => <ApplicationRead application={found} />}</Loaded>;
}

function ApplicationRead({ application }: ApplicationProps) {
  const say = useWords(words);
  const read = useTranslated();
  const { id, reference, title, status, call, lead } = application;
  return (
    <Page
      title={title}
      tabTitle={reference ?? title}
      width="full"
      lead={lead.name}
      above={
        <>
          <ApplicationState status={status} />
          <span>{reference}</span>
          <Link to="/appels/$callId" params={{ callId: call.id }}>
            {read(call.title)}
          </Link>
        </>
      }
      actions={
        <>
          <CopyLink applicationId={id} />
          <ButtonHref href={`/api/v1/applications/${id}/print`} look="secondary" icon="document">
            {say('print')}
          </ButtonHref>
        </>
      }
      crumbs={[
        <Link key="all" to="/gestion/candidatures">
          {say('applications')}
        </Link>,
        reference ?? title,
      ]}
    >
      <Faces application={application} />
    </Page>
  );
}

function Faces({ application }: ApplicationProps) {
  const say = useWords(words);
  const navigate = useNavigate();
  const { onglet = 'resume' } = route.useSearch();
  return (
    <TabSet
      label={say('faces')}
      active={onglet}
      onChange={(next) =>
        void navigate({
          to: '/gestion/candidatures/$applicationId',
          params: { applicationId: application.id },
          search: readTab({ onglet: next }),
        })
      }
      parts={TABS.map((key) => {
        const Content = CONTENTS[key];
        return {
          key,
          label: say(`tab.${key}`),
          content: <Content application={application} />,
        };
      })}
    />
  );
}
