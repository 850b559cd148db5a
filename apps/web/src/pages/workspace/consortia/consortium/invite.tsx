import { useDeferredValue, useState } from 'react';

import { api, client } from '../../../../api/client';
import type { InvitePartnerRequest } from '../../../../api/contract';
import { useWords } from '../../../../i18n/words';
import { RadioField } from '../../../../ui/form/choice-fields';
import { Form } from '../../../../ui/form/form';
import { SuggestField } from '../../../../ui/form/suggest-field';
import { NumberField, TextArea, TextField } from '../../../../ui/form/text-fields';
import type { FieldState } from '../../../../ui/form/use-form';
import { answerOf, orNull, useSending } from '../../../shared/sending';
import { choicesOf, useTerms } from '../../shared/terms';

import type { ConsortiumPartProps } from './consortium.page';
import words from './table.words.json';

const MESSAGE_MAX = 2000;
const SHOWN_MAX = 8;
const PLACES = ['funded-partner', 'associated-partner', 'contributor'];

interface InviteProps extends ConsortiumPartProps {
  readonly onDone: () => void;
}

const EMPTY = {
  by: 'organisation',
  organisationId: '',
  email: '',
  role: '',
  message: '',
  expiresInDays: '30',
};

/** Offers a place: to an organisation that is here, or to an address that will bring one. */
export function Invite({ consortium, onDone }: InviteProps) {
  const say = useWords(words);
  const term = useTerms();
  const form = useInviting({ consortium, onDone });
  return (
    <Form form={form} action={say('invite.send')}>
      <RadioField
        {...form.field('by')}
        label={say('invite.by')}
        choices={[
          { value: 'organisation', label: say('invite.by.organisation') },
          { value: 'email', label: say('invite.by.email') },
        ]}
      />
      {form.values.by === 'email' ? (
        <TextField
          {...form.field('email')}
          label={say('invite.email')}
          hint={say('invite.email.hint')}
          type="email"
        />
      ) : (
        <OrganisationField {...form.field('organisationId')} />
      )}
      <RadioField
        {...form.field('role')}
        label={say('invite.role')}
        choices={choicesOf(term, 'place', PLACES)}
      />
      <TextArea
        {...form.field('message')}
        label={say('invite.message')}
        hint={say('invite.message.hint')}
        maxLength={MESSAGE_MAX}
        rows={4}
        isOptional
      />
      <NumberField
        {...form.field('expiresInDays')}
        label={say('invite.days')}
        unit={say('invite.days.unit')}
      />
    </Form>
  );
}

/** The form that sends an invitation. */
function useInviting({ consortium, onDone }: InviteProps) {
  const say = useWords(words);
  return useSending({
    initial: EMPTY,
    check: (values) =>
      [values.by === 'email' ? ('email' as const) : ('organisationId' as const), 'role' as const]
        .filter((field) => values[field].trim() === '')
        .map((field) => ({
          code: 'web.missing',
          detail: say(`missing.${field}`),
          pointer: `/${field}`,
        })),
    send: ({ by, organisationId, email, role, message, expiresInDays }, key) =>
      answerOf(
        client.POST('/api/v1/consortia/{consortiumId}/invitations', {
          params: { path: { consortiumId: consortium.id }, header: { 'Idempotency-Key': key } },
          body: {
            ...(by === 'email' ? { email } : { organisationId }),
            role: role as InvitePartnerRequest['role'],
            message: orNull(message),
            expiresInDays: Number(expiresInDays),
          },
        }),
      ),
    told: say('invite.sent'),
    onDone,
  });
}

/** An organisation that is registered, found by its name. */
function OrganisationField({ id, value, onChange, error }: FieldState<string>) {
  const say = useWords(words);
  const term = useTerms();
  const [typed, setTyped] = useState('');
  const q = useDeferredValue(typed.trim());
  const { data: found } = api.useQuery(
    'get',
    '/api/v1/organisations',
    { params: { query: { q, limit: SHOWN_MAX } } },
    { enabled: q.length > 1 && value === '' },
  );
  return (
    <SuggestField
      id={id}
      label={say('invite.organisation')}
      hint={say('invite.organisation.hint')}
      error={error}
      text={typed}
      onText={(text) => {
        setTyped(text);
        onChange('');
      }}
      suggestions={(q.length > 1 ? (found?.data ?? []) : []).map((one) => ({
        id: one.id,
        label: one.name,
        detail: term(`college.${one.college}`),
      }))}
      onPick={(picked) => {
        setTyped(picked.label);
        onChange(picked.id);
      }}
    />
  );
}
