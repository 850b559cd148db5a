import { useQueryClient } from '@tanstack/react-query';

import { api } from '../../../../api/client';
import { useIntent } from '../../../../api/intent';
import { useWords } from '../../../../i18n/words';
import { Form } from '../../../../ui/form/form';
import { TextArea, TextField } from '../../../../ui/form/text-fields';
import { useForm } from '../../../../ui/form/use-form';
import { Notice } from '../../../../ui/notice';
import { tell } from '../../../../ui/toasts';
import terms from '../../shared/terms.words.json';

import words from './exchanges.words.json';

interface WriteFormProps {
  readonly applicationId: string;
  readonly initial: { readonly subject: string; readonly text: string };
  /** A note among officers: the consortium never sees it. */
  readonly isInternal: boolean;
  readonly onSent: (conversationId: string) => void;
}

/** Begins a conversation with the consortium, or a note. */
export function WriteForm({ applicationId, initial, isInternal, onSent }: WriteFormProps) {
  const say = useWords(words);
  const queries = useQueryClient();
  const intent = useIntent();
  const open = api.useMutation('post', '/api/v1/applications/{applicationId}/conversations');
  const form = useForm({
    initial,
    send: async ({ subject, text }) => {
      const { id } = await open.mutateAsync({
        params: { path: { applicationId }, header: { 'Idempotency-Key': intent.key } },
        body: { subject, text, isInternal },
      });
      intent.renew();
      tell(say(isInternal ? 'noteKept' : 'sent'));
      await queries.invalidateQueries();
      onSent(id);
    },
    otherwise: useWords(terms)('unreachable'),
  });
  return (
    <Form form={form} action={say(isInternal ? 'keep' : 'send')}>
      <Notice kind={isInternal ? 'info' : 'warning'}>
        {say(isInternal ? 'internal.text' : 'shared.text')}
      </Notice>
      <TextField {...form.field('subject')} label={say('subject')} />
      <TextArea {...form.field('text')} label={say('text')} rows={8} />
    </Form>
  );
}
