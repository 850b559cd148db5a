import { client } from '../../../api/client';
import type { BankStatementLine } from '../../../api/contract';
import { useWords } from '../../../i18n/words';
import { RadioField } from '../../../ui/form/choice-fields';
import { Form } from '../../../ui/form/form';
import { TextField } from '../../../ui/form/text-fields';
import { Opener } from '../../shared/opener';
import { answerOf, useSending, versionTag } from '../../shared/sending';

import styles from './payments.module.css';
import words from './payments.words.json';

interface ActsProps {
  readonly line: BankStatementLine;
}

interface SayingProps extends ActsProps {
  readonly onDone: () => void;
}

/** What a person says of a movement that said nothing by itself. */
export function LineActs({ line }: ActsProps) {
  const say = useWords(words);
  const { allowedActions, candidates, amount } = line;
  const may = (action: string) => allowedActions.includes(action);
  return (
    <div className={styles['acts']}>
      {may('match') && candidates.length > 0 && (
        <Opener label={say('match')} about={amount.amount}>
          {(close) => <Match line={line} onDone={close} />}
        </Opener>
      )}
      {may('set-aside') && (
        <Opener label={say('aside')} about={amount.amount} look="quiet">
          {(close) => <SetAside line={line} onDone={close} />}
        </Opener>
      )}
    </div>
  );
}

function paramsOf({ id: lineId, version }: BankStatementLine, key: string) {
  return { path: { lineId }, header: { 'Idempotency-Key': key, ...versionTag(version) } };
}

function Match({ line, onDone }: SayingProps) {
  const say = useWords(words);
  const form = useSending({
    initial: { orderId: line.candidates[0]?.id ?? '' },
    send: (body, key) =>
      answerOf(
        client.POST('/api/v1/statement-lines/{lineId}/match', {
          params: paramsOf(line, key),
          body,
        }),
      ),
    told: say('matched'),
    onDone,
  });
  return (
    <Form form={form} action={say('match')}>
      <RadioField
        {...form.field('orderId')}
        label={say('match.order')}
        choices={line.candidates.map(({ id, reference, payee }) => ({
          value: id,
          label: `${reference}, ${payee}`,
        }))}
      />
    </Form>
  );
}

function SetAside({ line, onDone }: SayingProps) {
  const say = useWords(words);
  const form = useSending({
    initial: { note: '' },
    send: (body, key) =>
      answerOf(
        client.POST('/api/v1/statement-lines/{lineId}/set-aside', {
          params: paramsOf(line, key),
          body,
        }),
      ),
    told: say('asided'),
    onDone,
  });
  return (
    <Form form={form} action={say('aside')}>
      <TextField {...form.field('note')} label={say('aside.note')} />
    </Form>
  );
}
