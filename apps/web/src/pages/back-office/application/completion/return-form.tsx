import { useRef } from 'react';

import { client } from '../../../../api/client';
import type { Application } from '../../../../api/contract';
import { useWords } from '../../../../i18n/words';
import { CheckboxesField } from '../../../../ui/form/choice-fields';
import { Form } from '../../../../ui/form/form';
import { TextArea, TextField } from '../../../../ui/form/text-fields';
import { answerOf, useSending, versionTag } from '../../../shared/sending';
import { instantOf } from '../../decisions/use-deciding-many';

import words from './completion.words.json';
import { useThings, type Thing } from './use-things';

interface ReturnFormProps {
  readonly application: Application;
  readonly onDone: () => void;
}

/** What is to be completed, a word on each, and until when. */
export function ReturnForm({ application, onDone }: ReturnFormProps) {
  const say = useWords(words);
  const things = useThings(application);
  const form = useReturning({ application, onDone }, things);
  const { chosen } = form.values;
  return (
    <Form form={form} action={say('send')}>
      <p>{say('return.text')}</p>
      <CheckboxesField {...form.field('chosen')} label={say('things')} choices={things} />
      {things
        .filter(({ value }) => chosen.includes(value))
        .map(({ value, label }) => (
          <TextArea
            key={value}
            {...form.field(`text ${value}`)}
            value={form.values[`text ${value}`] ?? ''}
            label={say('remark', { thing: label })}
            rows={2}
          />
        ))}
      <TextField
        {...form.field('until')}
        type="datetime-local"
        width="medium"
        label={say('until')}
      />
    </Form>
  );
}

/** What is chosen, until when, and a text on each thing that can be. */
interface Written extends Readonly<Record<`text ${string}`, string>> {
  readonly chosen: readonly string[];
  readonly until: string;
}

function useReturning({ application, onDone }: ReturnFormProps, things: readonly Thing[]) {
  const say = useWords(words);
  const named = useRef<readonly string[]>([]);
  const texts = things.map(({ value }) => [`text ${value}`, ''] as const);
  const initial: Written = { chosen: [], until: '', ...Object.fromEntries(texts) };
  return useSending({
    initial,
    fieldAt: (pointer) => {
      const [, head = '', index = ''] = pointer.split('/');
      const on = named.current[Number(index)];
      if (head === 'remarks') return on === undefined ? 'chosen' : `text ${on}`;
      return head === 'reopensUntil' ? 'until' : null;
    },
    send: ({ chosen, until, ...written }, key) => {
      named.current = chosen;
      const { id: applicationId, version } = application;
      return answerOf(
        client.POST('/api/v1/applications/{applicationId}/return', {
          params: {
            path: { applicationId },
            header: { 'Idempotency-Key': key, ...versionTag(version) },
          },
          body: {
            remarks: chosen.map((on) => ({ on, text: written[`text ${on}`] ?? '' })),
            reopensUntil: instantOf(until) ?? '',
          },
        }),
      );
    },
    told: say('sent'),
    onDone,
  });
}
