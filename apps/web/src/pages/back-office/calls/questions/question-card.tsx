import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { api } from '../../../../api/client';
import type { CallQuestion } from '../../../../api/contract';
import { useWords } from '../../../../i18n/words';
import { Button } from '../../../../ui/button';
import { Form } from '../../../../ui/form/form';
import { TextArea } from '../../../../ui/form/text-fields';
import { useForm } from '../../../../ui/form/use-form';
import { StaleNotice } from '../../../../ui/problem-state';
import { tell } from '../../../../ui/toasts';
import { Moment } from '../../../../ui/values';

import styles from './questions.module.css';
import words from './questions.words.json';

interface QuestionProps {
  readonly question: CallQuestion;
}

/** One question, its answer, and the box to write it. */
export function QuestionCard({ question }: QuestionProps) {
  const say = useWords(words);
  const [isOpen, setOpen] = useState(question.answer === null);
  const mayAnswer = question.allowedActions.includes('answer');
  return (
    <article className={styles['question']}>
      <p className={styles['when']}>
        {say('asked')} <Moment iso={question.askedAt} look="short" />
      </p>
      <p className={styles['text']}>{question.text}</p>
      {question.answer !== null && !isOpen && (
        <blockquote className={styles['answer']}>{question.answer}</blockquote>
      )}
      {mayAnswer && isOpen && <AnswerForm question={question} onDone={() => setOpen(false)} />}
      {mayAnswer && !isOpen && (
        <Button look="quiet" isSmall icon="pencil" onClick={() => setOpen(true)}>
          {say('correct')}
        </Button>
      )}
    </article>
  );
}

function AnswerForm({ question, onDone }: QuestionProps & { readonly onDone: () => void }) {
  const say = useWords(words);
  const queries = useQueryClient();
  const { id: questionId, callId, version } = question;
  const answer = api.useMutation('put', '/api/v1/calls/{callId}/questions/{questionId}/answer');
  const refresh = () =>
    queries.invalidateQueries({ queryKey: ['get', '/api/v1/calls', callId, 'questions'] });
  const form = useForm({
    initial: { answer: question.answer ?? '' },
    otherwise: say('unreachable'),
    send: async (body) => {
      const header = { 'If-Match': `"${String(version)}"` };
      await answer.mutateAsync({ params: { path: { callId, questionId }, header }, body });
      tell(say('sent'));
      onDone();
      await refresh();
    },
  });
  return (
    <>
      {form.isStale && <StaleNotice onSee={() => void refresh()} />}
      <Form form={form} action={say('send')}>
        <TextArea {...form.field('answer')} label={say('answer')} maxLength={8000} rows={4} />
      </Form>
    </>
  );
}
