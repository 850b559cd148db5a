import { getRouteApi, Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';

import { api } from '../../../api/client';
import type { Call } from '../../../api/contract';
import { useTranslated } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import { Afterwards } from '../../../ui/afterwards';
import { Button, ButtonLink } from '../../../ui/button';
import { Loaded } from '../../../ui/loaded';
import { Notice } from '../../../ui/notice';
import { useNow } from '../../../ui/now';
import { Page } from '../../../ui/page';
import { Status } from '../../../ui/status';
import { CallState, stateOf } from '../call-state';
import themeWords from '../themes.words.json';

import { CallCalendar } from './call-calendar';
import { CallFacts } from './call-facts';
import { CallRules } from './call-rules';
import styles from './call.module.css';
import words from './call.words.json';

const route = getRouteApi('/public/appels/$callId');

// What one comes for is there first; what is below follows, and delays nothing.
const CallDetails = lazy(async () => ({ default: (await import('./call-details')).CallDetails }));
const SimilarCalls = lazy(async () => ({
  default: (await import('./similar-calls')).SimilarCalls,
}));
const CallQuestions = lazy(async () => ({
  default: (await import('./call-questions')).CallQuestions,
}));
const CallResults = lazy(async () => ({ default: (await import('./call-results')).CallResults }));

/** A call, with its rules in plain words. */
export function CallPage() {
  const { callId } = route.useParams();
  const query = api.useQuery('get', '/api/v1/calls/{callId}', { params: { path: { callId } } });
  return <Loaded query={query}>{(call) => <CallRead call={call} />}</Loaded>;
}

export interface CallPartProps {
  readonly call: Call;
}

function CallRead({ call }: CallPartProps) {
  const say = useWords(words);
  const read = useTranslated();
  const now = useNow();
  const title = read(call.title);
  return (
    <Page
      title={title}
      lead={read(call.summary)}
      above={<Above call={call} />}
      actions={<Actions call={call} />}
      crumbs={[
        <Link key="calls" to="/appels">
          {say('calls')}
        </Link>,
        title,
      ]}
    >
      {call.cancelReason && (
        <Notice kind="error" title={say('cancelled')}>
          <p>{read(call.cancelReason)}</p>
        </Notice>
      )}
      {stateOf(call, now) === 'closed' && (
        <Suspense>
          <CallResults call={call} />
        </Suspense>
      )}
      <div className={styles['columns']}>
        <div className={styles['side']}>
          <CallFacts call={call} />
          <CallCalendar call={call} />
        </div>
        <div>
          <CallRules call={call} />
          <Afterwards>
            <CallDetails call={call} />
            <CallQuestions call={call} />
          </Afterwards>
        </div>
      </div>
      <Afterwards>
        <SimilarCalls call={call} />
      </Afterwards>
    </Page>
  );
}

function Above({ call }: CallPartProps) {
  const say = useWords(words);
  const sayTheme = useWords(themeWords);
  return (
    <>
      <CallState call={call} />
      <Status tone="neutral" icon="people">
        {say(`mode.${call.mode}`)}
      </Status>
      <span>{call.reference}</span>
      <span>{call.themes.map((theme) => sayTheme(theme)).join(' · ')}</span>
    </>
  );
}

function Actions({ call }: CallPartProps) {
  const say = useWords(words);
  const isOpen = stateOf(call, useNow()) === 'open';
  return (
    <>
      {isOpen && (
        <ButtonLink to="/espace/consortiums/nouveau" search={{ appel: call.id }} icon="arrow">
          {say('answer')}
        </ButtonLink>
      )}
      <Button look="secondary" onClick={() => window.print()}>
        {say('print')}
      </Button>
    </>
  );
}
