import { getRouteApi } from '@tanstack/react-router';

import { client } from '../../../../api/client';
import type { CallQuestion } from '../../../../api/contract';
import { usePages } from '../../../../api/pages';
import { useWords } from '../../../../i18n/words';
import { ButtonLink } from '../../../../ui/button';
import { EmptyState } from '../../../../ui/empty-state';
import { Loaded } from '../../../../ui/loaded';
import { Page, Section } from '../../../../ui/page';
import { MoreRows } from '../../../../ui/table/more-rows';
import { useCallCrumbs } from '../use-call-crumbs';

import { QuestionCard } from './question-card';
import words from './questions.words.json';

const route = getRouteApi('/gestion/appels/$callId/questions');

/** What candidates ask about a call, and what is answered to all. */
export function CallQuestionsPage() {
  const say = useWords(words);
  const { callId } = route.useParams();
  const crumbs = useCallCrumbs(callId, say('title'));
  const query = usePages<CallQuestion>(['get', '/api/v1/calls', callId, 'questions'], (cursor) =>
    client.GET('/api/v1/calls/{callId}/questions', {
      params: { path: { callId }, query: { limit: 100, cursor } },
    }),
  );
  return (
    <Page title={say('title')} lead={say('lead')} crumbs={crumbs}>
      <Loaded query={query}>
        {({ pages }) => {
          const questions = pages.flatMap(({ data }) => data);
          if (questions.length === 0) return <NoQuestion callId={callId} />;
          return (
            <>
              <Questions
                title={say('waiting')}
                questions={questions.filter(({ answer }) => answer === null)}
              />
              <Questions
                title={say('answered')}
                questions={questions.filter(({ answer }) => answer !== null)}
              />
              <MoreRows query={query} />
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}

interface QuestionsProps {
  readonly title: string;
  readonly questions: readonly CallQuestion[];
}

function Questions({ title, questions }: QuestionsProps) {
  if (questions.length === 0) return null;
  return (
    <Section title={title}>
      {questions.map((question) => (
        <QuestionCard key={question.id} question={question} />
      ))}
    </Section>
  );
}

function NoQuestion({ callId }: { readonly callId: string }) {
  const say = useWords(words);
  return (
    <EmptyState
      title={say('none')}
      actions={
        <ButtonLink to="/appels/$callId" params={{ callId }} look="secondary">
          {say('see')}
        </ButtonLink>
      }
    >
      <p>{say('none.text')}</p>
    </EmptyState>
  );
}
