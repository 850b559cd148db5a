import { useQueryClient } from '@tanstack/react-query';

import { api } from '../../../api/client';
import { problemOf } from '../../../api/problems';
import { sessionHint } from '../../../api/session-hint';
import { useWords } from '../../../i18n/words';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import { Page, Section } from '../../../ui/page';
import { Refusal } from '../shared/refusal';

import words from './expert.words.json';

interface WayInProps {
  readonly reviewId: string;
  /** Of the mail; null for whoever came without its link. */
  readonly token: string | null;
}

/** What the link of the mail opens, and what to do when it opens nothing any more. */
export function ExpertWayIn({ reviewId, token }: WayInProps) {
  const say = useWords(words);
  return (
    <Page title={say('title')} width="text" lead={say('lead')}>
      <Section title={say('steps')}>
        <ol>
          <li>{say('steps.declare')}</li>
          <li>{say('steps.read')}</li>
          <li>{say('steps.submit')}</li>
        </ol>
      </Section>
      {token === null ? (
        <Notice kind="info" title={say('no-link')}>
          <p>{say('no-link.text')}</p>
        </Notice>
      ) : (
        <ComeIn reviewId={reviewId} token={token} />
      )}
    </Page>
  );
}

/** A press of the button opens, not the visit: programs that look at the links of mails press none. */
function ComeIn({ reviewId, token }: { readonly reviewId: string; readonly token: string }) {
  const say = useWords(words);
  const open = useOpening();
  const request = { params: { path: { reviewId } }, body: { token } };
  const isUsed = problemOf(open.error).code === 'assessment.expert-link-opened';
  return (
    <>
      <p>{say('once')}</p>
      {open.isError && <Refusal error={open.error} />}
      {isUsed ? (
        <AnotherLink reviewId={reviewId} token={token} />
      ) : (
        <Button icon="arrow" isBusy={open.isPending} onClick={() => open.mutate(request)}>
          {say('open')}
        </Button>
      )}
    </>
  );
}

/** The session that it opens takes the place of whichever this browser had. */
function useOpening() {
  const queries = useQueryClient();
  return api.useMutation('post', '/api/v1/expert-links/{reviewId}/open', {
    onSuccess: async () => {
      sessionHint.signOut();
      await queries.resetQueries();
    },
  });
}

function AnotherLink({ reviewId, token }: { readonly reviewId: string; readonly token: string }) {
  const say = useWords(words);
  const send = api.useMutation('post', '/api/v1/expert-links/{reviewId}/send-again');
  if (send.isSuccess)
    return (
      <Notice kind="good" title={say('sent')} isNew>
        <p>{say('sent.text')}</p>
      </Notice>
    );
  return (
    <>
      {send.isError && <Refusal error={send.error} />}
      <Button
        isBusy={send.isPending}
        onClick={() => send.mutate({ params: { path: { reviewId } }, body: { token } })}
      >
        {say('another')}
      </Button>
    </>
  );
}
