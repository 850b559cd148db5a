import { getRouteApi, Link } from '@tanstack/react-router';

import { api } from '../../../../api/client';
import type { ConsolidatedBudget } from '../../../../api/contract';
import { formatMoney } from '../../../../i18n/format';
import { useLanguage } from '../../../../i18n/language';
import { useWords } from '../../../../i18n/words';
import { Facts } from '../../../../ui/card';
import { Loaded } from '../../../../ui/loaded';
import { Page, Section } from '../../../../ui/page';
import { Money, Percent } from '../../../../ui/values';

import styles from './budget.module.css';
import words from './budget.words.json';
import { Consolidated } from './consolidated';
import { Explanations } from './explanations';
import { PartnerNav } from './partner-nav';
import { useBudgetSources, type BudgetSources } from './use-budget-sources';
import { useFunderName } from './use-kind-words';

const route = getRouteApi('/espace/candidatures/$applicationId/budget');

/** The budget of the consortium: what all partners wrote, read together. */
export function BudgetPage() {
  const { applicationId } = route.useParams();
  const query = useBudgetSources(applicationId);
  return <Loaded query={query}>{(sources) => <BudgetOfAll sources={sources} />}</Loaded>;
}

function BudgetOfAll({ sources }: { readonly sources: BudgetSources }) {
  const say = useWords(words);
  const { application } = sources;
  const query = api.useQuery('get', '/api/v1/applications/{applicationId}/budget', {
    params: { path: { applicationId: application.id } },
  });
  return (
    <Page
      title={say('title.all')}
      lead={say('lead.all')}
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
        say('title.all'),
      ]}
    >
      <PartnerNav application={application} />
      <Loaded query={query}>
        {(budget) => (
          <>
            <Sums budget={budget} />
            <Consolidated budget={budget} sources={sources} />
            <AskedOfFunders budget={budget} sources={sources} />
            <Flows budget={budget} />
            <Section title={say('why')}>
              <Explanations applicationId={application.id} />
            </Section>
          </>
        )}
      </Loaded>
    </Page>
  );
}

export interface BudgetPartProps {
  readonly budget: ConsolidatedBudget;
  readonly sources: BudgetSources;
}

function Sums({ budget: { net, requestedShare } }: Pick<BudgetPartProps, 'budget'>) {
  const say = useWords(words);
  return (
    <Facts
      items={[
        { name: say('net.costs'), value: <Money value={net.costs} isRound /> },
        { name: say('net.eligible'), value: <Money value={net.eligible} isRound /> },
        { name: say('net.income'), value: <Money value={net.income} isRound /> },
        {
          name: say('net.requested'),
          value: (
            <>
              <Money value={net.requested} isRound />
              {requestedShare.percent !== null && (
                <>
                  {' ('}
                  <Percent value={requestedShare.percent} />)
                </>
              )}
            </>
          ),
        },
        { name: say('net.inKind'), value: <Money value={net.inKindUsed} isRound /> },
      ]}
    />
  );
}

/** What is asked of each funder of the call. */
function AskedOfFunders({ budget, sources }: BudgetPartProps) {
  const say = useWords(words);
  const nameOf = useFunderName(sources.call);
  if (budget.funders.length < 2) return null;
  return (
    <Section title={say('funders')}>
      <ul>
        {budget.funders.map(({ funderId, asked, share }) => (
          <li key={funderId}>
            {nameOf(funderId)} : <Money value={asked} isRound /> {say('funders.of')}{' '}
            <Money value={share} isRound />
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** What partners pay one another, and where they do not say the same. */
function Flows({ budget: { flows, partners } }: Pick<BudgetPartProps, 'budget'>) {
  const say = useWords(words);
  const { language } = useLanguage();
  const nameOf = (id: string): string =>
    partners.find(({ partnerId }) => partnerId === id)?.name ?? '';
  if (flows.length === 0) return null;
  return (
    <Section title={say('flows')}>
      <ul>
        {flows.map(({ payerId, payeeId, paid, received, difference }) => {
          const isEven = Number(difference.amount) === 0;
          const values = {
            payer: nameOf(payerId),
            payee: nameOf(payeeId),
            paid: formatMoney(paid, language, true),
            received: formatMoney(received, language, true),
          };
          return (
            <li key={`${payerId} ${payeeId}`} className={isEven ? undefined : styles['wrong']}>
              {say(isEven ? 'flow' : 'flow.uneven', values)}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
