import { api } from '../../../../api/client';
import { useTranslated } from '../../../../i18n/language';
import { useWords } from '../../../../i18n/words';
import { Button } from '../../../../ui/button';
import { Section } from '../../../../ui/page';
import { Moment } from '../../../../ui/values';
import { CallStatus } from '../call-status';

import styles from './start.module.css';
import words from './start.words.json';

/** So many are proposed; the others are reached from their own page. */
const SHOWN = 3;

interface EarlierCallsProps {
  readonly funderId: string;
  /** The call that one came from; undefined: the latest are proposed. */
  readonly chosenId: string | undefined;
  readonly isBusy: boolean;
  readonly onUse: (callId: string) => void;
}

/** The calls that a new one may take its rules from; nothing for a funder that has none. */
export function EarlierCalls({ funderId, chosenId, isBusy, onUse }: EarlierCallsProps) {
  const say = useWords(words);
  const chosen = useChosen(chosenId);
  const latest = useLatest(funderId, chosenId === undefined);
  const calls = chosen === undefined ? latest : [chosen];
  if (calls.length === 0) return null;
  return (
    <Section title={say(chosenId === undefined ? 'earlier' : 'earlier.chosen')}>
      <p>{say('earlier.text')}</p>
      <ul className={styles['templates']}>
        {calls.map((call) => (
          <CallCard key={call.id} call={call} isBusy={isBusy} onUse={() => onUse(call.id)} />
        ))}
      </ul>
    </Section>
  );
}

function useChosen(callId: string | undefined) {
  const { data } = api.useQuery(
    'get',
    '/api/v1/calls/{callId}',
    { params: { path: { callId: callId ?? '' } } },
    { enabled: callId !== undefined },
  );
  return data;
}

function useLatest(funderId: string, isWanted: boolean) {
  const { data } = api.useQuery(
    'get',
    '/api/v1/calls',
    { params: { query: { 'filter[funderId]': funderId, sort: '-createdAt', limit: SHOWN } } },
    { enabled: isWanted && funderId !== '' },
  );
  return data?.data ?? [];
}

interface CallCardProps {
  readonly call: NonNullable<ReturnType<typeof useChosen>> | ReturnType<typeof useLatest>[number];
  readonly isBusy: boolean;
  readonly onUse: () => void;
}

function CallCard({ call, isBusy, onUse }: CallCardProps) {
  const say = useWords(words);
  const read = useTranslated();
  const name = read(call.title) || say('untitled');
  return (
    <li className={styles['template']}>
      <h3>{name}</h3>
      <p className={styles['source']}>
        <CallStatus status={call.status} /> {call.reference}
      </p>
      <p className={styles['fixes']}>
        {call.closesAt !== null && (
          <>
            {say('closes')} <Moment iso={call.closesAt} timeZone={call.timeZone} look="short" />
          </>
        )}
      </p>
      <div>
        <Button
          look="secondary"
          isBusy={isBusy}
          aria-label={say('earlier.use.named', { name })}
          onClick={onUse}
        >
          {say('earlier.use')}
        </Button>
      </div>
    </li>
  );
}
