import { client } from '../../../api/client';
import type { Agreement } from '../../../api/contract';
import { useWords } from '../../../i18n/words';
import { Form } from '../../../ui/form/form';
import { TextArea } from '../../../ui/form/text-fields';
import { Opener } from '../opener';
import { answerOf, useSending, versionTag } from '../sending';

import styles from './agreements.module.css';
import words from './agreements.words.json';
import { ProposeAmendment } from './propose-amendment';

interface ActionsProps {
  readonly agreement: Agreement;
}

/** What one may do besides signing: refuse, take back, amend. */
export function AgreementActions({ agreement }: ActionsProps) {
  const say = useWords(words);
  const may = (action: string) => agreement.allowedActions.includes(action);
  return (
    <div className={styles['actions']}>
      {may('amend') && (
        <Opener label={say('amend')} icon="pencil" isWide>
          {(close) => <ProposeAmendment agreement={agreement} onDone={close} />}
        </Opener>
      )}
      {(['refuse', 'withdraw'] as const).filter(may).map((action) => (
        <Opener key={action} label={say(action)} look="quiet">
          {(close) => <Word agreement={agreement} action={action} onDone={close} />}
        </Opener>
      ))}
    </div>
  );
}

interface WordProps extends ActionsProps {
  readonly action: 'refuse' | 'withdraw';
  readonly onDone: () => void;
}

function Word({ agreement: { id: agreementId, version }, action, onDone }: WordProps) {
  const say = useWords(words);
  const form = useSending({
    initial: { reason: '' },
    send: (body, key) =>
      answerOf(
        client.POST(`/api/v1/agreements/{agreementId}/${action}`, {
          params: {
            path: { agreementId },
            header: { 'Idempotency-Key': key, ...versionTag(version) },
          },
          body,
        }),
      ),
    told: say(`${action}.done`),
    onDone,
  });
  return (
    <Form form={form} action={say(action)}>
      <p>{say(`${action}.text`)}</p>
      <TextArea
        {...form.field('reason')}
        label={say('reason')}
        hint={say('reason.hint')}
        rows={3}
      />
    </Form>
  );
}
