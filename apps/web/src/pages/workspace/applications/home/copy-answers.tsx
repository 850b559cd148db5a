import { useState } from 'react';

import { api, client } from '../../../../api/client';
import type { Application, ApplicationOutline, CopiedAnswers } from '../../../../api/contract';
import { useTranslated } from '../../../../i18n/language';
import { useWords } from '../../../../i18n/words';
import { Button } from '../../../../ui/button';
import { SelectField } from '../../../../ui/form/choice-fields';
import { Form } from '../../../../ui/form/form';
import { Opener } from '../../../shared/opener';
import { answerOf, useSending } from '../../../shared/sending';
import { useOwnPartner } from '../shared/use-own-partner';

import type { HomeProps } from './application.page';
import words from './application.words.json';
import styles from './home.module.css';
import { useFieldName } from './use-field-name';

const EARLIER_MAX = 50;

/** Lets the lead bring in what it wrote before; nothing while it has written nothing else. */
export function CopyAnswers({ application }: HomeProps) {
  const say = useWords(words);
  const own = useOwnPartner(application);
  const isLead = own?.organisation.id === application.lead.id;
  const { data } = api.useQuery(
    'get',
    '/api/v1/applications',
    {
      params: {
        query: {
          'filter[leadOrganisationId]': application.lead.id,
          sort: '-createdAt',
          limit: EARLIER_MAX,
        },
      },
    },
    { enabled: isLead },
  );
  const earlier = (data?.data ?? []).filter(({ id }) => id !== application.id);
  if (!isLead || earlier.length === 0) return null;
  return (
    <div className={styles['panel']}>
      <h2>{say('copy')}</h2>
      <p>{say('copy.text')}</p>
      <Opener label={say('copy.choose')} title={say('copy')}>
        {(close) => <Copying application={application} earlier={earlier} onDone={close} />}
      </Opener>
    </div>
  );
}

interface CopyingProps {
  readonly application: Application;
  readonly earlier: readonly ApplicationOutline[];
  readonly onDone: () => void;
}

function Copying({ application, earlier, onDone }: CopyingProps) {
  const say = useWords(words);
  const read = useTranslated();
  const [copied, setCopied] = useState<CopiedAnswers | null>(null);
  const form = useSending({
    initial: { sourceId: '' },
    check: ({ sourceId }) =>
      sourceId === ''
        ? [{ code: 'web.missing', detail: say('copy.missing'), pointer: '/sourceId' }]
        : [],
    send: ({ sourceId }, key) =>
      answerOf(
        client.POST('/api/v1/applications/{applicationId}/copy-answers', {
          params: {
            path: { applicationId: application.id },
            header: { 'Idempotency-Key': key },
          },
          body: { sourceId },
        }),
      ),
    onDone: setCopied,
  });
  if (copied !== null) return <Outcome application={application} copied={copied} onDone={onDone} />;
  return (
    <Form form={form} action={say('copy.do')}>
      <SelectField
        {...form.field('sourceId')}
        label={say('copy.from')}
        hint={say('copy.hint')}
        width="full"
        choices={earlier.map(({ id, title, call }) => ({
          value: id,
          label: `${title} (${read(call.title)})`,
        }))}
      />
    </Form>
  );
}

interface OutcomeProps {
  readonly application: Application;
  readonly copied: CopiedAnswers;
  readonly onDone: () => void;
}

/** How much came, and what could not, with why. */
function Outcome({ application, copied: { carried, left }, onDone }: OutcomeProps) {
  const say = useWords(words);
  const nameOf = useFieldName(application);
  return (
    <div role="status">
      <p>{say('copy.done', { count: carried.length })}</p>
      {left.length > 0 && (
        <>
          <p>{say('copy.left', { count: left.length })}</p>
          <ul>
            {left.map(({ section, field, reason }) => (
              <li key={`${section} ${field}`}>
                {nameOf(section, field)} : {say(`copy.${reason}`)}
              </li>
            ))}
          </ul>
        </>
      )}
      <Button onClick={onDone}>{say('copy.close')}</Button>
    </div>
  );
}
