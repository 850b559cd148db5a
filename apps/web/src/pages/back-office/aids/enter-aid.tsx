import { client } from '../../../api/client';
import type { Aid } from '../../../api/contract';
import { useWords } from '../../../i18n/words';
import { Form } from '../../../ui/form/form';
import { TextField } from '../../../ui/form/text-fields';
import { Opener } from '../../shared/opener';
import { answerOf, useSending } from '../../shared/sending';

import words from './aids.words.json';

interface EnterAidProps {
  readonly aid: Aid;
}

/** Says that an aid was entered in the national register, when, and under which number. */
export function EnterAid({ aid }: EnterAidProps) {
  const say = useWords(words);
  return (
    <Opener label={say('enter')} about={aid.beneficiary}>
      {(close) => <Entering aidId={aid.id} onDone={close} />}
    </Opener>
  );
}

function Entering({ aidId, onDone }: { readonly aidId: string; readonly onDone: () => void }) {
  const say = useWords(words);
  const form = useSending({
    initial: { registeredOn: '', reference: '' },
    send: (body, key) =>
      answerOf(
        client.POST('/api/v1/aids/{aidId}/enter', {
          params: { path: { aidId }, header: { 'Idempotency-Key': key } },
          body,
        }),
      ),
    told: say('enter.saved'),
    onDone,
  });
  return (
    <Form form={form} action={say('enter.save')}>
      <TextField
        {...form.field('registeredOn')}
        label={say('enter.day')}
        type="date"
        width="short"
      />
      <TextField {...form.field('reference')} label={say('enter.reference')} />
    </Form>
  );
}
