import { client } from '../../../../api/client';
import type { MadeInvitation } from '../../../../api/contract';
import { useWords } from '../../../../i18n/words';
import { Status, type Tone } from '../../../../ui/status';
import { DataTable } from '../../../../ui/table/data-table';
import { Day } from '../../../../ui/values';
import { ActButton } from '../../../shared/opener';
import { answerOf } from '../../../shared/sending';
import { useTerms } from '../../shared/terms';

import type { ConsortiumPartProps } from './consortium.page';
import words from './table.words.json';

const TONES: Readonly<Record<MadeInvitation['status'], Tone>> = {
  pending: 'waiting',
  accepted: 'good',
  declined: 'bad',
  withdrawn: 'neutral',
  expired: 'neutral',
};

/** For the lead: who was invited, and what they answered. */
export function MadeInvitations({ consortium }: ConsortiumPartProps) {
  const say = useWords(words);
  const term = useTerms();
  const nameOf = ({ organisationName, email }: MadeInvitation): string =>
    organisationName ?? email ?? say('erased');
  return (
    <DataTable
      caption={say('invitations.caption')}
      rows={consortium.invitations}
      rowId={({ id }) => id}
      columns={[
        { id: 'invited', header: say('invited'), cell: nameOf },
        { id: 'role', header: say('role'), cell: ({ role }) => term(`place.${role}`) },
        {
          id: 'state',
          header: say('state'),
          cell: ({ status }) => <Status tone={TONES[status]}>{say(`status.${status}`)}</Status>,
        },
        {
          id: 'until',
          header: say('until'),
          cell: ({ expiresAt }) => <Day iso={expiresAt} look="short" />,
        },
        {
          id: 'actions',
          header: say('actions'),
          cell: (invitation) =>
            invitation.status === 'pending' &&
            consortium.allowedActions.includes('invite') && (
              <Withdraw invitation={invitation} name={nameOf(invitation)} />
            ),
        },
      ]}
    />
  );
}

interface WithdrawProps {
  readonly invitation: MadeInvitation;
  readonly name: string;
}

function Withdraw({ invitation, name }: WithdrawProps) {
  const say = useWords(words);
  return (
    <ActButton
      label={say('withdraw')}
      about={name}
      look="quiet"
      text={say('withdraw.text')}
      told={say('withdraw.done')}
      send={(key) =>
        answerOf(
          client.POST('/api/v1/invitations/{invitationId}/withdraw', {
            params: {
              path: { invitationId: invitation.id },
              header: { 'Idempotency-Key': key },
            },
          }),
        )
      }
    />
  );
}
