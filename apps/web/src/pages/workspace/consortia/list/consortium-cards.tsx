import { Link } from '@tanstack/react-router';

import { api } from '../../../../api/client';
import type { ConsortiumSummary } from '../../../../api/contract';
import { useTranslated } from '../../../../i18n/language';
import { useWords } from '../../../../i18n/words';
import { Card, cardCover } from '../../../../ui/card';
import { Status } from '../../../../ui/status';
import styles from '../../shared/workspace.module.css';

import words from './consortia.words.json';

interface ConsortiumCardsProps {
  readonly consortia: readonly ConsortiumSummary[];
  /** Of their names: one below the heading that they stand under. */
  readonly heading: 'h2' | 'h3';
}

/** Consortia side by side; a press anywhere on one opens it. */
export function ConsortiumCards({ consortia, heading }: ConsortiumCardsProps) {
  return (
    <ul className={styles['cards']}>
      {consortia.map((consortium) => (
        <li key={consortium.id}>
          <ConsortiumCard consortium={consortium} heading={heading} />
        </li>
      ))}
    </ul>
  );
}

interface ConsortiumCardProps extends Pick<ConsortiumCardsProps, 'heading'> {
  readonly consortium: ConsortiumSummary;
}

function ConsortiumCard({ consortium, heading: Heading }: ConsortiumCardProps) {
  const say = useWords(words);
  const { id, name, leadName, partnerCount, status, callId } = consortium;
  return (
    <Card>
      <p>
        <ConsortiumStatus status={status} />
      </p>
      <Heading>
        <Link
          to="/espace/consortiums/$consortiumId"
          params={{ consortiumId: id }}
          className={cardCover}
        >
          {name}
        </Link>
      </Heading>
      <p className={styles['quiet']}>
        <CallTitle callId={callId} />
        <br />
        {say('led', { name: leadName })} · {say('partners', { count: partnerCount })}
      </p>
    </Card>
  );
}

export function ConsortiumStatus({ status }: Pick<ConsortiumSummary, 'status'>) {
  const say = useWords(words);
  return <Status tone={status === 'forming' ? 'busy' : 'good'}>{say(`status.${status}`)}</Status>;
}

/** The call that a consortium answers; nothing until it is known. */
export function CallTitle({ callId }: { readonly callId: string }) {
  const read = useTranslated();
  const { data } = api.useQuery('get', '/api/v1/calls/{callId}', { params: { path: { callId } } });
  return data === undefined ? null : <>{read(data.title)}</>;
}
