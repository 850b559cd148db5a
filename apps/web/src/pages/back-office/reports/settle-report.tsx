import { client } from '../../../api/client';
import type { Report } from '../../../api/contract';
import { useWords } from '../../../i18n/words';
import { Form } from '../../../ui/form/form';
import { TextArea } from '../../../ui/form/text-fields';
import { Opener } from '../../shared/opener';
import { answerOf, orNull, useSending, versionTag } from '../../shared/sending';

import words from './report.words.json';

interface ReportProps {
  readonly report: Report;
}

interface SettlingProps extends ReportProps {
  readonly onDone: () => void;
}

/** Accepts a report of which every expense was verified. */
export function AcceptReport({ report }: ReportProps) {
  const say = useWords(words);
  return (
    <Opener label={say('accept')} look="primary">
      {(close) => <Accepting report={report} onDone={close} />}
    </Opener>
  );
}

function Accepting({ report: { id: reportId, version }, onDone }: SettlingProps) {
  const say = useWords(words);
  const form = useSending({
    initial: { word: '' },
    send: ({ word }, key) =>
      answerOf(
        client.POST('/api/v1/reports/{reportId}/accept', {
          params: {
            path: { reportId },
            header: { 'Idempotency-Key': key, ...versionTag(version) },
          },
          body: { word: orNull(word) },
        }),
      ),
    told: say('accept.done'),
    onDone,
  });
  return (
    <Form form={form} action={say('accept')}>
      <p>{say('accept.text')}</p>
      <TextArea {...form.field('word')} label={say('accept.word')} rows={3} isOptional />
    </Form>
  );
}

/** Gives a report back to be corrected. */
export function ReturnReport({ report }: ReportProps) {
  const say = useWords(words);
  return (
    <Opener label={say('return')} look="quiet">
      {(close) => <Returning report={report} onDone={close} />}
    </Opener>
  );
}

function Returning({ report: { id: reportId, version }, onDone }: SettlingProps) {
  const say = useWords(words);
  const form = useSending({
    initial: { word: '' },
    send: (body, key) =>
      answerOf(
        client.POST('/api/v1/reports/{reportId}/return', {
          params: {
            path: { reportId },
            header: { 'Idempotency-Key': key, ...versionTag(version) },
          },
          body,
        }),
      ),
    told: say('return.done'),
    onDone,
  });
  return (
    <Form form={form} action={say('return')}>
      <TextArea {...form.field('word')} label={say('return.word')} rows={3} />
    </Form>
  );
}
