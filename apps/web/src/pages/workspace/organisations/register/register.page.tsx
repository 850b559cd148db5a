import { Link, useNavigate } from '@tanstack/react-router';

import { client } from '../../../../api/client';
import type { RegisterEntry } from '../../../../api/contract';
import { useWords } from '../../../../i18n/words';
import { Form } from '../../../../ui/form/form';
import { Page, Section } from '../../../../ui/page';
import { tell } from '../../../../ui/toasts';
import { answerOf, useSending } from '../../../shared/sending';
import { IdentityFields, identityBody, NO_IDENTITY, type Identity } from '../identity-fields';

import { LookUp } from './look-up';
import words from './register.words.json';

/** An organisation comes in: looked up by its number, and never kept from being typed by hand. */
export function RegisterPage() {
  const say = useWords(words);
  const form = useRegistering();
  const title = say('title');
  return (
    <Page
      title={title}
      lead={say('lead')}
      width="text"
      crumbs={[
        <Link key="list" to="/espace/organisations">
          {say('list')}
        </Link>,
        title,
      ]}
    >
      <LookUp
        onPick={(entry) => {
          form.set(filledFrom(entry));
          tell(say('filled', { name: entry.name }));
        }}
      />
      <Section title={say('identity')}>
        <Form form={form} action={say('action')}>
          <IdentityFields form={form} />
        </Form>
      </Section>
    </Page>
  );
}

/** The form that registers an organisation, then opens it. */
function useRegistering() {
  const say = useWords(words);
  const navigate = useNavigate();
  return useSending<Identity, { readonly id: string }>({
    initial: NO_IDENTITY,
    check: ({ name, legalForm, actorFamily }) =>
      Object.entries({ name, legalForm, actorFamily })
        .filter(([, value]) => value.trim() === '')
        .map(([field]) => ({
          code: 'web.missing',
          detail: say(`missing.${field as 'name' | 'legalForm' | 'actorFamily'}`),
          pointer: `/${field}`,
        })),
    send: (values, key) =>
      answerOf(
        client.POST('/api/v1/organisations', {
          params: { header: { 'Idempotency-Key': key } },
          body: identityBody(values),
        }),
      ),
    told: say('registered'),
    onDone: ({ id }) =>
      navigate({ to: '/espace/organisations/$organisationId', params: { organisationId: id } }),
  });
}

/** What the register says; what it does not say is left to be typed. */
function filledFrom(entry: RegisterEntry): Partial<Identity> {
  return {
    name: entry.name,
    siren: entry.siren,
    siret: entry.siret ?? '',
    rna: entry.rna ?? '',
    legalForm: entry.legalForm ?? '',
    actorFamily: entry.actorFamily ?? '',
    isEss: entry.isEss,
    seatTerritoryId: entry.seatTerritoryId ?? '',
    createdOn: entry.createdOn ?? '',
  };
}
