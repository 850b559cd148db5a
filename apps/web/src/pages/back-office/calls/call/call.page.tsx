import { getRouteApi, Link } from '@tanstack/react-router';

import { api } from '../../../../api/client';
import type { Call } from '../../../../api/contract';
import { useTranslated } from '../../../../i18n/language';
import { useWords } from '../../../../i18n/words';
import { Card, cardCover, Facts } from '../../../../ui/card';
import { Loaded } from '../../../../ui/loaded';
import { Notice } from '../../../../ui/notice';
import { Page, Section } from '../../../../ui/page';
import { Money, Moment } from '../../../../ui/values';
import { CallStatus } from '../call-status';
import { ApplicationCount } from '../list/application-count';

import { CallActions } from './call-actions';
import styles from './call.module.css';
import words from './call.words.json';
import { ChangeLog } from './change-log';

const route = getRouteApi('/gestion/appels/$callId');

/** One call, for those who run it. */
export function CallDeskPage() {
  const { callId } = route.useParams();
  const query = api.useQuery('get', '/api/v1/calls/{callId}', { params: { path: { callId } } });
  return <Loaded query={query}>{(call) => <Desk call={call} />}</Loaded>;
}

interface CallProps {
  readonly call: Call;
}

function Desk({ call }: CallProps) {
  const say = useWords(words);
  const read = useTranslated();
  const title = read(call.title) || say('untitled');
  return (
    <Page
      title={title}
      above={
        <>
          <CallStatus status={call.status} />
          {call.reference}
        </>
      }
      crumbs={[
        <Link key="calls" to="/gestion/appels">
          {say('calls')}
        </Link>,
        title,
      ]}
      actions={<CallActions call={call} />}
    >
      {call.cancelReason && (
        <Notice kind="warning" title={say('cancelled')}>
          <p>{read(call.cancelReason)}</p>
        </Notice>
      )}
      {call.voidReason && (
        <Notice kind="warning" title={say('voided')}>
          <p>{read(call.voidReason)}</p>
        </Notice>
      )}
      <CallFacts call={call} />
      {call.status !== 'draft' && <Work call={call} />}
      {call.revisionNumber !== null && <ChangeLog callId={call.id} />}
    </Page>
  );
}

function CallFacts({ call }: CallProps) {
  const say = useWords(words);
  const moment = (iso: string | null) =>
    iso === null ? '…' : <Moment iso={iso} timeZone={call.timeZone} look="short" />;
  return (
    <Facts
      items={[
        { name: say('funder'), value: call.funderName },
        { name: say('opens'), value: moment(call.opensAt) },
        { name: say('closes'), value: moment(call.closesAt) },
        {
          name: say('envelope'),
          value: call.envelope === null ? '…' : <Money value={call.envelope} isRound />,
        },
        ...(call.status === 'draft'
          ? []
          : [{ name: say('applications'), value: <ApplicationCount callId={call.id} /> }]),
      ]}
    />
  );
}

const SELECTION = ['selection', '/gestion/appels/$callId/selection'] as const;

const OPENING = ['opening', '/gestion/appels/$callId/ouverture'] as const;

const PLACES = [
  ['questions', '/gestion/appels/$callId/questions'],
  ['allocation', '/gestion/appels/$callId/repartition'],
  ['committee', '/gestion/appels/$callId/comite'],
  ['decisions', '/gestion/appels/$callId/decisions'],
] as const;

function Work({ call }: CallProps) {
  const say = useWords(words);
  const places = [
    ...(call.isSealedUntilOpening ? [OPENING] : []),
    ...(call.steps === 2 ? [SELECTION] : []),
    ...PLACES,
  ];
  return (
    <Section title={say('work')}>
      <ul className={styles['places']}>
        {places.map(([name, to]) => (
          <li key={name}>
            <Card>
              <h3>
                <Link to={to} params={{ callId: call.id }} className={cardCover}>
                  {say(name)}
                </Link>
              </h3>
              <p>{say(`${name}.text`)}</p>
            </Card>
          </li>
        ))}
      </ul>
    </Section>
  );
}
