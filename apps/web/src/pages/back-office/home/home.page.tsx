import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

import type { ApplicationOutline } from '../../../api/contract';
import { useWords } from '../../../i18n/words';
import { ButtonLink } from '../../../ui/button';
import { EmptyState } from '../../../ui/empty-state';
import { Loading } from '../../../ui/loading';
import { Page } from '../../../ui/page';
import { Ago } from '../../../ui/values';
import { useDesk } from '../shared/who';

import styles from './home.module.css';
import words from './home.words.json';
import { Told } from './told';
import { useWaiting } from './use-waiting';
import { Agreements, Reviews } from './waiting';
import { WaitingList } from './waiting-list';

/** Where the work of a funder begins: what waits for this person. */
export function BackOfficeHomePage() {
  const say = useWords(words);
  const { me } = useDesk();
  const waiting = useWaiting();
  return (
    <Page
      title={say('title')}
      lead={me === null ? undefined : say('hello', { name: me.person.givenName })}
      width="full"
    >
      {waiting.isPending ? <Loading /> : <Waiting {...waiting} />}
    </Page>
  );
}

type WaitingProps = Omit<ReturnType<typeof useWaiting>, 'isPending'>;

function Waiting({ toRule, toDecide, toReview, told, toSign }: WaitingProps) {
  const say = useWords(words);
  const lists = [toRule, toDecide, toReview, told, toSign];
  if (lists.every((list) => list === undefined || list.data.length === 0)) return <Nothing />;
  return (
    <div className={styles['lists']}>
      <Reviews list={toReview} />
      <Applications
        title={say('toRule')}
        list={toRule}
        all={
          <Link to="/gestion/candidatures" search={{ status: 'submitted', sort: 'submittedAt' }}>
            {say('seeAll')}
          </Link>
        }
      />
      <Applications
        title={say('toDecide')}
        list={toDecide}
        all={
          <Link to="/gestion/candidatures" search={{ status: 'eligible' }}>
            {say('seeAll')}
          </Link>
        }
      />
      {told && told.data.length > 0 && <Told notifications={told.data} total={told.page.total} />}
      <Agreements list={toSign} />
    </div>
  );
}

interface ApplicationsProps {
  readonly title: string;
  readonly list:
    | { readonly data: readonly ApplicationOutline[]; readonly page: { readonly total?: number } }
    | undefined;
  readonly all: ReactNode;
}

function Applications({ title, list, all }: ApplicationsProps) {
  if (list === undefined || list.data.length === 0) return null;
  return (
    <WaitingList title={title} total={list.page.total} all={all}>
      {list.data.map(({ id, reference, title: project, lead, submittedAt }) => (
        <li key={id}>
          <Link to="/gestion/candidatures/$applicationId" params={{ applicationId: id }}>
            {project}
          </Link>
          <span>
            {reference} · {lead.name}
            {submittedAt && (
              <>
                {' '}
                · <Ago iso={submittedAt} />
              </>
            )}
          </span>
        </li>
      ))}
    </WaitingList>
  );
}

function Nothing() {
  const say = useWords(words);
  const { readsFiles } = useDesk();
  return (
    <EmptyState
      title={say('empty')}
      actions={
        <>
          {readsFiles && (
            <ButtonLink to="/gestion/candidatures">{say('seeApplications')}</ButtonLink>
          )}
          <ButtonLink to="/appels" look={readsFiles ? 'secondary' : 'primary'}>
            {say('seeCalls')}
          </ButtonLink>
        </>
      }
    >
      <p>{say('empty.text')}</p>
    </EmptyState>
  );
}
