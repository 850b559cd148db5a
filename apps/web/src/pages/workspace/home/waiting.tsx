import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

import { api } from '../../../api/client';
import { useWords } from '../../../i18n/words';
import { Icon, type IconName } from '../../../ui/icon';
import { Loading } from '../../../ui/loading';
import { Notice } from '../../../ui/notice';
import { Section } from '../../../ui/page';
import { Ago } from '../../../ui/values';
import { applicationPath } from '../shared/application-path';
import { useTerms } from '../shared/terms';
import styles from '../shared/workspace.module.css';

import words from './home.words.json';

const SHOWN_MAX = 5;

interface Task {
  readonly key: string;
  readonly icon: IconName;
  readonly title: ReactNode;
  readonly more: ReactNode;
}

/** Undefined: not known yet. */
type Tasks = readonly Task[] | undefined;

/** What somebody else waits for: invitations to answer, agreements to sign, drafts, messages. */
export function Waiting() {
  const say = useWords(words);
  const kinds = [useInvitations(), useAgreements(), useDrafts(), useUnread()];
  const tasks = kinds.flatMap((kind) => kind ?? []);
  const isPending = kinds.some((kind) => kind === undefined);
  return (
    <Section title={say('waiting')}>
      {isPending && tasks.length === 0 ? (
        <Loading />
      ) : tasks.length === 0 ? (
        <Notice kind="good">
          <p>{say('waiting.none')}</p>
        </Notice>
      ) : (
        <ul className={styles['lines']}>
          {tasks.map(({ key, icon, title, more }) => (
            <li key={key}>
              <Icon name={icon} />
              <div className={styles['grow']}>
                <p>{title}</p>
                <p className={styles['quiet']}>{more}</p>
              </div>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function useInvitations(): Tasks {
  const say = useWords(words);
  const term = useTerms();
  const { data, isError } = api.useQuery('get', '/api/v1/invitations', {
    params: { query: { 'filter[status]': 'pending', limit: SHOWN_MAX } },
  });
  if (isError) return [];
  return data?.data.map(({ id, consortiumName, role, expiresAt }) => ({
    key: id,
    icon: 'people',
    title: (
      <Link to="/espace/invitations/$invitationId" params={{ invitationId: id }}>
        {say('invitation', { consortium: consortiumName })}
      </Link>
    ),
    more: (
      <>
        {term(`place.${role}`)} · {say('ends')} <Ago iso={expiresAt} />
      </>
    ),
  }));
}

function useAgreements(): Tasks {
  const say = useWords(words);
  const { data, isError } = api.useQuery('get', '/api/v1/agreements', {
    params: { query: { 'filter[status]': 'drafted', limit: SHOWN_MAX } },
  });
  if (isError) return [];
  return data?.data.map(({ id, applicationId, reference, title, draftedAt }) => ({
    key: id,
    icon: 'pencil',
    title: <Link to={applicationPath(applicationId)}>{say('agreement', { title })}</Link>,
    more: (
      <>
        {reference} · <Ago iso={draftedAt} />
      </>
    ),
  }));
}

function useDrafts(): Tasks {
  const say = useWords(words);
  const { data, isError } = api.useQuery('get', '/api/v1/applications', {
    params: { query: { 'filter[status]': 'draft', limit: SHOWN_MAX } },
  });
  if (isError) return [];
  return data?.data.map(({ id, title, lead, updatedAt }) => ({
    key: id,
    icon: 'document',
    title: <Link to={applicationPath(id)}>{say('draft', { title })}</Link>,
    more: (
      <>
        {lead.name} · {say('changed')} <Ago iso={updatedAt} />
      </>
    ),
  }));
}

function useUnread(): Tasks {
  const say = useWords(words);
  const { data, isError } = api.useQuery('get', '/api/v1/notifications', {
    params: { query: { 'filter[isRead]': false, limit: 1, count: 'exact' } },
  });
  if (isError) return [];
  if (data === undefined) return undefined;
  const count = data.page.total ?? 0;
  const [latest] = data.data;
  if (latest === undefined) return [];
  return [
    {
      key: 'unread',
      icon: 'info',
      title: <Link to="/espace/notifications">{say('unread', { count })}</Link>,
      more: (
        <>
          {latest.title} · <Ago iso={latest.writtenAt} />
        </>
      ),
    },
  ];
}
