import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';

import { client } from '../../../api/client';
import type { Notification } from '../../../api/contract';
import { usePages } from '../../../api/pages';
import { useWords } from '../../../i18n/words';
import { Button, ButtonLink } from '../../../ui/button';
import { EmptyState } from '../../../ui/empty-state';
import { LazyProblem } from '../../../ui/lazy-problem';
import { Loading } from '../../../ui/loading';
import { TabSet } from '../../../ui/mantine/tab-set';
import { Page } from '../../../ui/page';
import { MoreRows } from '../../../ui/table/more-rows';
import { Ago } from '../../../ui/values';
import { applicationPath } from '../shared/application-path';
import styles from '../shared/workspace.module.css';

import words from './notifications.words.json';

const route = getRouteApi('/espace/notifications');

/** What was told to the person who is signed in, the latest first. */
export function NotificationsPage() {
  const say = useWords(words);
  const navigate = useNavigate();
  const { lues } = route.useSearch();
  return (
    <Page title={say('title')} lead={say('lead')} width="text">
      <TabSet
        label={say('title')}
        active={lues ?? 'non'}
        onChange={(key) =>
          void navigate({
            to: '/espace/notifications',
            search: key === 'toutes' ? { lues: key } : {},
            replace: true,
          })
        }
        parts={[
          { key: 'non', label: say('unread'), content: <Notifications isRead={false} /> },
          { key: 'toutes', label: say('all'), content: <Notifications /> },
        ]}
      />
    </Page>
  );
}

function Notifications({ isRead }: { readonly isRead?: false }) {
  const say = useWords(words);
  const filter = isRead === undefined ? {} : { 'filter[isRead]': isRead };
  const query = usePages(['notifications', filter], (cursor) =>
    client.GET('/api/v1/notifications', { params: { query: { ...filter, cursor } } }),
  );
  if (query.isError) return <LazyProblem error={query.error} />;
  if (query.data === undefined) return <Loading />;
  const rows = query.data.pages.flatMap(({ data }) => data);
  if (rows.length === 0) return <Nothing isRead={isRead} />;
  return (
    <>
      <ul className={styles['lines']}>
        {rows.map((row) => (
          <OneNotification key={row.id} notification={row} />
        ))}
      </ul>
      {isRead === false && <p className={styles['quiet']}>{say('mail')}</p>}
      <MoreRows query={query} />
    </>
  );
}

function Nothing({ isRead }: { readonly isRead: false | undefined }) {
  const say = useWords(words);
  return (
    <EmptyState
      title={say(isRead === undefined ? 'none' : 'none.unread')}
      actions={<ButtonLink to="/espace">{say('home')}</ButtonLink>}
    >
      <p>{say('none.text')}</p>
    </EmptyState>
  );
}

function OneNotification({ notification }: { readonly notification: Notification }) {
  const say = useWords(words);
  const queries = useQueryClient();
  const { id, title, body, writtenAt, readAt } = notification;
  const path = pathOf(notification);
  const markRead = async (): Promise<void> => {
    if (readAt !== null) return;
    await client.POST('/api/v1/notifications/{messageId}/read', {
      params: { path: { messageId: id }, header: { 'Idempotency-Key': `read-${id}` } },
    });
    await queries.invalidateQueries({ queryKey: ['notifications'] });
    await queries.invalidateQueries({ queryKey: ['get', '/api/v1/notifications'] });
  };
  return (
    <li className={readAt === null ? styles['unread'] : undefined}>
      <div className={styles['grow']}>
        <p>
          {path === null ? (
            <strong>{title}</strong>
          ) : (
            <Link to={path} onClick={() => void markRead()}>
              {title}
            </Link>
          )}
        </p>
        <p className={styles['body']}>{body}</p>
        <p className={styles['quiet']}>
          <Ago iso={writtenAt} />
        </p>
      </div>
      {readAt === null && (
        <Button
          look="quiet"
          isSmall
          icon="check"
          aria-label={say('read.long', { title })}
          onClick={() => void markRead()}
        >
          {say('read')}
        </Button>
      )}
    </li>
  );
}

/** Where what it is about can be seen; null when there is no such page. */
function pathOf({ kind, subjectKind, subjectId }: Notification): string | null {
  const paths: Readonly<Record<string, string>> = {
    application: applicationPath(subjectId),
    agreement: `/espace/conventions/${subjectId}`,
    call: `/appels/${subjectId}`,
    report: `/${kind === 'report-submitted' ? 'gestion' : 'espace'}/bilans/${subjectId}`,
    consortium: `/espace/consortiums/${subjectId}`,
    session: `/gestion/seances/${subjectId}`,
    payments: `/gestion/versements?vue=ordres&financeur=${subjectId}`,
    organisation: `/espace/organisations/${subjectId}`,
    invitation: `/espace/invitations/${subjectId}`,
  };
  return paths[subjectKind] ?? null;
}
