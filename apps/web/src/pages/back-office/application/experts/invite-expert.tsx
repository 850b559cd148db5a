import { client } from '../../../../api/client';
import type { InviteExpertRequest } from '../../../../api/contract';
import { useWords } from '../../../../i18n/words';
import { SelectField } from '../../../../ui/form/choice-fields';
import { Form } from '../../../../ui/form/form';
import { TextField } from '../../../../ui/form/text-fields';
import { answerOf, useSending } from '../../../shared/sending';

import words from './experts.words.json';

const LANGUAGES = ['fr', 'en'] as const;

interface InviteExpertProps {
  readonly applicationId: string;
  readonly onDone: () => void;
}

/** Asks somebody from outside, by their address. */
export function InviteExpert({ applicationId, onDone }: InviteExpertProps) {
  const say = useWords(words);
  const form = useSending({
    initial: { email: '', givenName: '', familyName: '', language: 'fr', dueOn: '' },
    send: ({ dueOn, ...expert }, key) =>
      answerOf(
        client.POST('/api/v1/applications/{applicationId}/expert-reviews', {
          params: { path: { applicationId }, header: { 'Idempotency-Key': key } },
          body: { ...expert, dueOn: dueOn === '' ? null : dueOn } as InviteExpertRequest,
        }),
      ),
    told: say('invited'),
    onDone,
  });
  return (
    <Form form={form} action={say('invite.send')}>
      <TextField {...form.field('email')} label={say('email')} type="email" />
      <TextField {...form.field('givenName')} label={say('givenName')} />
      <TextField {...form.field('familyName')} label={say('familyName')} />
      <SelectField
        {...form.field('language')}
        label={say('language')}
        none={null}
        choices={LANGUAGES.map((value) => ({ value, label: say(`language.${value}`) }))}
      />
      <TextField
        {...form.field('dueOn')}
        label={say('dueOn')}
        type="date"
        width="short"
        isOptional
      />
    </Form>
  );
}
