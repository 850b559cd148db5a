import { getRouteApi } from '@tanstack/react-router';

import { api } from '../../../../api/client';
import type { Application, FinancingPlan } from '../../../../api/contract';
import { formatMoney } from '../../../../i18n/format';
import { useLanguage } from '../../../../i18n/language';
import { useWords } from '../../../../i18n/words';
import { Facts } from '../../../../ui/card';
import { Loaded } from '../../../../ui/loaded';
import { Notice } from '../../../../ui/notice';
import { Page } from '../../../../ui/page';
import { Money, Percent } from '../../../../ui/values';
import { useCrumbs } from '../shared/crumbs';
import { useApplication, useCall } from '../shared/use-application';

import words from './financing.words.json';
import { Sources } from './sources';

const route = getRouteApi('/espace/candidatures/$applicationId/financement');

/** Who pays for the project, and how surely. */
export function FinancingPage() {
  const { applicationId } = route.useParams();
  const query = useApplication(applicationId);
  return <Loaded query={query}>{(application) => <Financing application={application} />}</Loaded>;
}

function Financing({ application }: { readonly application: Application }) {
  const say = useWords(words);
  const crumbs = useCrumbs(application, say('title'));
  const query = api.useQuery('get', '/api/v1/applications/{applicationId}/financing-plan', {
    params: { path: { applicationId: application.id } },
  });
  const call = useCall(application.call.id);
  return (
    <Page title={say('title')} lead={say('lead')} crumbs={crumbs}>
      <Loaded query={query}>
        {(plan) => (
          <>
            <Gap plan={plan} />
            <Facts
              items={[
                { name: say('costs'), value: <Money value={plan.costs} isRound /> },
                { name: say('foreseen'), value: <Money value={plan.foreseen} isRound /> },
                { name: say('secured'), value: <Money value={plan.secured} isRound /> },
                {
                  name: say('coverage'),
                  value:
                    plan.coverage.percent === null ? (
                      '–'
                    ) : (
                      <Percent value={plan.coverage.percent} />
                    ),
                },
              ]}
            />
            <Loaded query={call}>
              {(one) => (
                <Sources key={plan.version} application={application} plan={plan} call={one} />
              )}
            </Loaded>
          </>
        )}
      </Loaded>
    </Page>
  );
}

/** What is lacking, in words. */
function Gap({ plan: { gap, gapToSecure, costs } }: { readonly plan: FinancingPlan }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const cents = Number(gap.amount);
  const show = (amount: string): string =>
    formatMoney({ amount: amount.replace('-', ''), currency: 'EUR' }, language, true);
  if (Number(costs.amount) === 0)
    return (
      <Notice kind="info">
        <p>{say('noCosts')}</p>
      </Notice>
    );
  return (
    <Notice kind={cents === 0 ? 'good' : 'warning'}>
      <p>
        {say(cents === 0 ? 'gap.none' : cents > 0 ? 'gap.lacks' : 'gap.exceeds', {
          amount: show(gap.amount),
        })}
        {Number(gapToSecure.amount) > 0 &&
          ` ${say('gap.toSecure', { amount: show(gapToSecure.amount) })}`}
      </p>
    </Notice>
  );
}
