import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';

import { api, client } from '../../../api/client';
import type { ReceivedInvitation } from '../../../api/contract';
import { useWords } from '../../../i18n/words';
import { ButtonLink } from '../../../ui/button';
import { Facts } from '../../../ui/card';
import { EmptyState } from '../../../ui/empty-state';
import { SelectField } from '../../../ui/form/choice-fields';
import { Form } from '../../../ui/form/form';
import { Loaded } from '../../../ui/loaded';
import { Notice } from '../../../ui/notice';
import { Page, Section } from '../../../ui/page';
import { Status } from '../../../ui/status';
import { Ago, Moment } from '../../../ui/values';
import { CallTitle } from '../consortia/list/consortium-cards';
import { useMine } from '../shared/mine';
import { ActButton } from '../../shared/opener';
import { answerOf, useSending } from '../../shared/sending';
import { useTerms } from '../shared/terms';
import styles from '../shared/workspace.module.css';
import { mailedToken } from '../../shared/mailed-token';

import words from './invitation.words.json';

const route = getRouteApi('/espace/invitations/$invitationId');
const READ_MAX = 100;

/** A place that is offered: taken, or left. Whoever was written to brings the token of the mail. */
export function InvitationPage() {
  const { invitationId } = route.useParams();
  const token = mailedToken.read(`invitation.${invitationId}`);
  const query = api.useQuery('get', '/api/v1/invitations', {
    params: { query: { limit: READ_MAX } },
  });
  return (
    <Loaded query={query}>
      {({ data }) => {
        const invitation = data.find(({ id }) => id === invitationId);
        if (invitation !== undefined) return <Invitation invitation={invitation} />;
        return token === null ? <Unknown /> : <FromTheMail invitationId={invitationId} />;
      }}
    </Loaded>
  );
}

function Unknown() {
  const say = useWords(words);
  return (
    <Page title={say('unknown')} width="text">
      <EmptyState
        title={say('unknown.why')}
        actions={<ButtonLink to="/espace">{say('home')}</ButtonLink>}
      >
        <p>{say('unknown.text')}</p>
      </EmptyState>
    </Page>
  );
}

/** Of an invitation to an address, only the mail says more until it is accepted. */
function FromTheMail({ invitationId }: { readonly invitationId: string }) {
  const say = useWords(words);
  return (
    <Page title={say('mail.title')} lead={say('mail.lead')} width="text">
      <Answer invitationId={invitationId} organisationId={null} />
    </Page>
  );
}

function Invitation({ invitation }: { readonly invitation: ReceivedInvitation }) {
  const say = useWords(words);
  const term = useTerms();
  const { id, consortiumName, callId, role, message, status } = invitation;
  const isOpen = status === 'pending';
  return (
    <Page
      title={say('title', { consortium: consortiumName })}
      tabTitle={consortiumName}
      width="text"
      above={<Status tone={isOpen ? 'waiting' : 'neutral'}>{say(`status.${status}`)}</Status>}
    >
      <InvitationFacts invitation={invitation} />
      <p>{term(`place.${role}.hint`)}</p>
      {message !== null && (
        <Section title={say('message')}>
          <blockquote className={styles['prose']}>{message}</blockquote>
        </Section>
      )}
      <p>
        <Link to="/appels/$callId" params={{ callId }}>
          {say('readCall')}
        </Link>
      </p>
      {isOpen && invitation.allowedActions.includes('accept') && (
        <Answer invitationId={id} organisationId={invitation.organisationId} />
      )}
      {status === 'accepted' && (
        <ButtonLink
          to="/espace/consortiums/$consortiumId"
          params={{ consortiumId: invitation.consortiumId }}
        >
          {say('open')}
        </ButtonLink>
      )}
    </Page>
  );
}

function InvitationFacts({ invitation }: { readonly invitation: ReceivedInvitation }) {
  const say = useWords(words);
  const term = useTerms();
  const { callId, role, organisationName, status } = invitation;
  const isOpen = status === 'pending';
  return (
    <Facts
      items={[
        { name: say('call'), value: <CallTitle callId={callId} /> },
        { name: say('for'), value: organisationName ?? say('for.address') },
        { name: say('role'), value: term(`place.${role}`) },
        {
          name: isOpen ? say('until') : say('made'),
          value: isOpen ? (
            <>
              <Moment iso={invitation.expiresAt} look="short" /> (
              <Ago iso={invitation.expiresAt} />)
            </>
          ) : (
            <Moment iso={invitation.invitedAt} look="short" />
          ),
        },
      ]}
    />
  );
}

interface AnswerProps {
  readonly invitationId: string;
  /** Who was invited; null: an address was, and whoever answers says which organisation joins. */
  readonly organisationId: string | null;
}

function Answer({ invitationId, organisationId }: AnswerProps) {
  const say = useWords(words);
  const navigate = useNavigate();
  const { memberships, has } = useMine();
  const token = mailedToken.read(`invitation.${invitationId}`);
  const bound = memberships.filter(({ organisation }) => has(organisation.id, 'representative'));
  const form = useSending({
    initial: { organisationId: organisationId ?? bound[0]?.organisation.id ?? '' },
    send: (values, key) =>
      answerOf(
        client.POST('/api/v1/invitations/{invitationId}/accept', {
          params: { path: { invitationId }, header: { 'Idempotency-Key': key } },
          body:
            organisationId === null ? { organisationId: values.organisationId || null, token } : {},
        }),
      ),
    told: say('joined'),
    onDone: ({ id }) => {
      mailedToken.forget(`invitation.${invitationId}`);
      return navigate({ to: '/espace/consortiums/$consortiumId', params: { consortiumId: id } });
    },
  });
  if (organisationId === null && bound.length === 0) return <NobodyToJoin />;
  return (
    <>
      <Form form={form} action={say('accept')}>
        {organisationId !== null && !has(organisationId, 'representative') && (
          <Notice kind="info">
            <p>{say('representative')}</p>
          </Notice>
        )}
        {organisationId === null && (
          <SelectField
            {...form.field('organisationId')}
            label={say('which')}
            none={null}
            choices={bound.map(({ organisation }) => ({
              value: organisation.id,
              label: organisation.name,
            }))}
          />
        )}
      </Form>
      <Decline invitationId={invitationId} token={token} />
    </>
  );
}

function NobodyToJoin() {
  const say = useWords(words);
  return (
    <Notice kind="info" title={say('nobody')}>
      <p>{say('nobody.text')}</p>
      <ButtonLink to="/espace/organisations/inscrire" isSmall>
        {say('register')}
      </ButtonLink>
    </Notice>
  );
}

function Decline({
  invitationId,
  token,
}: {
  readonly invitationId: string;
  readonly token: string | null;
}) {
  const say = useWords(words);
  const navigate = useNavigate();
  return (
    <ActButton
      label={say('decline')}
      look="quiet"
      text={say('decline.text')}
      told={say('declined')}
      send={(key) =>
        answerOf(
          client.POST('/api/v1/invitations/{invitationId}/decline', {
            params: { path: { invitationId }, header: { 'Idempotency-Key': key } },
            body: token === null ? {} : { token },
          }),
        )
      }
      onDone={() => {
        mailedToken.forget(`invitation.${invitationId}`);
        return navigate({ to: '/espace' });
      }}
    />
  );
}
