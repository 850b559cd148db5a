import { client } from '../../../../../api/client';
import type { DeclareAidRequest } from '../../../../../api/contract';
import { useWords } from '../../../../../i18n/words';
import { SelectField } from '../../../../../ui/form/choice-fields';
import { Form } from '../../../../../ui/form/form';
import { NumberField, TextField } from '../../../../../ui/form/text-fields';
import terms from '../../../../shared/aid-terms.words.json';
import { answerOf, useSending } from '../../../../shared/sending';
import { inEuros } from '../../../../shared/euros';

import words from './aid.words.json';

const REGULATIONS = ['GENERAL', 'SGEI'] as const;
const INSTRUMENTS = ['GRANT', 'LOAN', 'GUARANTEE', 'EQUITY'] as const;

interface DeclareAidProps {
  readonly organisationId: string;
  readonly onDone: () => void;
}

/** An aid had from elsewhere, as its letter says. */
export function DeclareAid({ organisationId, onDone }: DeclareAidProps) {
  const say = useWords(words);
  const term = useWords(terms);
  const form = useDeclaring({ organisationId, onDone });
  return (
    <Form form={form} action={say('declare.save')}>
      <TextField
        {...form.field('authority')}
        label={say('authority')}
        hint={say('authority.hint')}
      />
      <SelectField
        {...form.field('regulation')}
        label={say('regulation')}
        none={null}
        choices={REGULATIONS.map((value) => ({ value, label: term(`regulation.${value}`) }))}
      />
      <SelectField
        {...form.field('instrument')}
        label={say('instrument')}
        none={null}
        choices={INSTRUMENTS.map((value) => ({ value, label: term(`instrument.${value}`) }))}
      />
      <NumberField
        {...form.field('equivalent')}
        label={say('equivalent')}
        hint={say('equivalent.hint')}
        unit="€"
      />
      <TextField {...form.field('grantedOn')} label={say('granted')} type="date" width="short" />
    </Form>
  );
}

function useDeclaring({ organisationId, onDone }: DeclareAidProps) {
  const say = useWords(words);
  return useSending({
    initial: {
      authority: '',
      regulation: 'GENERAL',
      instrument: 'GRANT',
      equivalent: '',
      grantedOn: '',
    },
    send: ({ equivalent, ...said }, key) => {
      return answerOf(
        client.POST('/api/v1/organisations/{organisationId}/declared-aids', {
          params: { path: { organisationId }, header: { 'Idempotency-Key': key } },
          body: { ...said, equivalent: inEuros(equivalent) } as DeclareAidRequest,
        }),
      );
    },
    told: say('declared'),
    onDone,
  });
}
