import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { api, client } from '../../../../api/client';
import type { CommentThread } from '../../../../api/contract';
import { useIntent } from '../../../../api/intent';
import { usePages } from '../../../../api/pages';
import { useWords } from '../../../../i18n/words';
import { Button } from '../../../../ui/button';
import { Form } from '../../../../ui/form/form';
import formWords from '../../../../ui/form/form.words.json';
import { TextArea } from '../../../../ui/form/text-fields';
import { useForm } from '../../../../ui/form/use-form';
import { MoreRows } from '../../../../ui/table/more-rows';
import { Ago } from '../../../../ui/values';
import { ifMatch } from '../shared/use-application';

import type { SectionProps } from './section.page';
import styles from './section.module.css';
import words from './section.words.json';

const PATH = '/api/v1/applications/{applicationId}/comment-threads';
const COMMENT_MAX = 4000;

function useThreads(applicationId: string, section: string) {
  return usePages(['comments', applicationId, section], (cursor) =>
    client.GET(PATH, {
      params: { path: { applicationId }, query: { 'filter[section]': section, cursor } },
    }),
  );
}

/** What partners say to each other about the section; the funder never reads it. */
export function Comments({ application, section }: SectionProps) {
  const say = useWords(words);
  const query = useThreads(application.id, section.code);
  const [isOpen, setOpen] = useState(false);
  if (query.data === undefined) return null;
  const threads = query.data.pages.flatMap(({ data }) => data);
  return (
    <section className={styles['part']} aria-labelledby="comments">
      <h2 id="comments">{say('comments')}</h2>
      <p className={styles['quiet']}>{say('comments.private')}</p>
      {threads.map((thread) => (
        <Thread key={thread.id} thread={thread} applicationId={application.id} />
      ))}
      <MoreRows query={query} />
      {isOpen ? (
        <CommentForm
          applicationId={application.id}
          section={section.code}
          onDone={() => setOpen(false)}
        />
      ) : (
        <Button look="secondary" isSmall icon="plus" onClick={() => setOpen(true)}>
          {say('comments.new')}
        </Button>
      )}
    </section>
  );
}

interface ThreadProps {
  readonly thread: CommentThread;
  readonly applicationId: string;
}

function Thread({ thread, applicationId }: ThreadProps) {
  const say = useWords(words);
  const [isOpen, setOpen] = useState(false);
  const close = useClose(applicationId, thread);
  const { section, comments, status, allowedActions, id } = thread;
  return (
    <details className={styles['thread']} open={status === 'open'}>
      <summary>
        {say(`thread.${status}`)} · {say('thread.count', { count: comments.length })}
      </summary>
      <ul>
        {comments.map((comment) => (
          <li key={comment.id}>
            <p className={styles['quiet']}>
              <strong>{comment.author.name}</strong>, {comment.organisation.name} ·{' '}
              <Ago iso={comment.writtenAt} />
            </p>
            <p className={styles['said']}>{comment.text}</p>
          </li>
        ))}
      </ul>
      {isOpen && (
        <CommentForm
          applicationId={applicationId}
          section={section}
          threadId={id}
          onDone={() => setOpen(false)}
        />
      )}
      <div className={styles['threadActions']}>
        {allowedActions.includes('comment') && !isOpen && (
          <Button look="quiet" isSmall onClick={() => setOpen(true)}>
            {say('thread.answer')}
          </Button>
        )}
        {(['resolve', 'reopen'] as const)
          .filter((action) => allowedActions.includes(action))
          .map((action) => (
            <Button key={action} look="quiet" isSmall onClick={() => void close(action)}>
              {say(`thread.do.${action}`)}
            </Button>
          ))}
      </div>
    </details>
  );
}

function useClose(applicationId: string, { id, version, section }: CommentThread) {
  const queries = useQueryClient();
  return async (action: 'resolve' | 'reopen'): Promise<void> => {
    const init = {
      params: {
        path: { applicationId, threadId: id },
        header: { ...ifMatch(version), 'Idempotency-Key': crypto.randomUUID() },
      },
    };
    await (action === 'resolve'
      ? client.POST(`${PATH}/{threadId}/resolve`, init)
      : client.POST(`${PATH}/{threadId}/reopen`, init));
    await queries.invalidateQueries({ queryKey: ['comments', applicationId, section] });
  };
}

interface CommentFormProps {
  readonly applicationId: string;
  readonly section: string;
  /** The thread that is answered; a new one is opened when there is none. */
  readonly threadId?: string;
  readonly onDone: () => void;
}

function CommentForm({ applicationId, section, threadId, onDone }: CommentFormProps) {
  const say = useWords(words);
  const queries = useQueryClient();
  const { key, renew } = useIntent();
  const header = { 'Idempotency-Key': key };
  const open = api.useMutation('post', PATH);
  const answer = api.useMutation('post', `${PATH}/{threadId}/comments`);
  const form = useForm({
    initial: { text: '' },
    send: async ({ text }) => {
      await (threadId === undefined
        ? open.mutateAsync({ params: { path: { applicationId }, header }, body: { text, section } })
        : answer.mutateAsync({
            params: { path: { applicationId, threadId }, header },
            body: { text },
          }));
      renew();
      await queries.invalidateQueries({ queryKey: ['comments', applicationId, section] });
      onDone();
    },
    otherwise: useWords(formWords)('unreachable'),
  });
  return (
    <Form
      form={form}
      action={say('comments.send')}
      beside={
        <Button look="quiet" onClick={onDone}>
          {say('cancel')}
        </Button>
      }
    >
      <TextArea
        {...form.field('text')}
        label={say('comments.text')}
        rows={3}
        maxLength={COMMENT_MAX}
      />
    </Form>
  );
}
