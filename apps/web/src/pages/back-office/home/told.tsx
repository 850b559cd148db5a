import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';

import { api } from '../../../api/client';
import type { Notification } from '../../../api/contract';
import { useIntent } from '../../../api/intent';
import { useWords } from '../../../i18n/words';
import { Button } from '../../../ui/button';
import { Ago } from '../../../ui/values';

import words from './home.words.json';
import { WaitingList } from './waiting-list';

interface ToldProps {
  readonly notifications: readonly Notification[];
  readonly total: number | undefined;
}

/** Messages, evidence of conditions, alerts: what somebody else did, and one should look at. */
export function Told({ notifications, total }: ToldProps) {
  const say = useWords(words);
  return (
    <WaitingList title={say('told')} total={total}>
      {notifications.map((notification) => (
        <One key={notification.id} notification={notification} />
      ))}
    </WaitingList>
  );
}

function One({ notification }: { readonly notification: Notification }) {
  const say = useWords(words);
  const queries = useQueryClient();
  const { key } = useIntent();
  const read = api.useMutation('post', '/api/v1/notifications/{messageId}/read', {
    onSuccess: () => queries.invalidateQueries(),
  });
  const { id, body, writtenAt } = notification;
  return (
    <li>
      <Subject notification={notification} />
      <span>{body}</span>
      <span>
        <Ago iso={writtenAt} />{' '}
        <Button
          look="quiet"
          isSmall
          isBusy={read.isPending}
          onClick={() =>
            read.mutate({
              params: { path: { messageId: id }, header: { 'Idempotency-Key': key } },
            })
          }
        >
          {say('markRead')}
        </Button>
      </span>
    </li>
  );
}

/** What it is about, with the way there where there is a page for it. */
function Subject({ notification }: { readonly notification: Notification }) {
  const { title, subjectKind, subjectId, kind } = notification;
  const isMessage = kind === 'file-message-received' || kind === 'file-note-written';
  switch (subjectKind) {
    case 'application':
      return (
        <Link
          to="/gestion/candidatures/$applicationId"
          params={{ applicationId: subjectId }}
          search={isMessage ? { onglet: 'echanges' } : {}}
        >
          {title}
        </Link>
      );
    case 'agreement':
      return (
        <Link to="/gestion/conventions/$agreementId" params={{ agreementId: subjectId }}>
          {title}
        </Link>
      );
    case 'report':
      return (
        <Link to="/gestion/bilans/$reportId" params={{ reportId: subjectId }}>
          {title}
        </Link>
      );
    case 'payments':
      return (
        <Link to="/gestion/versements" search={{ vue: 'ordres', financeur: subjectId }}>
          {title}
        </Link>
      );
    default:
      return <strong>{title}</strong>;
  }
}
