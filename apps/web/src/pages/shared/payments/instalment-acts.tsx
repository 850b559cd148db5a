import { client } from '../../../api/client';
import type { BlockedGrantInstalment } from '../../../api/contract';
import { useWords } from '../../../i18n/words';
import { Form } from '../../../ui/form/form';
import { TextArea, TextField } from '../../../ui/form/text-fields';
import { useNow } from '../../../ui/now';
import { ActButton, Opener } from '../opener';
import { answerOf, useSending, versionTag } from '../sending';

import styles from './payments.module.css';
import words from './payments.words.json';

interface ActsProps {
  readonly instalment: BlockedGrantInstalment;
}

/** What an officer may say of an instalment. */
export function InstalmentActs({ instalment }: ActsProps) {
  const say = useWords(words);
  const { id: instalmentId, version, payee, allowedActions } = instalment;
  const may = (action: string) => allowedActions.includes(action);
  return (
    <div className={styles['acts']}>
      {may('declare-due') && (
        <Opener label={say('declare')} about={payee}>
          {(close) => <DeclareDue instalment={instalment} onDone={close} />}
        </Opener>
      )}
      {may('suspend') && (
        <Opener label={say('suspend')} about={payee} look="quiet">
          {(close) => <Suspend instalment={instalment} onDone={close} />}
        </Opener>
      )}
      {may('resume') && (
        <ActButton
          label={say('resume')}
          about={payee}
          text={say('resume.text')}
          told={say('resumed')}
          send={(key) =>
            answerOf(
              client.POST('/api/v1/instalments/{instalmentId}/resume', {
                params: {
                  path: { instalmentId },
                  header: { 'Idempotency-Key': key, ...versionTag(version) },
                },
              }),
            )
          }
        />
      )}
    </div>
  );
}

interface SayingProps extends ActsProps {
  readonly onDone: () => void;
}

function DeclareDue({ instalment: { id: instalmentId, version }, onDone }: SayingProps) {
  const say = useWords(words);
  const today = new Date(useNow()).toISOString().slice(0, 10);
  const form = useSending({
    initial: { dueOn: today, reason: '' },
    send: (body, key) =>
      answerOf(
        client.POST('/api/v1/instalments/{instalmentId}/declare-due', {
          params: {
            path: { instalmentId },
            header: { 'Idempotency-Key': key, ...versionTag(version) },
          },
          body,
        }),
      ),
    told: say('declared'),
    onDone,
  });
  return (
    <Form form={form} action={say('declare')}>
      <p>{say('declare.text')}</p>
      <TextField {...form.field('dueOn')} label={say('declare.day')} type="date" width="short" />
      <TextField
        {...form.field('reason')}
        label={say('declare.reason')}
        hint={say('declare.hint')}
      />
    </Form>
  );
}

function Suspend({ instalment: { id: instalmentId, version }, onDone }: SayingProps) {
  const say = useWords(words);
  const form = useSending({
    initial: { reason: '' },
    send: (body, key) =>
      answerOf(
        client.POST('/api/v1/instalments/{instalmentId}/suspend', {
          params: {
            path: { instalmentId },
            header: { 'Idempotency-Key': key, ...versionTag(version) },
          },
          body,
        }),
      ),
    told: say('suspended'),
    onDone,
  });
  return (
    <Form form={form} action={say('suspend')}>
      <p>{say('suspend.text')}</p>
      <TextArea {...form.field('reason')} label={say('suspend.reason')} rows={3} />
    </Form>
  );
}
