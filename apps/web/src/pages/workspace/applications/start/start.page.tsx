import { useQueries } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';

import { api } from '../../../../api/client';
import type { ConsortiumSummary } from '../../../../api/contract';
import { useIntent } from '../../../../api/intent';
import { useTranslated } from '../../../../i18n/language';
import { useWords } from '../../../../i18n/words';
import { ButtonLink } from '../../../../ui/button';
import { EmptyState } from '../../../../ui/empty-state';
import { RadioField } from '../../../../ui/form/choice-fields';
import { Form } from '../../../../ui/form/form';
import formWords from '../../../../ui/form/form.words.json';
import { TextField } from '../../../../ui/form/text-fields';
import { useForm } from '../../../../ui/form/use-form';
import { Loaded } from '../../../../ui/loaded';
import { Page } from '../../../../ui/page';

import words from './start.words.json';

const route = getRouteApi('/espace/candidatures/nouvelle');

/** Begins the application of a consortium to its call. */
export function StartApplicationPage() {
  const say = useWords(words);
  const { appel } = route.useSearch();
  const query = api.useQuery('get', '/api/v1/consortia', { params: { query: { limit: 100 } } });
  return (
    <Page title={say('title')} lead={say('lead')} width="text">
      <Loaded query={query}>
        {({ data }) => {
          const forming = data.filter(
            ({ status, callId }) =>
              status === 'forming' && (appel === undefined || callId === appel),
          );
          return forming.length === 0 ? <NoConsortium /> : <StartForm consortia={forming} />;
        }}
      </Loaded>
    </Page>
  );
}

function NoConsortium() {
  const say = useWords(words);
  return (
    <EmptyState
      title={say('none')}
      actions={
        <>
          <ButtonLink to="/appels">{say('none.find')}</ButtonLink>
          <ButtonLink to="/espace" look="secondary">
            {say('none.home')}
          </ButtonLink>
        </>
      }
    >
      <p>{say('none.text')}</p>
    </EmptyState>
  );
}

function StartForm({ consortia }: { readonly consortia: readonly ConsortiumSummary[] }) {
  const say = useWords(words);
  const { consortium } = route.useSearch();
  const navigate = useNavigate();
  const { key } = useIntent();
  const titles = useCallTitles(consortia);
  const start = api.useMutation('post', '/api/v1/applications');
  const [only] = consortia.length === 1 ? consortia : [];
  const form = useForm({
    initial: { consortiumId: consortium ?? only?.id ?? '', title: '' },
    check: ({ consortiumId }) =>
      consortiumId === ''
        ? [{ code: 'web.missing', detail: say('missing'), pointer: '/consortiumId' }]
        : [],
    send: async ({ consortiumId, title }) => {
      const body = { consortiumId, ...(title.trim() === '' ? {} : { title }) };
      const params = { header: { 'Idempotency-Key': key } };
      const { id } = await start.mutateAsync({ params, body });
      await navigate({
        to: '/espace/candidatures/$applicationId',
        params: { applicationId: id },
      });
    },
    otherwise: useWords(formWords)('unreachable'),
  });
  return (
    <Form form={form} action={say('action')}>
      <RadioField
        {...form.field('consortiumId')}
        label={say('consortium')}
        hint={say('consortium.hint')}
        choices={consortia.map(({ id, name, leadName, callId }) => ({
          value: id,
          label: name,
          hint: say('consortium.of', { lead: leadName, call: titles.get(callId) ?? '' }),
        }))}
      />
      <TextField {...form.field('title')} label={say('name')} hint={say('name.hint')} isOptional />
    </Form>
  );
}

/** The calls that the consortia answer, by their ids. */
function useCallTitles(consortia: readonly ConsortiumSummary[]): ReadonlyMap<string, string> {
  const read = useTranslated();
  const ids = [...new Set(consortia.map(({ callId }) => callId))];
  return useQueries({
    queries: ids.map((callId) =>
      api.queryOptions('get', '/api/v1/calls/{callId}', { params: { path: { callId } } }),
    ),
    combine: (answers) =>
      new Map(answers.flatMap(({ data }) => (data ? [[data.id, read(data.title)] as const] : []))),
  });
}
