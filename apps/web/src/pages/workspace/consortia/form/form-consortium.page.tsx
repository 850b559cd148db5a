import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';

import { api, client } from '../../../../api/client';
import type { CallSummary } from '../../../../api/contract';
import { useTranslated } from '../../../../i18n/language';
import { useWords } from '../../../../i18n/words';
import { ButtonLink } from '../../../../ui/button';
import { EmptyState } from '../../../../ui/empty-state';
import { SelectField } from '../../../../ui/form/choice-fields';
import { Form } from '../../../../ui/form/form';
import { TextField } from '../../../../ui/form/text-fields';
import { Loaded } from '../../../../ui/loaded';
import { Page } from '../../../../ui/page';
import { useMine } from '../../shared/mine';
import { answerOf, useSending } from '../../../shared/sending';

import words from './form-consortium.words.json';

const route = getRouteApi('/espace/consortiums/nouveau');
const CALLS_MAX = 100;

/** The beginning of a consortium: for which call, led by whom, under what name. */
export function FormConsortiumPage() {
  const say = useWords(words);
  const { memberships } = useMine();
  const query = api.useQuery('get', '/api/v1/calls', {
    params: { query: { 'filter[status]': 'published', limit: CALLS_MAX } },
  });
  const title = say('title');
  return (
    <Page
      title={title}
      lead={say('lead')}
      width="text"
      crumbs={[
        <Link key="list" to="/espace/consortiums">
          {say('list')}
        </Link>,
        title,
      ]}
    >
      {memberships.length === 0 ? (
        <EmptyState
          title={say('nobody')}
          actions={<ButtonLink to="/espace/organisations/inscrire">{say('register')}</ButtonLink>}
        >
          <p>{say('nobody.text')}</p>
        </EmptyState>
      ) : (
        <Loaded query={query}>{({ data }) => <FormIt calls={data} />}</Loaded>
      )}
    </Page>
  );
}

function FormIt({ calls }: { readonly calls: readonly CallSummary[] }) {
  const say = useWords(words);
  const read = useTranslated();
  const navigate = useNavigate();
  const { memberships } = useMine();
  const { appel = '' } = route.useSearch();
  const [only] = memberships.length === 1 ? memberships : [];
  const form = useSending({
    initial: { callId: appel, leadOrganisationId: only?.organisation.id ?? '', name: '' },
    check: ({ callId, leadOrganisationId, name }) =>
      Object.entries({ callId, leadOrganisationId, name })
        .filter(([, value]) => value.trim() === '')
        .map(([field]) => ({
          code: 'web.missing',
          detail: say(`missing.${field as 'callId' | 'leadOrganisationId' | 'name'}`),
          pointer: `/${field}`,
        })),
    send: (body, key) =>
      answerOf(
        client.POST('/api/v1/consortia', { params: { header: { 'Idempotency-Key': key } }, body }),
      ),
    onDone: ({ id }) =>
      navigate({ to: '/espace/consortiums/$consortiumId', params: { consortiumId: id } }),
  });
  return (
    <Form form={form} action={say('action')}>
      <SelectField
        {...form.field('callId')}
        label={say('call')}
        width="full"
        choices={calls.map(({ id, title, funderName }) => ({
          value: id,
          label: `${read(title)} · ${funderName}`,
        }))}
      />
      <SelectField
        {...form.field('leadOrganisationId')}
        label={say('leader')}
        hint={say('leader.hint')}
        choices={memberships.map(({ organisation }) => ({
          value: organisation.id,
          label: organisation.name,
        }))}
      />
      <TextField {...form.field('name')} label={say('name')} hint={say('name.hint')} />
    </Form>
  );
}
