import { useNavigate } from '@tanstack/react-router';

import { client } from '../../../../api/client';
import type { Partner } from '../../../../api/contract';
import { useWords } from '../../../../i18n/words';
import { Notice } from '../../../../ui/notice';
import { Section } from '../../../../ui/page';
import { Status } from '../../../../ui/status';
import { DataTable } from '../../../../ui/table/data-table';
import { Day } from '../../../../ui/values';
import { useMine } from '../../shared/mine';
import { ActButton, Opener } from '../../../shared/opener';
import { answerOf } from '../../../shared/sending';
import { useTerms } from '../../shared/terms';
import styles from '../../shared/workspace.module.css';

import type { ConsortiumPartProps } from './consortium.page';
import { Invite } from './invite';
import { MadeInvitations } from './made-invitations';
import words from './table.words.json';

/** Who is round the table, and what the call still wants of them. */
export function Table({ consortium }: ConsortiumPartProps) {
  const say = useWords(words);
  return (
    <>
      <Rules consortium={consortium} />
      <Section title={say('partners')}>
        {consortium.allowedActions.includes('invite') && (
          <div className={styles['actions']}>
            <Opener label={say('invite')} icon="plus" look="primary" isWide>
              {(close) => <Invite consortium={consortium} onDone={close} />}
            </Opener>
          </div>
        )}
        <Partners consortium={consortium} />
      </Section>
      {consortium.invitations.length > 0 && (
        <Section title={say('invitations')}>
          <MadeInvitations consortium={consortium} />
        </Section>
      )}
    </>
  );
}

/** What the rules of the call have against the consortium as it stands; each in a sentence. */
function Rules({ consortium }: ConsortiumPartProps) {
  const say = useWords(words);
  const faults = consortium.partnershipFaults;
  if (faults.length === 0)
    return (
      <Notice kind="good" title={say('rules.met')}>
        <p>{say('rules.met.text')}</p>
      </Notice>
    );
  return (
    <Notice kind="warning" title={say('rules.missing', { count: faults.length })}>
      <ul>
        {faults.map(({ code, detail }) => (
          <li key={`${code} ${detail}`}>{detail}</li>
        ))}
      </ul>
    </Notice>
  );
}

function Partners({ consortium }: ConsortiumPartProps) {
  const say = useWords(words);
  const term = useTerms();
  const { isIn } = useMine();
  return (
    <DataTable
      caption={say('partners.caption', { count: consortium.partners.length })}
      rows={consortium.partners}
      rowId={({ id }) => id}
      columns={[
        {
          id: 'name',
          header: say('organisation'),
          cell: ({ name, organisationId }) => (
            <>
              {name} {isIn(organisationId) && <Status tone="neutral">{say('mine')}</Status>}
            </>
          ),
        },
        { id: 'role', header: say('role'), cell: ({ role }) => term(`place.${role}`) },
        {
          id: 'college',
          header: say('college'),
          cell: ({ college }) => term(`college.${college}`),
        },
        {
          id: 'joinedAt',
          header: say('since'),
          cell: ({ joinedAt }) => <Day iso={joinedAt} look="short" />,
        },
        {
          id: 'actions',
          header: say('actions'),
          cell: (partner) => <PartnerActions consortium={consortium} partner={partner} />,
        },
      ]}
    />
  );
}

interface PartnerActionsProps extends ConsortiumPartProps {
  readonly partner: Partner;
}

function PartnerActions({ consortium, partner }: PartnerActionsProps) {
  const say = useWords(words);
  const navigate = useNavigate();
  const { isIn } = useMine();
  const isMine = isIn(partner.organisationId);
  const needed = isMine ? 'leave' : 'remove-partner';
  if (partner.role === 'lead' || !consortium.allowedActions.includes(needed)) return null;
  const key = isMine ? 'leave' : 'remove';
  return (
    <ActButton
      label={say(key)}
      about={partner.name}
      title={say(`${key}.title`, { name: partner.name })}
      look="quiet"
      text={say(`${key}.text`)}
      told={say(`${key}.done`)}
      send={() =>
        answerOf(
          client.DELETE('/api/v1/consortia/{consortiumId}/partners/{partnerId}', {
            params: { path: { consortiumId: consortium.id, partnerId: partner.id } },
          }),
        )
      }
      onDone={() => (isMine ? navigate({ to: '/espace/consortiums' }) : undefined)}
    />
  );
}
