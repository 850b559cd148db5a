import { Link } from '@tanstack/react-router';

import type { CallSummary } from '../../api/contract';
import { cityOf } from '../../i18n/format';
import { useTranslated } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { Card, cardCover } from '../../ui/card';
import { useNow } from '../../ui/now';
import { Ago, Moment, Money } from '../../ui/values';

import styles from './call-cards.module.css';
import { CallState, stateOf } from './call-state';
import words from './calls.words.json';

interface CallCardsProps {
  readonly calls: readonly CallSummary[];
  /** Of their titles: one below that of the heading above them. */
  readonly level: 2 | 3;
}

/** Calls side by side; a press anywhere on one opens it. */
export function CallCards({ calls, level }: CallCardsProps) {
  return (
    <ul className={styles['cards']}>
      {calls.map((call) => (
        <li key={call.id}>
          <CallCard call={call} level={level} />
        </li>
      ))}
    </ul>
  );
}

interface CallCardProps {
  readonly call: CallSummary;
  readonly level: 2 | 3;
}

function CallCard({ call, level }: CallCardProps) {
  const say = useWords(words);
  const read = useTranslated();
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <Card>
      <div className={styles['above']}>
        <CallState call={call} />
        {say(`kind.${call.kind}`)}
      </div>
      <Heading className={styles['title']}>
        <Link to="/appels/$callId" params={{ callId: call.id }} className={cardCover}>
          {read(call.title)}
        </Link>
      </Heading>
      <p className={styles['summary']}>{read(call.summary)}</p>
      <p className={styles['line']}>{call.funderName}</p>
      {call.envelope && (
        <p className={styles['line']}>
          {say('envelope')}{' '}
          <strong>
            <Money value={call.envelope} isRound />
          </strong>
        </p>
      )}
      <Deadline call={call} />
    </Card>
  );
}

/** The date that matters now, with the zone it is told in and how far away it is. */
function Deadline({ call }: { readonly call: CallSummary }) {
  const say = useWords(words);
  const state = stateOf(call, useNow());
  const iso = state === 'coming' ? call.opensAt : call.closesAt;
  if (iso === null) return null;
  const key = state === 'coming' ? 'opens' : state === 'closed' ? 'closed' : 'closes';
  return (
    <p className={styles['line']}>
      {say(key)}{' '}
      <strong>
        <Moment iso={iso} timeZone={call.timeZone} look="short" />
      </strong>{' '}
      ({say('hour', { city: cityOf(call.timeZone) })}, <Ago iso={iso} />)
    </p>
  );
}
