import { getRouteApi, Link } from '@tanstack/react-router';

import { api } from '../../../../api/client';
import { useWords } from '../../../../i18n/words';
import { Loaded } from '../../../../ui/loaded';
import { Page } from '../../../../ui/page';
import { useOwnPartner } from '../shared/use-own-partner';
import { useApplication } from '../shared/use-application';

import words from './budget.words.json';
import { Editor } from './editor';
import { PartnerNav } from './partner-nav';
import { useBudgetSources, type BudgetSources } from './use-budget-sources';

const route = getRouteApi('/espace/candidatures/$applicationId/budget/$partnerId');

/** The budget of one partner: accounts down, years across. */
export function PartnerBudgetPage() {
  const { applicationId } = route.useParams();
  const query = useApplication(applicationId);
  return (
    <Loaded query={query}>{(application) => <WithSources applicationId={application.id} />}</Loaded>
  );
}

function WithSources({ applicationId }: { readonly applicationId: string }) {
  const query = useBudgetSources(applicationId);
  return <Loaded query={query}>{(sources) => <PartnerBudget sources={sources} />}</Loaded>;
}

function PartnerBudget({ sources }: { readonly sources: BudgetSources }) {
  const say = useWords(words);
  const { partnerId } = route.useParams();
  const { at } = route.useSearch();
  const { application } = sources;
  const own = useOwnPartner(application);
  const query = api.useQuery('get', '/api/v1/applications/{applicationId}/budgets/{partnerId}', {
    params: { path: { applicationId: application.id, partnerId } },
  });
  const canWrite =
    own?.partnerId === partnerId && application.allowedActions.includes('write-budget');
  return (
    <Loaded query={query}>
      {(budget) => {
        const title = say('title.of', { partner: budget.name });
        return (
          <Page
            title={title}
            width="full"
            crumbs={[
              <Link key="list" to="/espace/candidatures">
                {say('applications')}
              </Link>,
              <Link
                key="home"
                to="/espace/candidatures/$applicationId"
                params={{ applicationId: application.id }}
              >
                {application.title}
              </Link>,
              title,
            ]}
          >
            <PartnerNav application={application} />
            <Editor key={partnerId} sources={sources} budget={budget} canWrite={canWrite} at={at} />
          </Page>
        );
      }}
    </Loaded>
  );
}
