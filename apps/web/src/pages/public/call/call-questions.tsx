import { Link, useRouterState } from '@tanstack/react-router';
import { useQueryClient } from '@tanstack/react-query';

import { api, client } from '../../../api/client';
import type { CallQuestion } from '../../../api/contract';
import { useIntent } from '../../../api/intent';
import { usePages } from '../../../api/pages';
import { useSession } from '../../../api/session';
import { useWords } from '../../../i18n/words';
import { Form } from '../../../ui/form/form';
import formWords from '../../../ui/form/form.words.json';
import { TextArea } from '../../../ui/form/text-fields';
import { useForm } from '../../../ui/form/use-form';
import { Loaded } from '../../../ui/loaded';
import { useNow } from '../../../ui/now';
import { Section } from '../../../ui/page';
import { Status } from '../../../ui/status';
import { MoreRows } from '../../../ui/table/more-rows';
import { tell } from '../../../ui/toasts';
import { Moment } from '../../../ui/values';
import { stateOf } from '../call-state';

import words from './call-questions.words.json';
import styles from './call.module.css';
import type { CallPartProps } from './call.page';

const TEXT_MAX = 4000;
const CLOSED: readonly string[] = ['closed', 'cancelled', 'draft'];

/** What others asked and were answered, and a place to ask: the same answer for everyone. */
export function CallQuestions({ call }: CallPartProps) {
  const say = useWords(words);
  const query = usePages(['questions', call.id], (cursor) =>
    client.GET('/api/v1/calls/{callId}/questions', {
      params: { path: { callId: call.id }, query: { limit: 25, cursor } },
    }),
  );
  const canAsk = !CLOSED.includes(stateOf(call, useNow()));
  return (
    <Section title={say('title')} id="questions">
      <Loaded query={query} level={2}>
        {({ pages }) => {
          const questions = pages.flatMap(({ data }) => data);
          return (
            <>
              {questions.length === 0 && <p>{say(canAsk ? 'none' : 'none.closed')}</p>}
              {questions.map((question) => (
                <Exchange key={question.id} question={question} timeZone={call.timeZone} />
              ))}
              <MoreRows query={query} />
            </>
          );
        }}
      </Loaded>
      {canAsk && <Ask callId={call.id} />}
    </Section>
  );
}

interface ExchangeProps {
  readonly question: CallQuestion;
  readonly timeZone: string;
}

function Exchange({ question, timeZone }: ExchangeProps) {
  const say = useWords(words);
  const { text, isMine, answer, answeredAt } = question;
  return (
    <article className={styles['exchange']}>
      <p className={styles['asked']}>{text}</p>
      {isMine && <p className={styles['note']}>{say('mine')}</p>}
      {answer === null ? (
        <Status tone="waiting">{say('waiting')}</Status>
      ) : (
        <>
          <p>{answer}</p>
          {answeredAt !== null && (
            <p className={styles['note']}>
              {say('answered')} <Moment iso={answeredAt} timeZone={timeZone} look="short" />
            </p>
          )}
        </>
      )}
    </article>
  );
}

function Ask({ callId }: { readonly callId: string }) {
  const say = useWords(words);
  const { me } = useSession();
  const here = useRouterState({ select: ({ location }) => location.pathname });
  if (me !== null) return <AskForm callId={callId} />;
  return (
    <p data-screen-only>
      {say('signIn.why')}{' '}
      <Link to="/connexion" search={{ retour: here }}>
        {say('signIn')}
      </Link>
    </p>
  );
}

function AskForm({ callId }: { readonly callId: string }) {
  const say = useWords(words);
  const otherwise = useWords(formWords)('unreachable');
  const queries = useQueryClient();
  const ask = api.useMutation('post', '/api/v1/calls/{callId}/questions');
  const intent = useIntent();
  const form = useForm({
    initial: { text: '' },
    send: async (body) => {
      const header = { 'Idempotency-Key': intent.key };
      try {
        await ask.mutateAsync({ params: { path: { callId }, header }, body });
      } finally {
        intent.renew();
      }
      form.set({ text: '' });
      tell(say('asked'));
      await queries.invalidateQueries({ queryKey: ['questions', callId] });
    },
    otherwise,
  });
  return (
    <div className={styles['ask']} data-screen-only>
      <Form form={form} action={say('ask')}>
        <TextArea
          {...form.field('text')}
          label={say('text')}
          hint={say('text.hint')}
          maxLength={TEXT_MAX}
          rows={4}
        />
      </Form>
    </div>
  );
}
