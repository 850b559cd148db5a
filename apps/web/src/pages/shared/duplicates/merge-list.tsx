import { client } from '../../../api/client';
import type { OrganisationMerge } from '../../../api/contract';
import { useWords } from '../../../i18n/words';
import { Form } from '../../../ui/form/form';
import { TextArea } from '../../../ui/form/text-fields';
import { Status, type Tone } from '../../../ui/status';
import { Day } from '../../../ui/values';
import { ActButton, Opener } from '../opener';
import { answerOf, useSending, versionTag } from '../sending';

import styles from './duplicates.module.css';
import words from './duplicates.words.json';

const TONES: Readonly<Record<OrganisationMerge['status'], Tone>> = {
  proposed: 'waiting',
  done: 'good',
  declined: 'bad',
  undone: 'neutral',
};

/** Each merge, who has agreed, and what one may answer. */
export function MergeList({ merges }: { readonly merges: readonly OrganisationMerge[] }) {
  const say = useWords(words);
  return (
    <ul className={styles['list']}>
      {merges.map((merge) => {
        const { id, keptName, mergedName, status, reason, proposedAt, settledReason } = merge;
        return (
          <li key={id}>
            <div>
              <h3>{say('merge.into', { merged: mergedName, kept: keptName })}</h3>
              <p className={styles['quiet']}>
                <Day iso={proposedAt} look="short" /> · {reason}
              </p>
              {settledReason !== null && <p className={styles['quiet']}>{settledReason}</p>}
              <p>
                <Status tone={TONES[status]}>{say(`status.${status}`)}</Status>{' '}
                {status === 'proposed' && <Awaited merge={merge} />}
              </p>
            </div>
            <Answers merge={merge} />
          </li>
        );
      })}
    </ul>
  );
}

interface MergeProps {
  readonly merge: OrganisationMerge;
}

function Awaited({ merge: { hasKeptAgreed, hasMergedAgreed, keptName, mergedName } }: MergeProps) {
  const say = useWords(words);
  const names = [...(hasKeptAgreed ? [] : [keptName]), ...(hasMergedAgreed ? [] : [mergedName])];
  return <span className={styles['quiet']}>{say('awaited', { names: names.join(', ') })}</span>;
}

function Answers({ merge }: MergeProps) {
  const say = useWords(words);
  const { id: mergeId, version, allowedActions, mergedName } = merge;
  const may = (action: 'agree' | 'decline' | 'undo') => allowedActions.includes(action);
  const params = (key: string) => ({
    path: { mergeId },
    header: { 'Idempotency-Key': key, ...versionTag(version) },
  });
  return (
    <div className={styles['actions']}>
      {may('agree') && (
        <ActButton
          label={say('agree')}
          look="primary"
          about={mergedName}
          text={say('agree.text')}
          told={say('agree.done')}
          send={(key) =>
            answerOf(
              client.POST('/api/v1/organisation-merges/{mergeId}/agree', { params: params(key) }),
            )
          }
        />
      )}
      {(['decline', 'undo'] as const).filter(may).map((action) => (
        <Opener key={action} label={say(action)} look="quiet" about={mergedName}>
          {(close) => <WithReason merge={merge} action={action} onDone={close} />}
        </Opener>
      ))}
    </div>
  );
}

interface WithReasonProps extends MergeProps {
  readonly action: 'decline' | 'undo';
  readonly onDone: () => void;
}

function WithReason({ merge: { id: mergeId, version }, action, onDone }: WithReasonProps) {
  const say = useWords(words);
  const form = useSending({
    initial: { reason: '' },
    send: (body, key) =>
      answerOf(
        client.POST(`/api/v1/organisation-merges/{mergeId}/${action}`, {
          params: {
            path: { mergeId },
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
      <TextArea {...form.field('reason')} label={say('why')} rows={3} />
    </Form>
  );
}
