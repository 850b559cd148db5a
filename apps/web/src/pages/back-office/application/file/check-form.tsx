import { useQueryClient } from '@tanstack/react-query';

import { api } from '../../../../api/client';
import type { ApplicationDocument } from '../../../../api/contract';
import { useIntent } from '../../../../api/intent';
import { useTranslated } from '../../../../i18n/language';
import { useWords } from '../../../../i18n/words';
import { RadioField } from '../../../../ui/form/choice-fields';
import { Form } from '../../../../ui/form/form';
import { TextArea } from '../../../../ui/form/text-fields';
import { useForm } from '../../../../ui/form/use-form';
import { tell } from '../../../../ui/toasts';
import terms from '../../shared/terms.words.json';

import words from './file.words.json';

interface CheckFormProps {
  readonly applicationId: string;
  readonly document: ApplicationDocument;
  readonly onDone: () => void;
}

/** Says whether a document will do. */
export function CheckForm({ applicationId, document, onDone }: CheckFormProps) {
  const say = useWords(words);
  const read = useTranslated();
  const queries = useQueryClient();
  const intent = useIntent();
  const send = api.useMutation(
    'post',
    '/api/v1/applications/{applicationId}/documents/{documentId}/check',
  );
  const form = useForm({
    initial: { verdict: 'accepted', note: '' },
    send: async ({ verdict, note }) => {
      await send.mutateAsync({
        params: {
          path: { applicationId, documentId: document.given?.id ?? '' },
          header: { 'If-Match': `"${String(document.version)}"`, 'Idempotency-Key': intent.key },
        },
        body: {
          verdict: verdict === 'accepted' ? 'accepted' : 'refused',
          note: note === '' ? null : note,
        },
      });
      intent.renew();
      tell(say('check.told'));
      onDone();
      await queries.invalidateQueries();
    },
    otherwise: useWords(terms)('unreachable'),
  });
  return (
    <Form form={form} action={say('check.save')}>
      <p>
        <strong>{read(document.label)}</strong> – {document.given?.file.name}
      </p>
      <RadioField
        {...form.field('verdict')}
        label={say('verdict')}
        choices={[
          { value: 'accepted', label: say('verdict.accepted') },
          { value: 'refused', label: say('verdict.refused') },
        ]}
      />
      <TextArea {...form.field('note')} label={say('note')} hint={say('note.hint')} isOptional />
    </Form>
  );
}
