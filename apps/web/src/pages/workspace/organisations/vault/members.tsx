import { api, client } from '../../../../api/client';
import type { AddMemberRequest, Membership } from '../../../../api/contract';
import { useSession } from '../../../../api/session';
import { useWords } from '../../../../i18n/words';
import { CheckboxesField } from '../../../../ui/form/choice-fields';
import { Form } from '../../../../ui/form/form';
import { TextField } from '../../../../ui/form/text-fields';
import { Loaded } from '../../../../ui/loaded';
import { DataTable } from '../../../../ui/table/data-table';
import { Day } from '../../../../ui/values';
import { useMine } from '../../shared/mine';
import { ActButton, Opener } from '../../../shared/opener';
import { answerOf, useSending, versionTag } from '../../../shared/sending';
import { choicesOf, useTerms } from '../../shared/terms';
import styles from '../../shared/workspace.module.css';

import words from './members.words.json';
import type { VaultPartProps } from './vault.page';

type Role = AddMemberRequest['roles'][number];
const MEMBERS_MAX = 100;

/** Who acts for the organisation, and as what. */
export function Members({ sheet }: VaultPartProps) {
  const say = useWords(words);
  const { has } = useMine();
  const query = api.useQuery('get', '/api/v1/organisations/{organisationId}/memberships', {
    params: { path: { organisationId: sheet.id }, query: { limit: MEMBERS_MAX } },
  });
  const isAdministrator = has(sheet.id, 'administrator');
  return (
    <Loaded query={query}>
      {({ data }) => (
        <>
          {isAdministrator && (
            <div className={styles['actions']}>
              <Opener label={say('add')} icon="plus" look="primary">
                {(close) => <AddMember organisationId={sheet.id} onDone={close} />}
              </Opener>
            </div>
          )}
          <MemberTable members={data} isAdministrator={isAdministrator} />
        </>
      )}
    </Loaded>
  );
}

interface MemberTableProps {
  readonly members: readonly Membership[];
  readonly isAdministrator: boolean;
}

function MemberTable({ members, isAdministrator }: MemberTableProps) {
  const say = useWords(words);
  const term = useTerms();
  return (
    <DataTable
      caption={say('caption')}
      rows={members}
      rowId={({ id }) => id}
      columns={[
        {
          id: 'name',
          header: say('name'),
          cell: ({ person }) => (
            <>
              {nameOf(person)}
              {person.email !== null && (
                <>
                  <br />
                  <span className={styles['quiet']}>{person.email}</span>
                </>
              )}
            </>
          ),
        },
        {
          id: 'roles',
          header: say('roles'),
          cell: ({ roles }) => roles.map((role) => term(`role.${role}`)).join(', '),
        },
        {
          id: 'since',
          header: say('since'),
          cell: ({ since }) => <Day iso={since} look="short" />,
        },
        {
          id: 'actions',
          header: say('actions'),
          cell: (member) => <MemberActions member={member} mayChange={isAdministrator} />,
        },
      ]}
    />
  );
}

interface MemberActionsProps {
  readonly member: Membership;
  readonly mayChange: boolean;
}

function MemberActions({ member, mayChange }: MemberActionsProps) {
  const say = useWords(words);
  const isMe = useSession().me?.person.id === member.person.id;
  const { organisationId, id: membershipId, version } = member;
  const name = nameOf(member.person);
  return (
    <div className={styles['row']}>
      {mayChange && (
        <Opener label={say('change')} about={name} look="quiet">
          {(close) => <ChangeRoles member={member} onDone={close} />}
        </Opener>
      )}
      {(mayChange || isMe) && (
        <ActButton
          label={say(isMe ? 'leave' : 'remove')}
          about={name}
          look="quiet"
          text={say(isMe ? 'leave.text' : 'remove.text', { name })}
          told={say('removed')}
          send={() =>
            answerOf(
              client.DELETE('/api/v1/organisations/{organisationId}/memberships/{membershipId}', {
                params: { path: { organisationId, membershipId }, header: versionTag(version) },
              }),
            )
          }
        />
      )}
    </div>
  );
}

function nameOf({ givenName, familyName }: Membership['person']): string {
  return `${givenName} ${familyName}`;
}

interface AddMemberProps {
  readonly organisationId: string;
  readonly onDone: () => void;
}

function AddMember({ organisationId, onDone }: AddMemberProps) {
  const say = useWords(words);
  const term = useTerms();
  const form = useSending({
    initial: { email: '', roles: ['contributor'] as readonly string[] },
    send: ({ email, roles }, key) =>
      answerOf(
        client.POST('/api/v1/organisations/{organisationId}/memberships', {
          params: { path: { organisationId }, header: { 'Idempotency-Key': key } },
          body: { email, roles: roles as Role[] },
        }),
      ),
    told: say('added'),
    onDone,
  });
  return (
    <Form form={form} action={say('add')}>
      <TextField
        {...form.field('email')}
        label={say('email')}
        hint={say('email.hint')}
        type="email"
      />
      <CheckboxesField
        {...form.field('roles')}
        label={say('roles')}
        choices={choicesOf(term, 'role')}
      />
    </Form>
  );
}

function rolesOf({ roles }: Membership): { readonly roles: readonly string[] } {
  return { roles };
}

interface ChangeRolesProps {
  readonly member: Membership;
  readonly onDone: () => void;
}

function ChangeRoles({ member, onDone }: ChangeRolesProps) {
  const say = useWords(words);
  const term = useTerms();
  const form = useSending({
    initial: rolesOf(member),
    send: ({ roles }) =>
      answerOf(
        client.PATCH('/api/v1/organisations/{organisationId}/memberships/{membershipId}', {
          params: {
            path: { organisationId: member.organisationId, membershipId: member.id },
            header: versionTag(member.version),
          },
          body: { roles: roles as Role[] },
        }),
      ),
    told: say('changed'),
    onDone,
  });
  return (
    <Form form={form} action={say('save')}>
      <CheckboxesField
        {...form.field('roles')}
        label={say('roles')}
        choices={choicesOf(term, 'role')}
      />
    </Form>
  );
}
