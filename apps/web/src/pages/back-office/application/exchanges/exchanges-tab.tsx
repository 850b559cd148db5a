import { useState } from 'react';

import { api } from '../../../../api/client';
import type { ConversationOutline } from '../../../../api/contract';
import { useWords } from '../../../../i18n/words';
import { Button } from '../../../../ui/button';
import { EmptyState } from '../../../../ui/empty-state';
import { Loaded } from '../../../../ui/loaded';
import { Status } from '../../../../ui/status';
import { Moment } from '../../../../ui/values';
import type { ApplicationProps } from '../application.page';

import { ConversationRead } from './conversation';
import styles from './exchanges.module.css';
import words from './exchanges.words.json';
import { WriteForm } from './write-form';

const MOST = 100;

/** The conversation that is open; `message` and `note` begin one. */
type Open = { readonly id: string } | 'message' | 'note' | null;

/** What is written to the consortium, and what officers note among themselves. */
export function ExchangesTab({ application }: ApplicationProps) {
  const query = api.useQuery('get', '/api/v1/applications/{applicationId}/conversations', {
    params: { path: { applicationId: application.id }, query: { limit: MOST } },
  });
  return (
    <Loaded query={query}>
      {({ data }) => <Desk application={application} conversations={data} />}
    </Loaded>
  );
}

interface DeskProps extends ApplicationProps {
  readonly conversations: readonly ConversationOutline[];
}

function Desk({ application, conversations }: DeskProps) {
  const say = useWords(words);
  const first = conversations[0];
  const [open, setOpen] = useState<Open>(first ? { id: first.id } : null);
  const openId = typeof open === 'object' ? (open?.id ?? null) : null;
  return (
    <div className={styles['columns']}>
      <nav aria-label={say('conversations')}>
        <div className={styles['new']}>
          <Button isSmall icon="pencil" onClick={() => setOpen('message')}>
            {say('newMessage')}
          </Button>
          <Button look="secondary" isSmall icon="plus" onClick={() => setOpen('note')}>
            {say('newNote')}
          </Button>
        </div>
        <ul className={styles['list']}>
          {conversations.map((one) => (
            <li key={one.id}>
              <Entry
                conversation={one}
                isOpen={one.id === openId}
                onOpen={() => setOpen({ id: one.id })}
              />
            </li>
          ))}
        </ul>
      </nav>
      <div>
        {open === null && (
          <EmptyState title={say('none')}>
            <p>{say('none.text')}</p>
          </EmptyState>
        )}
        {openId !== null && (
          <ConversationRead key={openId} applicationId={application.id} conversationId={openId} />
        )}
        {(open === 'message' || open === 'note') && (
          <WriteForm
            key={open}
            applicationId={application.id}
            initial={{ subject: '', text: '' }}
            isInternal={open === 'note'}
            onSent={(id) => setOpen({ id })}
          />
        )}
      </div>
    </div>
  );
}

interface EntryProps {
  readonly conversation: ConversationOutline;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}

function Entry({ conversation, isOpen, onOpen }: EntryProps) {
  const say = useWords(words);
  const { subject, isInternal, lastMessageAt, unread } = conversation;
  return (
    <button type="button" aria-pressed={isOpen} onClick={onOpen}>
      <strong>{subject}</strong>
      <span>
        <Status tone={isInternal ? 'neutral' : 'busy'} icon={isInternal ? 'document' : 'people'}>
          {say(isInternal ? 'internal' : 'shared')}
        </Status>{' '}
        <Moment iso={lastMessageAt} look="short" />
      </span>
      {unread > 0 && <span className={styles['unread']}>{say('unread', { count: unread })}</span>}
    </button>
  );
}
