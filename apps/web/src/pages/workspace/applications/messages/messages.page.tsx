import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useState } from 'react';

import { api, client } from '../../../../api/client';
import type { Application, ConversationOutline } from '../../../../api/contract';
import { useIntent } from '../../../../api/intent';
import { usePages } from '../../../../api/pages';
import { useWords } from '../../../../i18n/words';
import { Button } from '../../../../ui/button';
import { EmptyState } from '../../../../ui/empty-state';
import { Form } from '../../../../ui/form/form';
import formWords from '../../../../ui/form/form.words.json';
import { TextArea, TextField } from '../../../../ui/form/text-fields';
import { useForm } from '../../../../ui/form/use-form';
import { Loaded } from '../../../../ui/loaded';
import { Page } from '../../../../ui/page';
import { MoreRows } from '../../../../ui/table/more-rows';
import { Moment } from '../../../../ui/values';
import { useCrumbs } from '../shared/crumbs';
import { useApplication } from '../shared/use-application';

import styles from './messages.module.css';
import words from './messages.words.json';

const route = getRouteApi('/espace/candidatures/$applicationId/echanges');
const PATH = '/api/v1/applications/{applicationId}/conversations';
const MESSAGE_MAX = 10_000;

/** What the consortium and the officers of the funder say to each other. */
export function MessagesPage() {
  const { applicationId } = route.useParams();
  const query = useApplication(applicationId);
  return <Loaded query={query}>{(application) => <Messages application={application} />}</Loaded>;
}

function Messages({ application }: { readonly application: Application }) {
  const say = useWords(words);
  const crumbs = useCrumbs(application, say('title'));
  const [isOpen, setOpen] = useState(false);
  const { id, status } = application;
  const query = usePages(['conversations', id], (cursor) =>
    client.GET(PATH, {
      params: { path: { applicationId: id }, query: { 'filter[isInternal]': false, cursor } },
    }),
  );
  const write = <Button onClick={() => setOpen(true)}>{say('new')}</Button>;
  return (
    <Page title={say('title')} lead={say('lead')} crumbs={crumbs} width="text">
      {status === 'draft' ? (
        <EmptyState title={say('early')}>
          <p>{say('early.text')}</p>
        </EmptyState>
      ) : (
        <Loaded query={query}>
          {({ pages }) => {
            const conversations = pages.flatMap(({ data }) => data);
            if (conversations.length === 0 && !isOpen)
              return <EmptyState title={say('none')} actions={write} />;
            return (
              <>
                {isOpen ? (
                  <Write applicationId={id} onDone={() => setOpen(false)} />
                ) : (
                  <p>{write}</p>
                )}
                {conversations.map((one) => (
                  <Conversation key={one.id} applicationId={id} outline={one} />
                ))}
                <MoreRows query={query} />
              </>
            );
          }}
        </Loaded>
      )}
    </Page>
  );
}

interface ConversationProps {
  readonly applicationId: string;
  readonly outline: ConversationOutline;
}

function Conversation({ applicationId, outline }: ConversationProps) {
  const say = useWords(words);
  const [isOpen, setOpen] = useState(outline.unread > 0);
  return (
    <details
      className={styles['conversation']}
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>
        <strong>{outline.subject}</strong>{' '}
        {outline.unread > 0 && (
          <span className={styles['unread']}>{say('unread', { count: outline.unread })}</span>
        )}{' '}
        <Moment iso={outline.lastMessageAt} look="short" />
      </summary>
      {isOpen && <Said applicationId={applicationId} outline={outline} />}
    </details>
  );
}

function Said({ applicationId, outline: { id, unread } }: ConversationProps) {
  const path = { applicationId, conversationId: id };
  const query = api.useQuery('get', `${PATH}/{conversationId}`, { params: { path } });
  useReading(applicationId, id, unread);
  return (
    <Loaded query={query}>
      {({ messages }) => (
        <>
          <ol className={styles['messages']}>
            {messages.map(({ id: key, author, organisation, text, writtenAt, files }) => (
              <li key={key}>
                <p className={styles['who']}>
                  <strong>{author.name}</strong>, {organisation.name} ·{' '}
                  <Moment iso={writtenAt} look="short" />
                </p>
                <p className={styles['text']}>{text}</p>
                {files.map((file) => (
                  <a
                    key={file.id}
                    href={`/api/v1/applications/${applicationId}/files/${file.id}/content`}
                  >
                    {file.name}
                  </a>
                ))}
              </li>
            ))}
          </ol>
          <Write applicationId={applicationId} conversationId={id} />
        </>
      )}
    </Loaded>
  );
}

/** Opening a conversation is reading it. */
function useReading(applicationId: string, conversationId: string, unread: number): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (unread === 0) return;
    const params = {
      path: { applicationId, conversationId },
      header: { 'Idempotency-Key': crypto.randomUUID() },
    };
    void client
      .POST(`${PATH}/{conversationId}/read`, { params })
      .then(() => queries.invalidateQueries({ queryKey: ['conversations', applicationId] }));
  }, [queries, applicationId, conversationId, unread]);
}

interface WriteProps {
  readonly applicationId: string;
  /** The conversation that is answered; a new one is opened when there is none. */
  readonly conversationId?: string;
  readonly onDone?: () => void;
}

function Write({ applicationId, conversationId, onDone }: WriteProps) {
  const say = useWords(words);
  const queries = useQueryClient();
  const { key, renew } = useIntent();
  const header = { 'Idempotency-Key': key };
  const open = api.useMutation('post', PATH);
  const answer = api.useMutation('post', `${PATH}/{conversationId}/messages`);
  const form = useForm({
    initial: { subject: '', text: '' },
    send: async ({ subject, text }) => {
      await (conversationId === undefined
        ? open.mutateAsync({ params: { path: { applicationId }, header }, body: { subject, text } })
        : answer.mutateAsync({
            params: { path: { applicationId, conversationId }, header },
            body: { text },
          }));
      renew();
      form.set({ subject: '', text: '' });
      await queries.invalidateQueries({
        predicate: ({ queryKey }) => JSON.stringify(queryKey).includes('conversations'),
      });
      onDone?.();
    },
    otherwise: useWords(formWords)('unreachable'),
  });
  return (
    <Form
      form={form}
      action={say('send')}
      beside={
        onDone && (
          <Button look="quiet" onClick={onDone}>
            {say('cancel')}
          </Button>
        )
      }
    >
      {conversationId === undefined && (
        <TextField {...form.field('subject')} label={say('subject')} />
      )}
      <TextArea
        {...form.field('text')}
        label={say(conversationId === undefined ? 'text' : 'answer')}
        maxLength={MESSAGE_MAX}
        rows={4}
      />
    </Form>
  );
}
