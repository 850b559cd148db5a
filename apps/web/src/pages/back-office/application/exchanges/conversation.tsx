import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

import { api } from '../../../../api/client';
import type { Conversation } from '../../../../api/contract';
import { useIntent } from '../../../../api/intent';
import { useWords } from '../../../../i18n/words';
import { Form } from '../../../../ui/form/form';
import { TextArea } from '../../../../ui/form/text-fields';
import { useForm } from '../../../../ui/form/use-form';
import { Loaded } from '../../../../ui/loaded';
import { Notice } from '../../../../ui/notice';
import { Moment } from '../../../../ui/values';
import terms from '../../shared/terms.words.json';

import styles from './exchanges.module.css';
import words from './exchanges.words.json';

interface ConversationProps {
  readonly applicationId: string;
  readonly conversationId: string;
}

/** A conversation, and what one answers. Opening it is reading it. */
export function ConversationRead(props: ConversationProps) {
  const query = api.useQuery(
    'get',
    '/api/v1/applications/{applicationId}/conversations/{conversationId}',
    { params: { path: props } },
  );
  return <Loaded query={query}>{(found) => <Thread {...props} conversation={found} />}</Loaded>;
}

interface ThreadProps extends ConversationProps {
  readonly conversation: Conversation;
}

function Thread({ conversation, ...place }: ThreadProps) {
  const say = useWords(words);
  useMarkRead(place, conversation.unread);
  return (
    <>
      <h2>{conversation.subject}</h2>
      {conversation.isInternal && <Notice kind="info">{say('internal.text')}</Notice>}
      <ol className={styles['messages']}>
        {conversation.messages.map(({ id, author, organisation, text, writtenAt, files }) => (
          <li key={id}>
            <p className={styles['by']}>
              <strong>{author.name ?? organisation.name}</strong> · {organisation.name} ·{' '}
              <Moment iso={writtenAt} look="short" />
            </p>
            <p className={styles['body']}>{text}</p>
            {files.map((file) => (
              <p key={file.id}>
                <a href={`/api/v1/applications/${place.applicationId}/files/${file.id}/content`}>
                  {file.name}
                </a>
              </p>
            ))}
          </li>
        ))}
      </ol>
      <Reply {...place} />
    </>
  );
}

function useMarkRead(path: ConversationProps, unread: number): void {
  const queries = useQueryClient();
  const { key } = useIntent();
  const { mutate } = api.useMutation(
    'post',
    '/api/v1/applications/{applicationId}/conversations/{conversationId}/read',
    { onSuccess: () => queries.invalidateQueries() },
  );
  const { applicationId, conversationId } = path;
  useEffect(() => {
    if (unread === 0) return;
    mutate({
      params: { path: { applicationId, conversationId }, header: { 'Idempotency-Key': key } },
    });
  }, [unread, mutate, applicationId, conversationId, key]);
}

function Reply(path: ConversationProps) {
  const say = useWords(words);
  const queries = useQueryClient();
  const intent = useIntent();
  const send = api.useMutation(
    'post',
    '/api/v1/applications/{applicationId}/conversations/{conversationId}/messages',
  );
  const form = useForm({
    initial: { text: '' },
    send: async ({ text }) => {
      await send.mutateAsync({
        params: { path, header: { 'Idempotency-Key': intent.key } },
        body: { text },
      });
      intent.renew();
      form.set({ text: '' });
      await queries.invalidateQueries();
    },
    otherwise: useWords(terms)('unreachable'),
  });
  return (
    <Form form={form} action={say('send')}>
      <TextArea {...form.field('text')} label={say('answer')} rows={4} />
    </Form>
  );
}
