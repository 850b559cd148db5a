import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';

import { api } from '../../../../api/client';
import type { Application } from '../../../../api/contract';
import { useIntent } from '../../../../api/intent';
import { useTranslated } from '../../../../i18n/language';
import { useWords } from '../../../../i18n/words';
import { Facts } from '../../../../ui/card';
import { CheckboxField } from '../../../../ui/form/choice-fields';
import { Form } from '../../../../ui/form/form';
import formWords from '../../../../ui/form/form.words.json';
import { useForm } from '../../../../ui/form/use-form';
import { Loaded } from '../../../../ui/loaded';
import { Notice } from '../../../../ui/notice';
import { Page, Section } from '../../../../ui/page';
import { Money } from '../../../../ui/values';
import { SentAnswers } from '../home/sent-answers';
import { useCrumbs } from '../shared/crumbs';
import { Deadline } from '../shared/deadline';
import { ifMatch, useApplication, useCall } from '../shared/use-application';

import words from './finish.words.json';

const route = getRouteApi('/espace/candidatures/$applicationId/envoi');

/** Check your answers, then send. */
export function SendPage() {
  const { applicationId } = route.useParams();
  const query = useApplication(applicationId);
  return <Loaded query={query}>{(application) => <Send application={application} />}</Loaded>;
}

interface SendProps {
  readonly application: Application;
}

function Send({ application }: SendProps) {
  const say = useWords(words);
  const read = useTranslated();
  const { call, lead, partners, requested, total, allowedActions } = application;
  const crumbs = useCrumbs(application, say('send.title'));
  const { data } = useCall(call.id);
  const mayRead = partners.map(({ organisation }) => organisation.name).join(', ');
  return (
    <Page title={say('send.title')} lead={say('send.lead')} crumbs={crumbs} width="text">
      <Facts
        items={[
          { name: say('send.project'), value: application.title },
          { name: say('send.call'), value: read(call.title) },
          { name: say('send.lead.partner'), value: lead.name },
          { name: say('send.partners'), value: mayRead },
          { name: say('send.requested'), value: <Money value={requested} isRound /> },
          { name: say('send.total'), value: <Money value={total} isRound /> },
        ]}
      />
      <Section title={say('send.answers')}>
        <SentAnswers application={application} />
      </Section>
      <Section title={say('send.do')}>
        {data && (
          <p>
            <Deadline closesAt={application.closesAt} timeZone={data.timeZone} />
          </p>
        )}
        {allowedActions.includes('submit') ? (
          <SendForm application={application} />
        ) : (
          <Notice kind="info">
            <p>{say('send.notYou', { lead: lead.name })}</p>
          </Notice>
        )}
      </Section>
    </Page>
  );
}

function SendForm({ application: { id, version } }: SendProps) {
  const say = useWords(words);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { key } = useIntent();
  const submit = api.useMutation('post', '/api/v1/applications/{applicationId}/submit');
  const form = useForm({
    initial: { isSure: false },
    check: ({ isSure }) =>
      isSure ? [] : [{ code: 'web.missing', detail: say('send.sure.missing'), pointer: '/isSure' }],
    send: async () => {
      const header = { ...ifMatch(version), 'Idempotency-Key': key };
      await submit.mutateAsync({ params: { path: { applicationId: id }, header } });
      await navigate({
        to: '/espace/candidatures/$applicationId/recepisse',
        params: { applicationId: id },
      });
      await queries.invalidateQueries();
    },
    otherwise: useWords(formWords)('unreachable'),
  });
  return (
    <Form form={form} action={say('send.action')}>
      <CheckboxField
        {...form.field('isSure')}
        label={say('send.sure')}
        hint={say('send.sure.hint')}
      />
    </Form>
  );
}
