import { client } from '../../../../api/client';
import type { Application } from '../../../../api/contract';
import { formatMoment } from '../../../../i18n/format';
import { useLanguage } from '../../../../i18n/language';
import { useWords } from '../../../../i18n/words';
import { Form } from '../../../../ui/form/form';
import { TextArea } from '../../../../ui/form/text-fields';
import { Notice } from '../../../../ui/notice';
import { useNow } from '../../../../ui/now';
import { Opener } from '../../../shared/opener';
import { answerOf, useSending, versionTag } from '../../../shared/sending';
import type { ApplicationProps } from '../application.page';

import words from './completion.words.json';
import { ReturnForm } from './return-form';
import { useThings } from './use-things';

/** Asks the consortium to complete what it submitted, or says what it was asked. */
export function Completion({ application }: ApplicationProps) {
  const say = useWords(words);
  const { status, reopening, allowedActions } = application;
  if (allowedActions.includes('return'))
    return (
      <p>
        <Opener label={say('return')} isWide>
          {(close) => <ReturnForm application={application} onDone={close} />}
        </Opener>
      </p>
    );
  if (status !== 'to-complete' || reopening === null) return null;
  return <Awaited application={application} reopening={reopening} />;
}

interface AwaitedProps extends ApplicationProps {
  readonly reopening: NonNullable<Application['reopening']>;
}

function Awaited({ application, reopening }: AwaitedProps) {
  const say = useWords(words);
  const { language } = useLanguage();
  const isOver = new Date(reopening.reopensUntil).getTime() <= new Date(useNow()).getTime();
  const labels = new Map(useThings(application).map(({ value, label }) => [value, label]));
  return (
    <Notice kind={isOver ? 'warning' : 'info'} title={say('waiting')}>
      <p>
        {say('waiting.until', { until: formatMoment(reopening.reopensUntil, language) })}
        {isOver && ` · ${say('over')}`}
      </p>
      <ul>
        {reopening.remarks.map(({ on, text }) => (
          <li key={on}>
            <strong>{labels.get(on) ?? on}</strong> : {text}
          </li>
        ))}
      </ul>
      {application.allowedActions.includes('recall') && (
        <Opener label={say('recall')}>
          {(close) => <RecallForm application={application} onDone={close} />}
        </Opener>
      )}
    </Notice>
  );
}

function RecallForm({ application, onDone }: ApplicationProps & { readonly onDone: () => void }) {
  const say = useWords(words);
  const { id: applicationId, version } = application;
  const form = useSending({
    initial: { reason: '' },
    send: (body, key) =>
      answerOf(
        client.POST('/api/v1/applications/{applicationId}/recall', {
          params: {
            path: { applicationId },
            header: { 'Idempotency-Key': key, ...versionTag(version) },
          },
          body,
        }),
      ),
    told: say('recalled'),
    onDone,
  });
  return (
    <Form form={form} action={say('recall.send')}>
      <p>{say('recall.text')}</p>
      <TextArea {...form.field('reason')} label={say('recall.reason')} rows={3} />
    </Form>
  );
}
