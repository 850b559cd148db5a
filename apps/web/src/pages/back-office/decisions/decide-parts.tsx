import type { Application } from '../../../api/contract';
import { api } from '../../../api/client';
import { useTranslated } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import { CheckboxField, SelectField } from '../../../ui/form/choice-fields';
import { TextArea, TextField } from '../../../ui/form/text-fields';
import { useChoices } from '../calls/editor/fields';

import type { DecisionForm } from './decide-form';
import words from './decisions.words.json';

interface PartProps {
  readonly form: DecisionForm;
}

/** What must be done after the grant, by when, and who says that it is. */
export function ConditionFields({ form }: PartProps) {
  const say = useWords(words);
  return (
    <>
      <TextArea {...form.field('condition')} label={say('condition')} rows={3} />
      <TextField {...form.field('dueOn')} type="date" width="medium" label={say('condition.due')} />
      <SelectField
        {...form.field('liftedByRole')}
        label={say('condition.lifter')}
        none={null}
        choices={useChoices(words, 'lifter', ['officer', 'decision-maker'])}
      />
      <CheckboxField {...form.field('isBlocking')} label={say('condition.blocking')} />
    </>
  );
}

/** What a second wave asks to change, and until when the file is open again. */
export function SecondWaveFields({ form, file }: PartProps & { readonly file: Application }) {
  const say = useWords(words);
  const read = useTranslated();
  const { id: callId, revisionNumber: number } = file.call;
  const { data } = api.useQuery('get', '/api/v1/calls/{callId}/revisions/{number}', {
    params: { path: { callId, number } },
  });
  return (
    <>
      <SelectField
        {...form.field('section')}
        label={say('change.section')}
        choices={(data?.sections ?? []).map(({ code, label }) => ({
          value: code,
          label: read(label),
        }))}
      />
      <TextArea {...form.field('change')} label={say('change')} rows={3} />
      <TextField
        {...form.field('reopensUntil')}
        type="datetime-local"
        width="medium"
        label={say('reopens')}
      />
    </>
  );
}
