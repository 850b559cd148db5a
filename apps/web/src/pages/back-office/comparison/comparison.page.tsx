import { useQueries } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

import { api } from '../../../api/client';
import type { Application, RankingEntry } from '../../../api/contract';
import { useTranslated } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import { ButtonLink } from '../../../ui/button';
import { EmptyState } from '../../../ui/empty-state';
import { LazyProblem } from '../../../ui/lazy-problem';
import { Loading } from '../../../ui/loading';
import { Page } from '../../../ui/page';
import { Money, Percent } from '../../../ui/values';
import { Answers } from '../shared/answers';
import { Score } from '../shared/score';
import { ApplicationState } from '../shared/states';
import { useDesk } from '../shared/who';

import styles from './comparison.module.css';
import words from './comparison.words.json';

const route = getRouteApi('/gestion/comparaison');
const MOST = 3;

/** Two or three applications side by side: figures, then the same question in each. */
export function ComparisonPage() {
  const say = useWords(words);
  const { ids = '' } = route.useSearch();
  const chosen = [...new Set(ids.split(',').filter(Boolean))].slice(0, MOST);
  const queries = useQueries({
    queries: chosen.map((applicationId) =>
      api.queryOptions('get', '/api/v1/applications/{applicationId}', {
        params: { path: { applicationId } },
      }),
    ),
  });
  const applications = queries.flatMap(({ data }) => (data ? [data] : []));
  const failed = queries.find(({ isError }) => isError);
  return (
    <Page title={say('title')} width="full">
      {chosen.length < 2 && <TooFew />}
      {failed && <LazyProblem error={failed.error} onRetry={() => void failed.refetch()} />}
      {queries.some(({ isPending }) => isPending) && <Loading />}
      {applications.length >= 2 && applications.length === chosen.length && (
        <Compared applications={applications} />
      )}
    </Page>
  );
}

function TooFew() {
  const say = useWords(words);
  return (
    <EmptyState
      title={say('tooFew')}
      actions={<ButtonLink to="/gestion/candidatures">{say('choose')}</ButtonLink>}
    >
      <p>{say('tooFew.text')}</p>
    </EmptyState>
  );
}

interface ComparedProps {
  readonly applications: readonly Application[];
}

function Compared({ applications }: ComparedProps) {
  const say = useWords(words);
  const scores = useScores(applications);
  const figures: readonly (readonly [string, (application: Application) => ReactNode])[] = [
    ['state', ({ status }) => <ApplicationState status={status} />],
    ['lead', ({ lead }) => lead.name],
    ['partners', ({ partners }) => partners.length],
    ['requested', ({ requested }) => <Money value={requested} isRound />],
    ['total', ({ total }) => <Money value={total} isRound />],
    ['mean', ({ id }) => <Score value={scores.get(id)?.meanScore} />],
    ['rank', ({ id }) => scores.get(id)?.rank ?? '–'],
    ['rate', ({ id }) => <Rate entry={scores.get(id)} />],
  ];
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached
    <div className={styles['frame']} role="region" aria-label={say('title')} tabIndex={0}>
      <table className={styles['table']}>
        <caption>{say('caption')}</caption>
        <thead>
          <tr>
            <td />
            {applications.map(({ id, title, reference }) => (
              <th key={id} scope="col">
                <Link to="/gestion/candidatures/$applicationId" params={{ applicationId: id }}>
                  {title}
                </Link>
                <div className={styles['quiet']}>{reference}</div>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {figures.map(([name, cell]) => (
            <tr key={name}>
              <th scope="row">{say.knows(name) ? say(name) : name}</th>
              {applications.map((application) => (
                <td key={application.id}>{cell(application)}</td>
              ))}
            </tr>
          ))}
        </tbody>
        <SectionRows applications={applications} />
      </table>
    </div>
  );
}

function Rate({ entry }: { readonly entry: RankingEntry | undefined }) {
  return entry ? <Percent value={entry.grantRate} /> : '–';
}

/** The same section in each; those of one call ask the same. */
function SectionRows({ applications }: ComparedProps) {
  const say = useWords(words);
  const read = useTranslated();
  const labels = new Map(
    applications.flatMap(({ sections }) => sections.map(({ code, label }) => [code, label])),
  );
  return (
    <tbody>
      {[...labels].map(([code, label]) => (
        <tr key={code}>
          <th scope="row">{read(label)}</th>
          {applications.map(({ id, sections }) => {
            const section = sections.find((one) => one.code === code);
            return (
              <td key={id}>
                {section ? (
                  <Answers fields={section.fields} answers={section.answers} />
                ) : (
                  say('notAsked')
                )}
              </td>
            );
          })}
        </tr>
      ))}
    </tbody>
  );
}

/** Where each stands in the ranking of its call, for those who may see it. */
function useScores(applications: readonly Application[]): ReadonlyMap<string, RankingEntry> {
  const { seesRanking } = useDesk();
  const callIds = [...new Set(applications.map(({ call }) => call.id))];
  const rankings = useQueries({
    queries: callIds.map((callId) => ({
      ...api.queryOptions('get', '/api/v1/calls/{callId}/ranking', {
        params: { path: { callId } },
      }),
      enabled: seesRanking,
    })),
  });
  const entries = rankings.flatMap(({ data }) => data?.entries ?? []);
  return new Map(entries.map((entry) => [entry.applicationId, entry]));
}
