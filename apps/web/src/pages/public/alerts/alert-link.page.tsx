import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';

import { client } from '../../../api/client';
import { problemOf } from '../../../api/problems';
import { useWords } from '../../../i18n/words';
import { Button, ButtonLink } from '../../../ui/button';
import formWords from '../../../ui/form/form.words.json';
import { Notice } from '../../../ui/notice';
import { Page } from '../../../ui/page';

import words from './alerts.words.json';

type Deed = 'confirm' | 'leave';

const confirmRoute = getRouteApi('/public/alertes/confirmer');
const leaveRoute = getRouteApi('/public/alertes/quitter');

export function ConfirmAlertPage() {
  return <AlertLink deed="confirm" token={confirmRoute.useRouteContext().token} />;
}

export function LeaveAlertPage() {
  return <AlertLink deed="leave" token={leaveRoute.useRouteContext().token} />;
}

interface AlertLinkProps {
  readonly deed: Deed;
  /** Null: the link was opened without what the mail gave it. */
  readonly token: string | null;
}

/** Where the link of a mail leads: pressed by a person, so that no program of theirs does it alone. */
function AlertLink({ deed, token }: AlertLinkProps) {
  const say = useWords(words);
  const { act, isBusy, isDone, refusal } = useDeed(deed, token ?? '');
  return (
    <Page title={say(`${deed}.title`)} width="text">
      {token === null || refusal !== '' ? (
        <Notice kind="warning" title={say('no-link')} isNew={refusal !== ''}>
          <p>{refusal || say('no-link.text')}</p>
        </Notice>
      ) : isDone ? (
        <Notice kind="good" title={say(`${deed}.done`)} isNew>
          <p>{say(`${deed}.done.text`)}</p>
        </Notice>
      ) : (
        <>
          <p>{say(`${deed}.text`)}</p>
          <p>
            <Button isBusy={isBusy} onClick={() => void act()}>
              {say(`${deed}.do`)}
            </Button>
          </p>
        </>
      )}
      <p>
        <ButtonLink look="secondary" to="/appels">
          {say('calls')}
        </ButtonLink>
      </p>
    </Page>
  );
}

function useDeed(deed: Deed, token: string) {
  const otherwise = useWords(formWords)('unreachable');
  const [state, setState] = useState({ isBusy: false, isDone: false, refusal: '' });
  const act = async (): Promise<void> => {
    setState({ isBusy: true, isDone: false, refusal: '' });
    const asked =
      deed === 'confirm'
        ? client.POST('/api/v1/alerts/confirm', { body: { token } })
        : client.POST('/api/v1/alerts/leave', { body: { token } });
    try {
      const { error, response } = await asked;
      const refusal = response.ok ? '' : problemOf(error).detail || otherwise;
      setState({ isBusy: false, isDone: response.ok, refusal });
    } catch {
      setState({ isBusy: false, isDone: false, refusal: otherwise });
    }
  };
  return { act, ...state };
}
