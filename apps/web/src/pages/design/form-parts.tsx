import { useState } from 'react';

import { useWords } from '../../i18n/words';
import {
  CheckboxesField,
  CheckboxField,
  RadioField,
  SelectField,
  YesNoField,
} from '../../ui/form/choice-fields';
import { Form } from '../../ui/form/form';
import { SuggestField } from '../../ui/form/suggest-field';
import { NumberField, TextArea, TextField } from '../../ui/form/text-fields';
import { useForm, type FormState } from '../../ui/form/use-form';
import { Section } from '../../ui/page';

import words from './design.words.json';

const PLACES = [
  { id: 'commune-26113', label: 'Die', detail: '26150' },
  { id: 'commune-26108', label: 'Crest', detail: '26400' },
];

const INITIAL = {
  name: '',
  needs: '',
  amount: '',
  kind: '',
  role: '',
  themes: [] as readonly string[],
  isEmployer: null as boolean | null,
  agrees: false,
};

/** A form that refuses whatever is sent, so that refusals can be looked at. */
export function FormParts() {
  const say = useWords(words);
  const form = useForm({
    initial: INITIAL,
    check: () => [
      { code: 'blank', pointer: '/name', detail: say('form.error.name') },
      { code: 'out-of-range', pointer: '/amount', detail: say('form.error.amount') },
    ],
    send: () => Promise.resolve(),
  });
  return (
    <Section title={say('form')}>
      <Form form={form} action={say('save')}>
        <Texts form={form} />
        <Choices form={form} />
      </Form>
    </Section>
  );
}

interface PartProps {
  readonly form: FormState<typeof INITIAL>;
}

function Texts({ form }: PartProps) {
  const say = useWords(words);
  const [place, setPlace] = useState('');
  return (
    <>
      <TextField {...form.field('name')} label={say('form.name')} hint={say('form.name.hint')} />
      <TextArea
        {...form.field('needs')}
        label={say('form.needs')}
        maxLength={500}
        isOptional
        rows={4}
      />
      <NumberField
        {...form.field('amount')}
        label={say('form.amount')}
        hint={say('form.amount.hint')}
        unit="€"
      />
      <SuggestField
        id="design-place"
        label={say('form.place')}
        text={place}
        onText={setPlace}
        suggestions={PLACES.filter(({ label }) =>
          label.toLowerCase().startsWith(place.toLowerCase()),
        )}
        onPick={({ label }) => setPlace(label)}
      />
    </>
  );
}

function Choices({ form }: PartProps) {
  const say = useWords(words);
  return (
    <>
      <SelectField
        {...form.field('kind')}
        label={say('form.kind')}
        choices={[
          { value: 'association', label: say('form.association') },
          { value: 'cooperative', label: say('form.cooperative') },
        ]}
      />
      <RadioField
        {...form.field('role')}
        label={say('form.role')}
        choices={[
          { value: 'lead', label: say('form.lead'), hint: say('form.lead.hint') },
          { value: 'partner', label: say('form.partner') },
        ]}
      />
      <CheckboxesField
        {...form.field('themes')}
        label={say('form.themes')}
        choices={[
          { value: 'water', label: say('water') },
          { value: 'food', label: say('food') },
        ]}
      />
      <YesNoField {...form.field('isEmployer')} label={say('form.employer')} />
      <CheckboxField {...form.field('agrees')} label={say('form.agree')} />
    </>
  );
}
